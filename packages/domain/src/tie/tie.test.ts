import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system } from '../actor/examples.ts';
import { addDays } from '../calendar/index.ts';
import { accept } from '../decision/index.ts';
import { isCurrent } from '../organization/index.ts';
import { aroundTie, aTie, ends, newTie } from './examples.ts';
import {
  canReadTie,
  contactDueOn,
  coverageOf,
  decideTie,
  isCurrentTie,
  openTie,
  openTieCommands,
  type TieCommand,
  tieConcerns,
  tieKindsFor,
} from './index.ts';

const refusal = (decision: ReturnType<typeof openTie>) => (decision.ok ? undefined : decision.refusal.code);
const opened = (facts = {}, between = ends(), actor = cityClerk) =>
  openTie(newTie(facts), { id: 'tie-1', committeeId: 'zhangjiakou' }, between, aroundTie({ actor }));

describe('a tie', () => {
  test('is settled by the keeping committee’s staff, between its own leader in office and a county below it', () => {
    expect(opened().ok).toBe(true);
    for (const actor of [clerk, siblingClerk, anActor('cityLeader', 'zhangjiakou')])
      expect(refusal(opened({}, ends(), actor))).toBe('matter.not_yours');
    expect(refusal(opened({}, ends({ role: 'cityStaff' })))).toBe('tie.wrong_holder');
    expect(refusal(opened({}, ends({ committeeId: 'guyuan' })))).toBe('tie.wrong_holder');
    expect(refusal(opened({}, ends({}, { kind: 'unit' })))).toBe('tie.wrong_subject');
    expect(refusal(opened({}, ends({}, { parentId: 'elsewhere' })))).toBe('tie.wrong_subject');
    expect(refusal(opened({}, ends({}, { to: '2026-01-01' })))).toBe('tie.wrong_subject');
    expect(refusal(opened({ from: '2022-01-31' }))).toBe('tie.not_in_office');
    expect(refusal(opened({}, ends({ to: '2026-03-02' })))).toBe('tie.not_in_office');
    expect(refusal(opened({}, { ...ends(), others: [aTie()] }))).toBe('tie.known');
  });

  test('of a county is with its own townships', () => {
    const between = ends({ role: 'countyLeader', committeeId: 'guyuan' }, { kind: 'township' });
    const decide = (subject = {}) =>
      openTie(
        newTie({ kind: 'leaderTownship', subjectId: 'town' }),
        { id: 't', committeeId: 'guyuan' },
        { ...between, subject: { ...between.subject, ...subject } },
        aroundTie({ actor: clerk }),
      );
    expect(decide().ok).toBe(true);
    expect(refusal(decide({ committeeId: 'kangbao' }))).toBe('tie.wrong_subject');
    expect([tieKindsFor('cityStaff'), tieKindsFor('countyLeader'), tieKindsFor('unitClerk')]).toEqual([
      ['leaderCounty'],
      ['leaderTownship'],
      [],
    ]);
  });

  test('ends once, with a reason, and not before it began', () => {
    const end: TieCommand = { type: 'end', on: '2026-06-01', reason: '分工调整' };
    const { next, event } = accept(decideTie(aTie(), end, aroundTie()));
    expect(next).toMatchObject({ status: 'ended', to: '2026-06-01', endReason: '分工调整' });
    expect(event.note).toBe('分工调整');
    expect(openTieCommands(next, aroundTie())).toEqual([]);
    expect(openTieCommands(aTie(), aroundTie())).toEqual(['note', 'end']);
    expect(decideTie(aTie(), { ...end, on: '2026-03-01' }, aroundTie())).toMatchObject({
      refusal: { code: 'tie.ends_before' },
    });
  });

  test('is read by who keeps it and by whom it is with, who hears of it', () => {
    const tie = aTie();
    for (const actor of [cityClerk, clerk, leader, system]) expect(canReadTie(actor, tie)).toBe(true);
    for (const actor of [siblingClerk, anActor('auditor', 'zhangjiakou', 'zhangjiakou')])
      expect(canReadTie(actor, tie)).toBe(false);
    const told = tieConcerns(accept(opened()));
    expect(told.flatMap(([, ...desks]) => desks.map(({ organizationId }) => organizationId))).toEqual([
      'guyuan',
      'guyuan',
    ]);
  });

  test('asks for the next contact half a year after the last, or after it began', () => {
    expect(contactDueOn(aTie(), null)).toBe('2026-09-02');
    expect(contactDueOn(aTie(), '2026-08-31')).toBe('2027-02-28');
  });
});

test('coverage is who has a contact and, by name, who has none: together everybody, nobody twice', () => {
  const subjects = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  const ties = fc.array(fc.record({ subjectId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone') }));
  fc.assert(
    fc.property(subjects, ties, (all, current) => {
      const { covered, gaps } = coverageOf('leaderCounty', all, current);
      const named = [...covered.map(({ subjectId }) => subjectId), ...gaps];
      expect(named.toSorted()).toEqual(all.toSorted());
      for (const { subjectId, ties: own } of covered) {
        expect(own.length).toBeGreaterThanOrEqual(1);
        expect(own.every((tie) => tie.subjectId === subjectId)).toBe(true);
      }
      for (const gap of gaps) expect(current.some(({ subjectId }) => subjectId === gap)).toBe(false);
    }),
  );
});

test('whatever is decided about it, a tie is current on no day on which the membership it rests on is not', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
  const step = fc.oneof(
    day.map((on) => ({ do: 'end' as const, on })),
    // the membership ends, and the platform ends the tie with it
    day.map((on) => ({ do: 'leave' as const, on })),
  );
  fc.assert(
    fc.property(
      day,
      fc.option(day, { nil: null }),
      fc.array(step, { maxLength: 4 }),
      (from, leaves, taken) => {
        let membership = { from: '2026-01-01', to: leaves };
        const decision = opened({ from }, ends(membership));
        if (!decision.ok) return;
        let tie = decision.next;
        for (const { do: what, on } of taken) {
          if (what === 'leave')
            membership = { ...membership, to: membership.to && membership.to < on ? membership.to : on };
          const command: TieCommand =
            what === 'leave'
              ? { type: 'endWith', on, reason: '任职结束' }
              : { type: 'end', on, reason: '分工调整' };
          const ended = decideTie(
            tie,
            command,
            aroundTie({ actor: what === 'leave' ? system : cityClerk, membership }),
          );
          if (ended.ok) tie = ended.next;
        }
        for (let n = 0; n <= 400; n += 1) {
          const on = addDays('2026-01-01', n);
          if (isCurrent(tie, on)) expect(isCurrent(membership, on)).toBe(true);
          expect(isCurrentTie(tie, membership, on)).toBe(isCurrent(tie, on));
        }
      },
    ),
  );
});
