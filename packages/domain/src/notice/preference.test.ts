import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digestWaits,
  NoticePreference,
  noPreference,
  quietAround,
  shownUntil,
  urgencies,
  visibleFrom,
} from './index.ts';

const nights: NoticePreference = { quietFrom: '22:00', quietTo: '07:30', digest: true };
const inShanghai = (words: string) => new Date(`${words}:00.000+08:00`).toISOString();

describe('quiet hours', () => {
  test('pass midnight, and end in the morning', () => {
    const evening = inShanghai('2026-03-02T23:10');
    const morning = inShanghai('2026-03-03T06:00');
    for (const at of [evening, morning])
      expect(quietAround(nights, at)).toEqual({
        since: inShanghai('2026-03-02T22:00'),
        until: inShanghai('2026-03-03T07:30'),
      });
    expect(quietAround(nights, inShanghai('2026-03-03T07:30'))).toBeUndefined();
  });

  test('within one day hold only between their ends', () => {
    const noon = { ...nights, quietFrom: '12:00', quietTo: '14:00' };
    expect(shownUntil(noon, inShanghai('2026-03-02T13:00'))).toBe(inShanghai('2026-03-02T12:00'));
    expect(shownUntil(noon, inShanghai('2026-03-02T14:00'))).toBeNull();
  });

  test('let through what is late, and keep back the rest until they are over', () => {
    const at = inShanghai('2026-03-02T23:10');
    expect(visibleFrom(nights, at, 'late')).toBe(at);
    expect(visibleFrom(nights, at, 'plain')).toBe(inShanghai('2026-03-03T07:30'));
    expect(visibleFrom(noPreference, at, 'plain')).toBe(at);
  });

  test('are told alike from the notice and from the moment of reading', () => {
    const instant = fc
      .integer({ min: Date.parse('2026-03-01'), max: Date.parse('2026-03-04') })
      .map((ms) => new Date(ms).toISOString());
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(time, time, instant, instant, fc.constantFrom(...urgencies), (from, to, a, b, urgency) => {
        const preference = { quietFrom: from, quietTo: to, digest: false };
        const [at, now] = a < b ? [a, b] : [b, a];
        const until = shownUntil(preference, now);
        const isShown = urgency === 'late' || until === null || at < until;
        expect(isShown).toBe(visibleFrom(preference, at, urgency) <= now);
      }),
    );
  });

  test('with one end alone are refused with a sentence', () => {
    const given = NoticePreference.safeParse({ quietFrom: '22:00', quietTo: null, digest: false });
    expect(given.error?.issues[0]?.message).toMatch('请都填写');
  });
});

test('the digest waits once a day, not in quiet hours, and only for whoever wants it', () => {
  const now = inShanghai('2026-03-03T08:00');
  expect(digestWaits(nights, null, now)).toBe(true);
  expect(digestWaits(nights, '2026-03-02', now)).toBe(true);
  expect(digestWaits(nights, '2026-03-03', now)).toBe(false);
  expect(digestWaits(nights, null, inShanghai('2026-03-03T06:00'))).toBe(false);
  expect(digestWaits(noPreference, null, now)).toBe(false);
});
