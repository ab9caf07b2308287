import { describe, expect, test } from 'vitest';
import {
  anActor,
  cityClerk,
  clerk,
  roadClerk,
  siblingClerk,
  system,
  unitClerk,
  unitLeader,
} from '../actor/examples.ts';
import { accept } from '../decision/index.ts';
import type { AssignmentCommand } from './command.ts';
import { consequencesOf } from './consequences.ts';
import {
  accepting,
  after,
  anOrder,
  circumstancesFor,
  codeOf,
  contact,
  draft,
  full,
  given,
  monday,
  passing,
  signing,
  twoParts,
} from './examples.ts';
import { assignmentCommandTypes, decide, openCommands, whyNot } from './lifecycle.ts';
import { order } from './order.ts';

const [water] = given('citizenOpinion');
const [proposal] = given('proposal');
if (!water || !proposal) throw new Error('examples are broken');

describe('giving a matter out', () => {
  const refused = (...orders: Parameters<typeof given>[1] & object[]) => {
    const on = {
      matterKind: 'proposal' as const,
      matterId: 'm-1',
      committeeId: 'guyuan',
      coordinatorId: 'guyuan',
      regulationVersion: 0,
    };
    const outcome = order(
      orders,
      on,
      orders.map((_, n) => `a-${n}`),
      false,
      circumstancesFor('proposal'),
    );
    return outcome.ok ? undefined : outcome.refusal.code;
  };
  test('needs one lead or sole, or at least two separate', () => {
    expect(refused(anOrder('a', 'lead'), anOrder('b', 'assist'))).toBeUndefined();
    expect(refused(anOrder('a', 'separate'), anOrder('b', 'separate'))).toBeUndefined();
    expect(refused(anOrder('a', 'lead'), anOrder('b', 'lead'))).toBe('assignment.one_lead');
    expect(refused(anOrder('a', 'separate'))).toBe('assignment.one_lead');
    expect(refused(anOrder('a', 'sole'), anOrder('b', 'assist'))).toBe('assignment.one_lead');
    expect(refused(anOrder('a', 'lead'), anOrder('a', 'assist'))).toBe('assignment.same_unit_twice');
  });
  test('is for the coordinator, never for another committee', () => {
    for (const actor of [cityClerk, siblingClerk, unitLeader])
      expect(() => given('proposal', undefined, { actor })).toThrow('此环节不由您办理');
  });
  test('starts every clock from the issue, not from the acceptance', () => {
    expect(proposal.clocks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['accept', '2026-03-05'],
      ['reply', '2026-06-02'],
      ['objection', '2026-03-09'],
      ['contact', '2026-03-23'],
    ]);
  });
  test('never lets a unit run past the day the citizen was promised', () => {
    const [short] = given('citizenOpinion', undefined, {
      matter: { sponsorIds: ['o'], parts: [], answerBy: '2026-03-10' },
    });
    expect(short?.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-03-10');
  });
});

describe('a citizen’s opinion at a unit', () => {
  test('is accepted, drafted, signed by the leader, checked by the committee and delivered', () => {
    const done = after(water, [
      [unitClerk, accepting],
      [unitClerk, draft()],
      [unitLeader, { type: 'sign', number: '' }],
      [clerk, passing],
    ]);
    expect(done).toMatchObject({ status: 'delivered', deliveredInTime: true, dueOn: null });
    expect(done.deliveries).toEqual([{ round: 1, sponsorId: 'sponsor-1', at: monday, reason: null }]);
  });
  test('is not signed by the clerk, not passed by the unit, not touched by the city', () => {
    const drafted = after(water, [
      [unitClerk, accepting],
      [unitClerk, draft()],
    ]);
    expect(codeOf(decide(drafted, signing, circumstancesFor('citizenOpinion', { actor: unitClerk })))).toBe(
      'assignment.not_yours',
    );
    const signed = after(drafted, [[unitLeader, signing]]);
    for (const actor of [unitLeader, cityClerk, siblingClerk, roadClerk])
      expect(codeOf(decide(signed, passing, circumstancesFor('citizenOpinion', { actor })))).toBe(
        'assignment.not_yours',
      );
  });
  test('tells its matter what follows, and nothing for its own inner steps', () => {
    const step = (assignment: typeof water, actor: typeof clerk, command: AssignmentCommand) => {
      const outcome = decide(assignment, command, circumstancesFor('citizenOpinion', { actor }));
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return consequencesOf(outcome, []);
    };
    expect(step(water, unitClerk, accepting)).toEqual([{ type: 'takenUp' }]);
    const signed = after(water, [
      [unitClerk, accepting],
      [unitClerk, draft()],
      [unitLeader, signing],
    ]);
    expect(step(signed, clerk, passing)).toEqual([{ type: 'answered', text: '已修复。' }]);
    expect(step(signed, clerk, { type: 'sendBack', reason: '太简单' })).toEqual([]);
    expect(step(water, clerk, { type: 'revoke', reason: '撤件' })).toEqual([{ type: 'givenBack' }]);
  });
});

describe('a proposal’s reply', () => {
  const accepted = after(proposal, [[unitClerk, accepting]]);
  test('wants contact first, an answer to each suggestion, a grade, and a commitment for grade B', () => {
    const refusal = (command: AssignmentCommand, from = after(accepted, [[unitClerk, contact]])) =>
      codeOf(decide(from, command, circumstancesFor('proposal', { actor: unitClerk })));
    expect(refusal(full, accepted)).toBe('assignment.contact_needed');
    expect(refusal(draft({ grade: 'A' }))).toBe('assignment.answer_parts');
    expect(
      refusal(
        draft({
          answers: [
            { part: 1, text: '一', adoption: null, doneOn: null },
            { part: 2, text: '二', adoption: null, doneOn: null },
          ],
        }),
      ),
    ).toBe('assignment.grade_needed');
    expect(refusal({ ...full, grade: 'B' } as AssignmentCommand)).toBe('assignment.commitment_needed');
    expect(refusal(full)).toBeUndefined();
  });
  test('is delivered to every sponsor, merged ones too', () => {
    const matter = { sponsorIds: ['s-1', 's-2', 's-3'], parts: twoParts };
    const done = after(
      accepted,
      [
        [unitClerk, contact],
        [unitClerk, full],
        [unitLeader, signing],
        [unitClerk, { type: 'submitAudit' }],
        [clerk, passing],
      ],
      { matter },
    );
    expect(done.deliveries.map(({ sponsorId }) => sponsorId)).toEqual(['s-1', 's-2', 's-3']);
  });
  test('is not passed by whoever drafted it', () => {
    const both = { ...clerk, organizationId: 'guyuan' };
    const [own] = given('proposal', [anOrder('guyuan')]);
    if (!own) throw new Error('examples are broken');
    const leader = anActor('countyLeader');
    const auditing = after(own, [
      [both, accepting],
      [both, contact],
      [both, full],
      [leader, signing],
      [both, { type: 'submitAudit' }],
    ]);
    expect(codeOf(decide(auditing, passing, circumstancesFor('proposal', { actor: both })))).toBe(
      'assignment.own_draft',
    );
  });
});

test('what is offered is exactly what is not refused for person or step', () => {
  for (const assignment of [
    water,
    proposal,
    after(water, [
      [unitClerk, accepting],
      [unitClerk, draft()],
    ]),
  ])
    for (const actor of [clerk, unitClerk, unitLeader, roadClerk, siblingClerk, cityClerk, system]) {
      const circumstances = circumstancesFor(assignment.matterKind, { actor });
      expect(openCommands(assignment, circumstances)).toEqual(
        assignmentCommandTypes.filter((type) => !whyNot(assignment, type, circumstances)),
      );
    }
});

test('what waits for an answer may pass to another committee with its clocks, by the platform alone', () => {
  const passOn: AssignmentCommand = { type: 'passOn', toId: 'kangbao', regulationVersion: 2 };
  expect(codeOf(decide(water, passOn, circumstancesFor('citizenOpinion', { actor: clerk })))).toBe(
    'assignment.not_yours',
  );
  const { next, event } = accept(
    decide(water, passOn, circumstancesFor('citizenOpinion', { actor: system })),
  );
  expect(next).toMatchObject({ committeeId: 'kangbao', coordinatorId: 'kangbao', regulationVersion: 2 });
  expect(next.clocks).toEqual(water.clocks);
  expect(event.committeeId).toBe('kangbao');
});
