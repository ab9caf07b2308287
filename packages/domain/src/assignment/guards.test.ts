import { describe, expect, test } from 'vitest';
import { clerk, roadClerk, system, unitClerk, unitLeader } from '../actor/examples.ts';
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
