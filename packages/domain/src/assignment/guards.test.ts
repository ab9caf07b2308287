import { describe, expect, test } from 'vitest';
import { anActor, clerk, roadClerk, system, unitClerk, unitLeader } from '../actor/examples.ts';
import type { AssignmentCommand } from './command.ts';
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
  object,
  passing,
  signing,
} from './examples.ts';
import { decide } from './lifecycle.ts';
import { orderBelow, reassign } from './order.ts';

const waiting = (organizationId: string) => ({ organizationId, answer: 'waiting' as const, note: '' });
const [water] = given('citizenOpinion');
const [proposal] = given('proposal');
if (!water || !proposal) throw new Error('examples are broken');

describe('an objection', () => {
  test('keeps the reply clock running and is refused after its window', () => {
    const objected = after(proposal, [[unitLeader, object]]);
    expect(objected.clocks.find(({ kind }) => kind === 'reply')?.stoppedOn).toBeNull();
    expect(
      codeOf(
        decide(
          proposal,
          object,
          circumstancesFor('proposal', { actor: unitLeader, at: '2026-03-10T01:00:00.000Z' }),
        ),
      ),
    ).toBe('assignment.objection_late');
    expect(codeOf(decide(proposal, object, circumstancesFor('proposal', { actor: unitClerk })))).toBe(
      'assignment.not_yours',
    );
  });
  test('upheld gives a new unit a new clock, and the total counts from the first issue', () => {
    const objected = after(proposal, [[unitLeader, object]]);
    const later = '2026-03-06T01:00:00.000Z';
    const { next } = reassign(objected, 'guyuan-roads', 'a-9', circumstancesFor('proposal', { at: later }));
    expect(next).toMatchObject({
      organizationId: 'guyuan-roads',
      status: 'issued',
      firstIssuedAt: monday,
      issuedAt: later,
      objections: 1,
    });
    expect(next.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-06-08');
  });
  test('is not for ever: after the second refusal the order is binding', () => {
    const bound = after(proposal, [
      [unitLeader, object],
      [clerk, { type: 'rejectObjection', note: '属于' }],
      [unitLeader, object],
      [clerk, { type: 'rejectObjection', note: '属于' }],
    ]);
    expect(codeOf(decide(bound, object, circumstancesFor('proposal', { actor: unitLeader })))).toBe(
      'assignment.objection_limit',
    );
  });
});

describe('countersigning', () => {
  const [lead, assist] = given('proposal', [
    anOrder('guyuan-water', 'lead'),
    anOrder('guyuan-roads', 'assist'),
  ]);
  if (!lead || !assist) throw new Error('examples are broken');
  const more = { siblings: [assist] };
  const drafted = after(
    lead,
    [
      [unitClerk, accepting],
      [unitClerk, contact],
      [unitClerk, full],
    ],
    more,
  );
  test('is needed before the lead’s leader signs, and an edit of the draft opens it again', () => {
    expect(
      codeOf(decide(drafted, signing, circumstancesFor('proposal', { actor: unitLeader, ...more }))),
    ).toBe('assignment.countersign_needed');
    const agreed = after(
      drafted,
      [
        [unitClerk, { type: 'requestCountersign' }],
        [roadClerk, { type: 'agree', note: '' }],
      ],
      more,
    );
    expect(agreed.status).toBe('countersigned');
    expect(after(agreed, [[unitClerk, full]], more)).toMatchObject({ status: 'drafted', countersigns: [] });
  });
  test('with a disagreement goes on only after a recorded coordination', () => {
    const asked = after(
      drafted,
      [
        [unitClerk, { type: 'requestCountersign' }],
        [roadClerk, { type: 'askChange', note: '第二条不妥' }],
      ],
      more,
    );
    expect(
      codeOf(
        decide(
          asked,
          { type: 'override', note: '按主办意见' },
          circumstancesFor('proposal', { actor: unitLeader, ...more }),
        ),
      ),
    ).toBe('assignment.coordination_needed');
    const settled = after(
      asked,
      [
        [unitClerk, { type: 'coordinate', note: '副县长协调' }],
        [unitLeader, { type: 'override', note: '按协调意见' }],
      ],
      more,
    );
    expect(settled).toMatchObject({
      status: 'countersigned',
      countersigns: [{ answer: 'overridden', note: '第二条不妥' }],
    });
  });
  test('is asked of the same units again when the answer is reworked', () => {
    const agreement: [typeof clerk, AssignmentCommand][] = [
      [unitClerk, { type: 'requestCountersign' }],
      [roadClerk, { type: 'agree', note: '' }],
    ];
    const delivered = after(
      drafted,
      [...agreement, [unitLeader, signing], [unitClerk, { type: 'submitAudit' }], [clerk, passing]],
      more,
    );
    const reworked: [typeof clerk, AssignmentCommand][] = [
      [clerk, { type: 'orderRework', reason: '答复太简单' }],
      [unitClerk, full],
    ];
    expect(after(delivered, [...reworked, ...agreement], more)).toMatchObject({
      round: 2,
      status: 'countersigned',
    });
  });
  test('is for the units it was sent to, who agree once and may still change their mind until all have', () => {
    const sent = after(drafted, [[unitClerk, { type: 'requestCountersign' }]], more);
    const agreed = after({ ...sent, countersigns: [...sent.countersigns, waiting('guyuan-police')] }, [
      [roadClerk, { type: 'agree', note: '' }],
    ]);
    const answer = (type: 'agree' | 'askChange', actor: typeof clerk) =>
      codeOf(decide(agreed, { type, note: '不妥' }, circumstancesFor('proposal', { actor, ...more })));
    expect(answer('agree', roadClerk)).toBe('assignment.not_yours');
    expect(answer('askChange', roadClerk)).toBeUndefined();
    expect(answer('agree', anActor('unitClerk', 'guyuan', 'guyuan-school'))).toBe('assignment.not_yours');
  });
  test('leaves the assisting unit without a reply of its own', () => {
    const own = after(assist, [[roadClerk, accepting]]);
    expect(codeOf(decide(own, full, circumstancesFor('proposal', { actor: roadClerk })))).toBe(
      'assignment.not_used',
    );
    expect(after(own, [[roadClerk, { type: 'submitAssist', text: '同意' }]]).deliveries).toEqual([]);
  });
});

describe('time and judgement', () => {
  test('an extension is asked before the day, within one month and the cap', () => {
    const accepted = after(proposal, [[unitClerk, accepting]]);
    const ask = (dueOn: string, at = monday) =>
      codeOf(
        decide(
          accepted,
          { type: 'askExtension', dueOn, reason: '需论证' },
          circumstancesFor('proposal', { actor: unitClerk, at }),
        ),
      );
    expect(ask('2026-07-02')).toBeUndefined();
    expect(ask('2026-07-03')).toBe('assignment.extension_cap');
    expect(ask('2026-07-01', '2026-06-03T01:00:00.000Z')).toBe('assignment.extension_late');
    const extended = after(accepted, [
      [unitClerk, { type: 'askExtension', dueOn: '2026-06-20', reason: '需论证' }],
      [clerk, { type: 'grantExtension', note: '' }],
    ]);
    expect(extended.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-06-20');
  });
  test('no unit rates itself, silence is no rating, and dissatisfaction keeps the case open', () => {
    const delivered = after(water, [
      [unitClerk, accepting],
      [unitClerk, draft()],
      [unitLeader, signing],
      [clerk, passing],
    ]);
    const rate = (value: 'satisfied' | 'dissatisfied', actor: typeof clerk | typeof system, facts = {}) =>
      decide(
        delivered,
        { type: 'rate', sponsorId: 'sponsor-1', value, reasons: '', evidence: '', ...facts },
        circumstancesFor('citizenOpinion', { actor }),
      );
    expect(codeOf(rate('satisfied', unitLeader))).toBe('assignment.not_yours');
    expect(codeOf(rate('satisfied', clerk))).toBe('assignment.paper_needed');
    expect(codeOf(rate('dissatisfied', system))).toBe('assignment.reason_needed');
    expect(codeOf(decide(delivered, { type: 'conclude' }, circumstancesFor('citizenOpinion')))).toBe(
      'assignment.feedback_open',
    );
    expect(
      codeOf(
        decide(
          delivered,
          { type: 'conclude' },
          circumstancesFor('citizenOpinion', { at: '2026-03-25T01:00:00.000Z' }),
        ),
      ),
    ).toBeUndefined();
    const bad = rate('dissatisfied', system, { reasons: '没解决' });
    if (!bad.ok) throw new Error(bad.refusal.code);
    expect(codeOf(decide(bad.next, { type: 'conclude' }, circumstancesFor('citizenOpinion')))).toBe(
      'assignment.dissatisfied_open',
    );
    expect(after(bad.next, [[clerk, { type: 'orderRework', reason: '重办' }]])).toMatchObject({
      status: 'working',
      round: 2,
    });
  });
  test('the auditor’s grade is one the committee uses, and B wants the unit’s commitments', () => {
    const auditing = after(proposal, [
      [unitClerk, accepting],
      [unitClerk, contact],
      [unitClerk, full],
      [unitLeader, signing],
      [unitClerk, { type: 'submitAudit' }],
    ]);
    const passed = (grade: 'A' | 'B' | 'C' | 'D', mayChangeGrade = true) => {
      const { procedure } = circumstancesFor('proposal');
      const command = { type: 'pass' as const, grade, note: '' };
      return codeOf(
        decide(
          auditing,
          command,
          circumstancesFor('proposal', { procedure: { ...procedure, mayChangeGrade } }),
        ),
      );
    };
    expect([passed('A', false), passed('C')]).toEqual([undefined, undefined]);
    expect(passed('B')).toBe('assignment.commitment_needed');
    expect(passed('C', false)).toBe('assignment.grade_fixed');
    expect(passed('D')).toBe('assignment.grade_unknown');
  });
  test('a unit breaks its task down while it is in its hands, to another, due no later than itself', () => {
    const below = (parent: typeof water, organizationId = 'guyuan-station', actor = unitClerk) => {
      const order = { organizationId, parts: [], isMandatory: true, instruction: '', dueBy: null };
      return orderBelow(parent, order, 'a-9', 0, circumstancesFor('citizenOpinion', { actor }));
    };
    const code = (outcome: ReturnType<typeof below>) => (outcome.ok ? undefined : outcome.refusal.code);
    const accepted = after(water, [[unitClerk, accepting]]);
    expect(code(below(water))).toBe('assignment.wrong_step');
    expect(code(below(accepted, 'guyuan-water'))).toBe('assignment.same_unit_twice');
    expect(code(below(accepted, 'guyuan-station', roadClerk))).toBe('assignment.not_yours');
    const given = below({ ...accepted, dueOn: '2026-03-06' });
    expect(given.ok && given.next).toMatchObject({ coordinatorId: 'guyuan-water', dueOn: '2026-03-05' });
    const reply = given.ok && given.next.clocks.find(({ kind }) => kind === 'reply');
    expect(reply).toMatchObject({ dueOn: '2026-03-06' });
  });
  test('a parent does not leave with a mandatory child open', () => {
    const accepted = after(water, [
      [unitClerk, accepting],
      [unitClerk, draft()],
    ]);
    const below = orderBelow(
      accepted,
      { organizationId: 'guyuan-station', parts: [], isMandatory: true, instruction: '', dueBy: null },
      'a-9',
      0,
      circumstancesFor('citizenOpinion', { actor: unitClerk }),
    );
    if (!below.ok) throw new Error(below.refusal.code);
    const leave = (child: typeof below.next) =>
      codeOf(
        decide(
          accepted,
          signing,
          circumstancesFor('citizenOpinion', { actor: unitLeader, children: [child] }),
        ),
      );
    expect(leave(below.next)).toBe('assignment.child_open');
    expect(leave({ ...below.next, status: 'delivered' })).toBeUndefined();
  });
});
