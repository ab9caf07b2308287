import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  DateOnly,
  dateInShanghai,
  dateOf,
  dayNumber,
  dayOfMonth,
  endOfDayInstant,
  startOfDayInstant,
  weekdayName,
  wholeMonths,
} from './date.ts';

const anyDay = fc.integer({ min: -40_000, max: 80_000 });

describe('a date', () => {
  test('counts its days from 1970 like everybody else', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(dateOf(day))).toBe(day);
      }),
    );
  });

  test('that does not exist is refused', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-2-3', '20260203', '']) {
      expect(DateOnly.safeParse(date).success).toBe(false);
    }
    expect(DateOnly.safeParse('2028-02-29').success).toBe(true);
  });

  test('has the weekday of the wall calendar', () => {
    expect(weekdayName('2026-11-24')).toBe('周二');
    expect(weekdayName('1969-12-31')).toBe('周三');
  });
});

describe('months', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-15', 12, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('from %s by %i end on %s', (start, months, end) => {
    expect(addMonths(start, months)).toBe(end);
  });

  test('keep the day number or end with the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const start = dateOf(day);
        const end = addMonths(start, months);
        const isMonthEnd = dayOfMonth(addDays(end, 1)) === 1;
        expect(dayOfMonth(end) === dayOfMonth(start) || isMonthEnd).toBe(true);
        expect(dayOfMonth(end)).toBeLessThanOrEqual(dayOfMonth(start));
      }),
    );
  });
});

describe('a day in Shanghai', () => {
  test('begins at 16:00 UTC of the day before', () => {
    expect(dateInShanghai('2026-02-13T15:59:59.999Z')).toBe('2026-02-13');
    expect(dateInShanghai('2026-02-13T16:00:00.000Z')).toBe('2026-02-14');
  });

  test('ends with its last instant', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = dateOf(day);
        const end = endOfDayInstant(date);
        expect(dateInShanghai(end)).toBe(date);
        expect(dateInShanghai(new Date(Date.parse(end) + 1).toISOString())).toBe(addDays(date, 1));
      }),
    );
  });
});

test('a day begins a millisecond after the one before has ended, and both are of that day in Shanghai', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = dateOf(day);
      expect(Date.parse(startOfDayInstant(date)) - Date.parse(endOfDayInstant(addDays(date, -1)))).toBe(1);
      expect([startOfDayInstant(date), endOfDayInstant(date)].map(dateInShanghai)).toEqual([date, date]);
    }),
  );
});

describe('a period by whole months', () => {
  const day = fc.integer({ min: 20_000, max: 21_500 }).map(dateOf);

  test('and the days at its ends holds each of its days once, and no other but the rest of a month not yet over', () => {
    fc.assert(
      fc.property(day, day, day, (from, to, today) => {
        const { months, days } = wholeMonths(from, to, today);
        const holds = (date: string) =>
          Number(Boolean(months && date.slice(0, 7) >= months.from && date.slice(0, 7) <= months.to)) +
          days.filter((ends) => date >= ends.from && date <= ends.to).length;
        for (let number = 19_900; number < 21_600; number += 1) {
          const date = dateOf(number);
          const isInside = date >= from && date <= to;
          if (isInside) expect({ date, times: holds(date) }).toEqual({ date, times: 1 });
          else if (holds(date) > 0) expect({ date, later: date > today }).toEqual({ date, later: true });
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['2026-01-01', '2026-12-31', { from: '2026-01', to: '2026-12' }, 0],
    ['2026-01-01', '2026-05-20', { from: '2026-01', to: '2026-05' }, 0],
    ['2026-01-02', '2026-03-15', { from: '2026-02', to: '2026-02' }, 2],
    ['2026-02-03', '2026-02-15', undefined, 1],
  ])('%s to %s on 2026-05-20 is %o and %i odd ends', (from, to, months, odd) => {
    const parts = wholeMonths(from, to, '2026-05-20');
    expect([parts.months, parts.days.length]).toEqual([months, odd]);
  });
});
