import { z } from 'zod';
import { addWorkdays, type Calendar, dayOn, isKnown, isWorkday, nextWorkday } from './calendar.ts';
import { addDays, addMonths, type DateOnly, dayOfMonth, weekdayName, yearOf } from './date.ts';

/** How long somebody has: `{ unit: 'workdays', amount: 13 }`. */
export const Term = z.object({
  unit: z.enum(['workdays', 'days', 'months']),
  amount: z.number().int().min(0).max(1000),
});
export type Term = z.infer<typeof Term>;

/** Days of one name in a row, `to` included. */
export type NamedDays = { name: string; from: DateOnly; to: DateOnly };

/** How a due date came about, step by step; `explain` puts it into words. */
export type DueStep =
  | { kind: 'start'; start: DateOnly }
  | { kind: 'workdays'; amount: number; last: DateOnly; skipped: NamedDays[]; makeUpDays: DateOnly[] }
  | { kind: 'days'; amount: number; last: DateOnly }
  | { kind: 'months'; amount: number; last: DateOnly; atMonthEnd: boolean }
  | { kind: 'moved'; from: DateOnly; to: DateOnly; because: string }
  | { kind: 'provisional'; years: number[] };

export type DueDate = { on: DateOnly; provisional: boolean; steps: DueStep[] };

/**
 * Civil Code art. 200–203 (domain.md §10): the start day is not counted; months end on the same day number or
 * the month's end; a last day that is a rest day moves to the next working day. Provisional when a day that
 * decided the outcome lies in a year whose notice is not known.
 */
export function dueDate(calendar: Calendar, { start, term }: { start: DateOnly; term: Term }): DueDate {
  const counted = count(calendar, start, term);
  const on = nextWorkday(calendar, counted.last);
  const steps: DueStep[] = [{ kind: 'start', start }, counted];
  if (on !== counted.last) {
    const because = dayOn(calendar, counted.last).name ?? weekdayName(counted.last);
    steps.push({ kind: 'moved', from: counted.last, to: on, because });
  }
  const years = unknownYears(calendar, term.unit === 'workdays' ? addDays(start, 1) : counted.last, on);
  if (years.length > 0) steps.push({ kind: 'provisional', years });
  return { on, provisional: years.length > 0, steps };
}

type Counted = Extract<DueStep, { last: DateOnly }>;

function count(calendar: Calendar, start: DateOnly, { unit, amount }: Term): Counted {
  if (unit === 'days') return { kind: unit, amount, last: addDays(start, amount) };
  if (unit === 'months') {
    const last = addMonths(start, amount);
    return { kind: unit, amount, last, atMonthEnd: dayOfMonth(last) !== dayOfMonth(start) };
  }
  const last = addWorkdays(calendar, start, amount);
  return { kind: unit, amount, last, ...namedDays(calendar, start, last) };
}

/** Holidays skipped and make-up days counted after `start` up to `last`. Ordinary weekends go without saying. */
function namedDays(calendar: Calendar, start: DateOnly, last: DateOnly) {
  const skipped: NamedDays[] = [];
  const makeUpDays: DateOnly[] = [];
  for (let date = addDays(start, 1); date <= last; date = addDays(date, 1)) {
    const { kind, name } = dayOn(calendar, date);
    if (!name) continue;
    const run = skipped.at(-1);
    if (kind === 'work') makeUpDays.push(date);
    else if (run?.name === name && addDays(run.to, 1) === date) run.to = date;
    else skipped.push({ name, from: date, to: date });
  }
  return { skipped, makeUpDays };
}

function unknownYears(calendar: Calendar, from: DateOnly, to: DateOnly): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!isKnown(calendar, `${year}-01-01`)) years.push(year);
  }
  return years;
}

/** A due date as announced, with what it was derived from. */
export type Announced = { on: DateOnly; start: DateOnly; term: Term };
export type Recomputed = {
  on: DateOnly;
  provisional: boolean;
  /** Whether the day differs from the one announced. */
  changed: boolean;
  outcome: 'same' | 'later' | 'kept' | 'rest_day';
};

/**
 * The due date under the calendar of today, never earlier than the one announced: `kept` when the rule alone
 * would now give an earlier day, `rest_day` when moreover the announced day turned out to be a rest day.
 */
export function recompute({ on: announced, start, term }: Announced, calendar: Calendar): Recomputed {
  const { on, provisional } = dueDate(calendar, { start, term });
  if (on === announced) return { on, provisional, changed: false, outcome: 'same' };
  if (on > announced) return { on, provisional, changed: true, outcome: 'later' };
  const stillOpen = provisional || !isKnown(calendar, announced);
  return isWorkday(calendar, announced)
    ? { on: announced, provisional: stillOpen, changed: false, outcome: 'kept' }
    : { on: nextWorkday(calendar, announced), provisional: stillOpen, changed: true, outcome: 'rest_day' };
}
