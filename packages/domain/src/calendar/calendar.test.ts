import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkdays, calendarOf, isWorkday, knownUntil, nextWorkday, workdaysBetween } from './calendar.ts';
import { dateInShanghai, dateOf, dayNumber } from './date.ts';
import { dueDate } from './deadline.ts';
import { calendar, year2023, year2025, year2026 } from './examples.ts';

/** From a known year well into the unknown. */
const someDate = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2028-12-31') }).map(dateOf);
const few = fc.integer({ min: 0, max: 60 });

describe('a working day', () => {
  test.each([
    ['2026-02-14', true, 'a Saturday made up for Spring Festival'],
    ['2026-09-20', true, 'a Sunday made up for National Day'],
    ['2026-02-16', false, 'a Monday in Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after'],
    ['2026-03-01', false, 'an ordinary Sunday'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkday(calendar, date)).toBe(expected);
  });

  test('is 3 January 2023, and the notice of 2023 reaches into December 2022', () => {
    const of2023 = calendarOf([year2023]);
    expect(isWorkday(of2023, '2023-01-03')).toBe(true);
    expect(isWorkday(of2023, '2022-12-31')).toBe(false);
  });

  test('beyond the known years is assumed from weekends and holidays of fixed date', () => {
    expect(knownUntil(calendar)).toBe(2026);
    expect(isWorkday(calendar, '2027-01-01')).toBe(false);
    expect(isWorkday(calendar, '2027-01-04')).toBe(true);
    expect(isWorkday(calendar, '2027-10-01')).toBe(false);
    expect(isWorkday(calendar, '2027-10-04')).toBe(true);
  });

  test('follows the newest version of a year, in whatever order they come', () => {
    const corrected = { ...year2026, version: 2, days: { ...year2026.days, '2026-02-24': 'off' as const } };
    expect(isWorkday(calendarOf([corrected, year2026]), '2026-02-24')).toBe(false);
    expect(isWorkday(calendarOf([year2026, corrected]), '2026-02-24')).toBe(false);
    expect(isWorkday(calendarOf([year2025, year2026]), '2026-02-24')).toBe(true);
  });
});

describe('counting working days', () => {
  test('skips Spring Festival and counts the make-up Saturday', () => {
    expect(addWorkdays(calendar, '2026-02-13', 5)).toBe('2026-02-27');
    expect(addWorkdays(calendar, '2026-02-13', 1)).toBe('2026-02-14');
  });

  test('is additive', () => {
    fc.assert(
      fc.property(someDate, few, few, (date, a, b) => {
        expect(addWorkdays(calendar, addWorkdays(calendar, date, a), b)).toBe(
          addWorkdays(calendar, date, a + b),
        );
      }),
    );
  });

  test('is monotone in the start and strictly in the amount', () => {
    fc.assert(
      fc.property(someDate, someDate, few, (one, other, amount) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(addWorkdays(calendar, early, amount) <= addWorkdays(calendar, late, amount)).toBe(true);
        expect(addWorkdays(calendar, early, amount) < addWorkdays(calendar, early, amount + 1)).toBe(true);
      }),
    );
  });

  test('and counting back agree, and every end is a working day', () => {
    fc.assert(
      fc.property(someDate, few, (date, amount) => {
        const end = addWorkdays(calendar, date, amount);
        expect(workdaysBetween(calendar, date, end)).toBe(amount);
        expect(workdaysBetween(calendar, end, date)).toBe(amount === 0 ? 0 : -amount);
        if (amount > 0) expect(isWorkday(calendar, end)).toBe(true);
      }),
    );
  });

  test('finds the next working day, which may be the day itself', () => {
    expect(nextWorkday(calendar, '2026-02-15')).toBe('2026-02-24');
    expect(nextWorkday(calendar, '2026-02-24')).toBe('2026-02-24');
  });
});

declare const process: { env: Record<string, string | undefined> };

test('the calendar answers the same in every time zone of the machine', () => {
  const before = process.env.TZ;
  const offsets = new Set<number>();
  const answers = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'].map(
    (zone) => {
      process.env.TZ = zone;
      offsets.add(new Date('2026-02-13T20:00:00Z').getTimezoneOffset());
      const dates = Array.from({ length: 800 }, (_, index) => dateOf(dayNumber('2025-01-01') + index));
      return JSON.stringify([
        dates.map((date) => isWorkday(calendar, date)),
        dates.map((start) => dueDate(calendar, { start, term: { unit: 'workdays', amount: 13 } })),
        dateInShanghai('2026-02-13T20:00:00Z'),
      ]);
    },
  );
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;

  expect(offsets.size).toBe(5); // the zones really did take effect
  expect(new Set(answers).size).toBe(1);
});
