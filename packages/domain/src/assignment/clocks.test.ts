import { describe, expect, test } from 'vitest';
import { clerk, system } from '../actor/examples.ts';
import { year2026 } from '../calendar/examples.ts';
import { calendarOf } from '../calendar/index.ts';
import { accept } from '../decision/index.ts';
import { anOpinion } from '../matter/citizen-opinion/examples.ts';
import { decide } from '../matter/citizen-opinion/index.ts';
import { decideTheme, openTheme } from '../matter/theme/index.ts';
import { regulation } from '../regulation/examples.ts';
import { procedureOf } from '../regulation/index.ts';
import type { Clock } from './assignment.ts';
import { recomputedClocks } from './clocks.ts';
import { given } from './examples.ts';

/** As the notice of a year to come might say: five days off in January, and a Sunday to work. */
const before = calendarOf([year2026]);
const after = calendarOf([
  year2026,
  {
    year: 2027,
    version: 1,
    source: '放假通知',
    days: Object.fromEntries([
      ...['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07'].map((day) => [day, 'off']),
      ['2027-01-10', 'work'],
    ]) as Record<string, 'off' | 'work'>,
  },
]);
const at = '2026-12-28T01:00:00.000Z';
const announced = { calendar: before, regulation, at };
const known = { calendar: after, regulation, at };

describe('a date that was provisional', () => {
  test('of an opinion moves with the notice, once and for all', () => {
    const opinion = anOpinion({ status: 'received' });
    const accepted = accept(
      decide(opinion, { type: 'accept', category: 'society', isConsultation: false }, clerk, announced),
    ).next;
    expect(accepted.isProvisional).toBe(true);
    const moved = accept(decide(accepted, { type: 'recompute' }, system, known));
    expect(moved.next.isProvisional).toBe(false);
    expect((moved.next.dueOn ?? '') > (accepted.dueOn ?? '')).toBe(true);
    expect(moved.event).toMatchObject({ type: 'recompute', note: '按新的放假安排重新计算,期限推后' });
    expect(decide(moved.next, { type: 'recompute' }, system, known)).toMatchObject({
      refusal: { code: 'calendar.not_provisional' },
    });
    expect(decide(accepted, { type: 'recompute' }, clerk, known).ok).toBe(false);
  });

  test('of a theme moves too', () => {
    const { next } = accept(
      openTheme({ title: '机井', summary: '冻裂', category: null }, 'guyuan', 't-1', clerk, announced),
    );
    const moved = accept(decideTheme(next, { type: 'recompute' }, system, known)).next;
    expect(moved).toMatchObject({ isProvisional: false });
    expect((moved.dueOn ?? '') > (next.dueOn ?? '')).toBe(true);
  });

  test('of a unit moves by its term, a granted one only off a rest day, and none past what was promised', () => {
    const procedure = procedureOf('citizenOpinion', regulation);
    const matter = { sponsorIds: [], parts: [] };
    const [assignment] = given('citizenOpinion');
    if (!assignment) throw new Error('nothing was given out');
    const clock = (facts: Partial<Clock>): Clock => ({
      kind: 'reply',
      startedOn: '2026-12-28',
      dueOn: '2027-01-05',
      isProvisional: true,
      stoppedOn: null,
      ...facts,
    });
    const dueOf = (facts: Partial<Clock>, extendedTo: string | null, answerBy?: string) =>
      recomputedClocks(
        { ...assignment, clocks: [clock(facts)], extendedTo },
        {
          procedure,
          calendar: after,
          matter: { ...matter, ...(answerBy && { answerBy }) },
        },
      )[0]?.dueOn;
    expect(dueOf({}, null)).toBe('2027-01-20');
    expect(dueOf({}, '2027-01-05')).toBe('2027-01-08');
    expect(dueOf({}, null, '2027-01-12')).toBe('2027-01-12');
    expect(dueOf({ isProvisional: false }, null)).toBe('2027-01-05');
    expect(dueOf({ stoppedOn: '2026-12-30' }, null)).toBe('2027-01-05');
  });
});
