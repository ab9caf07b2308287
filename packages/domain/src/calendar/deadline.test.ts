import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, isWorkday } from './calendar.ts';
import { dateOf, dayNumber } from './date.ts';
import { dueDate, recompute, type Term } from './deadline.ts';
import { aCalendarYear, calendar, year2025, year2026 } from './examples.ts';
import { explain, recomputedNames } from './labels.ts';

const workdays = (amount: number): Term => ({ unit: 'workdays', amount });
const months = (amount: number): Term => ({ unit: 'months', amount });
const days = (amount: number): Term => ({ unit: 'days', amount });

/** An invented notice, not the real one of that year. */
const year2027 = aCalendarYear(2027, [
  ['元旦', '2027-01-01', '2027-01-03', '2026-12-26'],
  ['春节', '2027-02-05', '2027-02-11', '2027-01-30', '2027-02-20'],
]);
const withNextYear = calendarOf([year2025, year2026, year2027]);

describe('a due date', () => {
  test.each([
    ['2026-02-13', workdays(5), '2026-02-27', 'over Spring Festival, with the make-up Saturday'],
    ['2026-09-18', workdays(1), '2026-09-20', 'on a make-up Sunday'],
    ['2026-11-24', workdays(0), '2026-11-24', 'the same day'],
    ['2025-11-30', months(3), '2026-02-28', 'at the month end, a make-up Saturday'],
    ['2025-11-15', months(3), '2026-02-24', 'in Spring Festival, moved behind it'],
    ['2026-09-24', days(7), '2026-10-08', 'on National Day, moved behind it'],
    ['2026-05-09', days(7), '2026-05-18', 'on a Saturday, moved to Monday'],
  ])('from %s by %o is %s, %s', (start, term, on) => {
    expect(dueDate(calendar, { start, term })).toMatchObject({ on, provisional: false });
  });

  test('that depends on a year whose notice is not out is provisional, and says so', () => {
    const due = dueDate(calendar, { start: '2026-12-20', term: workdays(13) });
    expect(due).toMatchObject({ on: '2027-01-07', provisional: true });
    expect(due.steps.at(-1)).toEqual({ kind: 'provisional', years: [2027] });
    expect(dueDate(calendar, { start: '2026-10-31', term: months(2) }).provisional).toBe(false);
    expect(dueDate(calendar, { start: '2026-10-31', term: months(3) }).provisional).toBe(true);
  });

  test('is explained step by step', () => {
    expect(explain(dueDate(calendar, { start: '2026-02-13', term: workdays(5) }).steps)).toEqual([
      '自2026年2月13日起算,当日不计入',
      '往后数5个工作日,周末不计,跳过春节(2026年2月15日至2026年2月23日),' +
        '2026年2月14日(周六)调休上班,计为工作日,数到2026年2月27日',
    ]);
    expect(explain(dueDate(calendar, { start: '2025-11-15', term: months(3) }).steps).at(-1)).toBe(
      '2026年2月15日是休息日(春节),顺延至下一个工作日2026年2月24日',
    );
    expect(explain(dueDate(calendar, { start: '2026-05-09', term: days(7) }).steps).slice(1)).toEqual([
      '往后数7日,数到2026年5月16日',
      '2026年5月16日是休息日(周六),顺延至下一个工作日2026年5月18日',
    ]);
    expect(explain(dueDate(calendar, { start: '2026-11-30', term: months(3) }).steps).slice(1)).toEqual([
      '3个月后的当月没有对应日,以月末2027年2月28日为最后一日',
      '2027年2月28日是休息日(周日),顺延至下一个工作日2027年3月1日',
      '2027年放假安排尚未导入,暂按周末和固定日期的节日推算;导入后重新计算,只会推后,不会提前',
    ]);
  });
});

const someStart = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2028-06-30') }).map(dateOf);
const someTerm = fc.record({
  unit: fc.constantFrom('workdays' as const, 'days' as const, 'months' as const),
  amount: fc.integer({ min: 0, max: 30 }),
});

describe('every due date', () => {
  test('is a working day, not before its start, and later for a later start', () => {
    fc.assert(
      fc.property(someStart, someStart, someTerm, (one, other, term) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const due = dueDate(calendar, { start: early, term });
        expect(isWorkday(calendar, due.on)).toBe(true);
        expect(due.on >= early).toBe(true);
        expect(due.on <= dueDate(calendar, { start: late, term }).on).toBe(true);
      }),
    );
  });
});

describe('recomputing after a notice was imported', () => {
  test('moves a date that fell into the new holidays', () => {
    const announced = { on: '2027-02-08', start: '2026-11-08', term: months(3) };
    expect(dueDate(calendar, announced)).toMatchObject({ on: announced.on, provisional: true });
    expect(recompute(announced, withNextYear)).toEqual({
      on: '2027-02-12',
      provisional: false,
      changed: true,
      outcome: 'later',
    });
  });

  test('keeps the date announced when a make-up day would bring it forward', () => {
    const announced = { on: '2027-01-05', start: '2026-12-23', term: workdays(8) };
    expect(dueDate(calendar, announced).on).toBe(announced.on);
    expect(dueDate(withNextYear, announced).on).toBe('2027-01-04');
    const kept = recompute(announced, withNextYear);
    expect(kept).toEqual({ on: '2027-01-05', provisional: false, changed: false, outcome: 'kept' });
    expect(recomputedNames[kept.outcome]).toContain('不早于已告知的日期');
  });

  test('never gives an earlier day, and a second time changes nothing', () => {
    fc.assert(
      fc.property(someStart, someTerm, fc.constantFrom(calendar, withNextYear), (start, term, known) => {
        const announced = { on: dueDate(calendarOf([year2025]), { start, term }).on, start, term };
        const once = recompute(announced, known);
        expect(once.on >= announced.on).toBe(true);
        expect(isWorkday(known, once.on)).toBe(true);
        expect(once.changed).toBe(once.on !== announced.on);
        expect(recompute({ ...announced, on: once.on }, known)).toMatchObject({
          on: once.on,
          changed: false,
        });
      }),
    );
  });
});
