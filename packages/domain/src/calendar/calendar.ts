import { z } from 'zod';
import { DateOnly, dateOf, dayNumber, dayOfMonth, monthOf, weekdayOf, yearOf } from './date.ts';

export const DayKind = z.enum(['off', 'work']);
export type DayKind = z.infer<typeof DayKind>;

/**
 * What the State Council's notice says of one year: only the days that differ from Monday–Friday, holidays
 * that fall on a weekend included. May reach into the preceding December, as some notices do.
 */
export const CalendarYear = z.object({
  year: z.number().int().min(1949).max(2199),
  /** 1, 2, … for each import of the same year. */
  version: z.number().int().min(1),
  source: z.string().trim().min(1).max(200),
  days: z.record(DateOnly, DayKind),
  names: z.record(DateOnly, z.string().max(40)).optional(),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** The years known, ready to be asked. Build once, keep. */
export type Calendar = {
  readonly knownYears: ReadonlySet<number>;
  /** By day number; only what the notices name. */
  readonly marks: ReadonlyMap<number, { kind: DayKind; name: string }>;
};

/** Of several versions of a year the highest counts. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const marks = new Map<number, { kind: DayKind; name: string }>();
  const latest = new Map<number, CalendarYear>();
  for (const year of years) {
    if ((latest.get(year.year)?.version ?? 0) < year.version) latest.set(year.year, year);
  }
  const inOrder = [...latest.values()].sort((a, b) => a.year - b.year);
  for (const { days, names } of inOrder) {
    for (const [date, kind] of Object.entries(days)) {
      marks.set(dayNumber(date), { kind, name: names?.[date] ?? (kind === 'off' ? '放假' : '调休') });
    }
  }
  return { knownYears: new Set(latest.keys()), marks };
}

/** Statutory days with a fixed date, assumed for years whose notice is not out (State Council regulation of 2024). */
const fixedHolidays: Readonly<Record<string, string>> = {
  '1-1': '元旦',
  '5-1': '劳动节',
  '5-2': '劳动节',
  '10-1': '国庆节',
  '10-2': '国庆节',
  '10-3': '国庆节',
};

export const isKnown = (calendar: Calendar, date: DateOnly): boolean => calendar.knownYears.has(yearOf(date));

/** The last year of the table, or undefined when it is empty. */
export const knownUntil = ({ knownYears }: Calendar): number | undefined =>
  knownYears.size > 0 ? Math.max(...knownYears) : undefined;

/** What a day is and why: the notice's name, an assumed holiday's name, or nothing for an ordinary day. */
export function dayOn(calendar: Calendar, date: DateOnly): { kind: DayKind; name?: string } {
  const day = dayNumber(date);
  const mark = calendar.marks.get(day);
  if (mark) return mark;
  const assumed = isKnown(calendar, date) ? undefined : fixedHolidays[`${monthOf(date)}-${dayOfMonth(date)}`];
  if (assumed) return { kind: 'off', name: assumed };
  const weekday = weekdayOf(day);
  return { kind: weekday === 0 || weekday === 6 ? 'off' : 'work' };
}

/** Beyond the known years an assumption: weekends and holidays of fixed date are off. */
export const isWorkday = (calendar: Calendar, date: DateOnly): boolean =>
  dayOn(calendar, date).kind === 'work';

/** The day itself when it is a working day, else the next one. */
export function nextWorkday(calendar: Calendar, date: DateOnly): DateOnly {
  let day = dayNumber(date);
  while (!isWorkday(calendar, dateOf(day))) day += 1;
  return dateOf(day);
}

/** The `amount`-th working day after `date` (amount ≥ 0; 0 is `date` itself). */
export function addWorkdays(calendar: Calendar, date: DateOnly, amount: number): DateOnly {
  let day = dayNumber(date);
  for (let left = amount; left > 0; ) {
    day += 1;
    if (isWorkday(calendar, dateOf(day))) left -= 1;
  }
  return dateOf(day);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: Calendar, from: DateOnly, to: DateOnly): number {
  if (to < from) return -workdaysBetween(calendar, to, from);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    if (isWorkday(calendar, dateOf(day))) count += 1;
  }
  return count;
}
