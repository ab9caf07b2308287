import { z } from 'zod';

/** A day without a time, `YYYY-MM-DD`, always meant in Asia/Shanghai. Sorts as text. */
export const DateOnly = z.iso.date('日期应写作 2026-03-01 这样的形式');
export type DateOnly = z.infer<typeof DateOnly>;

const shanghaiOffset = 8 * 3_600_000; // no daylight saving since 1991
const dayLength = 86_400_000;

const pad = (value: number, length: number) => String(value).padStart(length, '0');

export const yearOf = (date: DateOnly): number => Number(date.slice(0, 4));
export const monthOf = (date: DateOnly): number => Number(date.slice(5, 7));
export const dayOfMonth = (date: DateOnly): number => Number(date.slice(8, 10));

/** Days since 1970-01-01. Own arithmetic: a `Date` would bring in the machine's time zone. */
export function dayNumber(date: DateOnly): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0); // the year begins in March, so the leap day is its last
  const dayInYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1;
  return (
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayInYear - 719_468
  );
}

/** The inverse of `dayNumber`. */
export function dateOf(day: number): DateOnly {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayInYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const marchMonth = Math.floor((5 * dayInYear + 2) / 153);
  const month = marchMonth + (marchMonth < 10 ? 3 : -9);
  const year = yearInEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayInYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`;
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export const addDays = (date: DateOnly, days: number): DateOnly => dateOf(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: DateOnly, to: DateOnly): number => dayNumber(to) - dayNumber(from);

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same day number `months` later, or the month's last day where it has no such day (Civil Code art. 202). */
export function addMonths(date: DateOnly, months: number): DateOnly {
  const total = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOfMonth(date), daysInMonth(year, month)), 2)}`;
}

type Ends = { from: string; to: string };

/**
 * A period as the whole months in it (`YYYY-MM`) and the days before and after them. A month that `today` has not
 * ended counts as whole: nothing has happened in it yet after `today`.
 */
export function wholeMonths(
  from: DateOnly,
  to: DateOnly,
  today: DateOnly,
): { months: Ends | undefined; days: Ends[] } {
  const monthOfDay = (day: DateOnly) => day.slice(0, 7);
  const lastOf = (day: DateOnly) => addDays(addMonths(`${monthOfDay(day)}-01`, 1), -1);
  const first =
    dayOfMonth(from) === 1 ? monthOfDay(from) : monthOfDay(addMonths(`${monthOfDay(from)}-01`, 1));
  const last =
    to >= today || to === lastOf(to) ? monthOfDay(to) : monthOfDay(addMonths(`${monthOfDay(to)}-01`, -1));
  if (first > last) return { months: undefined, days: from <= to ? [{ from, to }] : [] };
  const days: Ends[] = [];
  if (monthOfDay(from) < first) days.push({ from, to: lastOf(from) });
  if (monthOfDay(to) > last) days.push({ from: `${monthOfDay(to)}-01`, to });
  return { months: { from: first, to: last }, days };
}

/** The day in Shanghai at an instant (ISO-8601 with its zone, as stored: `…Z`). */
export const dateInShanghai = (instant: string): DateOnly =>
  dateOf(Math.floor((Date.parse(instant) + shanghaiOffset) / dayLength));

/** `2019-02-28 11:25:05` on the clocks of Shanghai; milliseconds only where there are some. */
export const timeInShanghai = (instant: string): string =>
  new Date(Date.parse(instant) + shanghaiOffset)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?:\.000)?Z$/, '');

/** Midnight in Shanghai at the beginning of that day, UTC. */
export const startOfDayInstant = (date: DateOnly): string => `${addDays(date, -1)}T16:00:00.000Z`;

/** The last millisecond of that day in Shanghai, UTC; whatever happens up to it is in time (24:00, domain.md §10). */
export const endOfDayInstant = (date: DateOnly): string => `${date}T15:59:59.999Z`;

/** `2026年3月1日` */
export const dateInWords = (date: DateOnly): string =>
  `${yearOf(date)}年${monthOf(date)}月${dayOfMonth(date)}日`;

const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
export const weekdayName = (date: DateOnly): string => weekdayNames[weekdayOf(dayNumber(date))] ?? '';
