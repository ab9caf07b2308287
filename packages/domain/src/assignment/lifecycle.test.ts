import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, roadClerk, siblingClerk, system, unitClerk, unitLeader } from '../actor/examples.ts';
import type { AssignmentCommand } from './command.ts';
import { consequencesOf } from './consequences.ts';
import { after, anOrder, circumstancesFor, given, monday } from './examples.ts';
import { assignmentCommandTypes, decide, openCommands, whyNot } from './lifecycle.ts';
import { order, orderBelow, reassign } from './order.ts';

const accepting: AssignmentCommand = { type: 'accept', contactPerson: '值班室' };
const draft = (facts: Partial<Extract<AssignmentCommand, { type: 'draft' }>> = {}): AssignmentCommand => ({
  type: 'draft', text: '已修复。', answers: [], grade: null, commitments: [], ...facts,
});
const full = draft({ answers: [{ part: 1, text: '已采纳。' }, { part: 2, text: '正在研究。' }], grade: 'A' });
const contact: AssignmentCommand = { type: 'recordContact', form: 'phone', who: '第一提案人', summary: '已沟通' };
const signing: AssignmentCommand = { type: 'sign', number: '沽水提〔2026〕1号' };
const passing: AssignmentCommand = { type: 'pass', grade: null, note: '' };
const object: AssignmentCommand = { type: 'object', reason: '不属本单位职责', suggestedId: null };

const codeOf = (outcome: ReturnType<typeof decide>): string | undefined => (outcome.ok ? undefined : outcome.refusal.code);
const [water] = given('citizenOpinion');
const [proposal] = given('proposal');
if (!water || !proposal) throw new Error('examples are broken');

describe('giving a matter out', () => {
  const refused = (...orders: Parameters<typeof given>[1] & object[]) => {
    const on = { matterKind: 'proposal' as const, matterId: 'm-1', committeeId: 'guyuan', coordinatorId: 'guyuan', regulationVersion: 0 };
    const outcome = order(orders, on, orders.map((_, n) => `a-${n}`), false, circumstancesFor('proposal'));
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
    for (const actor of [cityClerk, siblingClerk, unitLeader]) expect(() => given('proposal', undefined, { actor })).toThrow('此环节不由您办理');
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
    const [short] = given('citizenOpinion', undefined, { matter: { sponsorIds: ['o'], parts: [], answerBy: '2026-03-10' } });
    expect(short?.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-03-10');
  });
});

describe('a citizen’s opinion at a unit', () => {
  test('is accepted, drafted, signed by the leader, checked by the committee and delivered', () => {
    const done = after(water, [[unitClerk, accepting], [unitClerk, draft()], [unitLeader, { type: 'sign', number: '' }], [clerk, passing]]);
    expect(done).toMatchObject({ status: 'delivered', deliveredInTime: true, dueOn: null });
    expect(done.deliveries).toEqual([{ round: 1, sponsorId: 'sponsor-1', at: monday, reason: null }]);
  });
  test('is not signed by the clerk, not passed by the unit, not touched by the city', () => {
    const drafted = after(water, [[unitClerk, accepting], [unitClerk, draft()]]);
    expect(codeOf(decide(drafted, signing, circumstancesFor('citizenOpinion', { actor: unitClerk })))).toBe('assignment.not_yours');
    const signed = after(drafted, [[unitLeader, signing]]);
    for (const actor of [unitLeader, cityClerk, siblingClerk, roadClerk])
      expect(codeOf(decide(signed, passing, circumstancesFor('citizenOpinion', { actor })))).toBe('assignment.not_yours');
  });
  test('tells its matter what follows, and nothing for its own inner steps', () => {
    const step = (assignment: typeof water, actor: typeof clerk, command: AssignmentCommand) => {
      const outcome = decide(assignment, command, circumstancesFor('citizenOpinion', { actor }));
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return consequencesOf(outcome, []);
    };
    expect(step(water, unitClerk, accepting)).toEqual([{ type: 'takenUp' }]);
    const signed = after(water, [[unitClerk, accepting], [unitClerk, draft()], [unitLeader, signing]]);
    expect(step(signed, clerk, passing)).toEqual([{ type: 'answered', text: '已修复。' }]);
    expect(step(signed, clerk, { type: 'sendBack', reason: '太简单' })).toEqual([]);
    expect(step(water, clerk, { type: 'revoke', reason: '撤件' })).toEqual([{ type: 'givenBack' }]);
  });
});

describe('a proposal’s reply', () => {
  const accepted = after(proposal, [[unitClerk, accepting]]);
  test('wants contact first, an answer to each suggestion, a grade, and a commitment for grade B', () => {
    const refusal = (command: AssignmentCommand, from = after(accepted, [[unitClerk, contact]])) => codeOf(decide(from, command, circumstancesFor('proposal', { actor: unitClerk })));
    expect(refusal(full, accepted)).toBe('assignment.contact_needed');
    expect(refusal(draft({ grade: 'A' }))).toBe('assignment.answer_parts');
    expect(refusal(draft({ answers: [{ part: 1, text: '一' }, { part: 2, text: '二' }] }))).toBe('assignment.grade_needed');
    expect(refusal({ ...full, grade: 'B' } as AssignmentCommand)).toBe('assignment.commitment_needed');
    expect(refusal(full)).toBeUndefined();
  });
  test('is delivered to every sponsor, merged ones too', () => {
    const matter = { sponsorIds: ['s-1', 's-2', 's-3'], parts: [1, 2] };
    const done = after(accepted, [[unitClerk, contact], [unitClerk, full], [unitLeader, signing], [unitClerk, { type: 'submitAudit' }], [clerk, passing]], { matter });
    expect(done.deliveries.map(({ sponsorId }) => sponsorId)).toEqual(['s-1', 's-2', 's-3']);
  });
  test('is not passed by whoever drafted it', () => {
    const both = { ...clerk, organizationId: 'guyuan' };
    const [own] = given('proposal', [anOrder('guyuan')]);
    if (!own) throw new Error('examples are broken');
    const leader = anActor('countyLeader');
    const auditing = after(own, [[both, accepting], [both, contact], [both, full], [leader, signing], [both, { type: 'submitAudit' }]]);
    expect(codeOf(decide(auditing, passing, circumstancesFor('proposal', { actor: both })))).toBe('assignment.own_draft');
  });
});

describe('an objection', () => {
  test('keeps the reply clock running and is refused after its window', () => {
    const objected = after(proposal, [[unitLeader, object]]);
    expect(objected.clocks.find(({ kind }) => kind === 'reply')?.stoppedOn).toBeNull();
    expect(codeOf(decide(proposal, object, circumstancesFor('proposal', { actor: unitLeader, at: '2026-03-10T01:00:00.000Z' })))).toBe('assignment.objection_late');
    expect(codeOf(decide(proposal, object, circumstancesFor('proposal', { actor: unitClerk })))).toBe('assignment.not_yours');
  });
  test('upheld gives a new unit a new clock, and the total counts from the first issue', () => {
    const objected = after(proposal, [[unitLeader, object]]);
    const later = '2026-03-06T01:00:00.000Z';
    const { next } = reassign(objected, 'guyuan-roads', 'a-9', circumstancesFor('proposal', { at: later }));
    expect(next).toMatchObject({ organizationId: 'guyuan-roads', status: 'issued', firstIssuedAt: monday, issuedAt: later, objections: 1 });
    expect(next.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-06-08');
  });
  test('is not for ever: after the second refusal the order is binding', () => {
    const bound = after(proposal, [[unitLeader, object], [clerk, { type: 'rejectObjection', note: '属于' }], [unitLeader, object], [clerk, { type: 'rejectObjection', note: '属于' }]]);
    expect(codeOf(decide(bound, object, circumstancesFor('proposal', { actor: unitLeader })))).toBe('assignment.objection_limit');
  });
});

describe('countersigning', () => {
  const [lead, assist] = given('proposal', [anOrder('guyuan-water', 'lead'), anOrder('guyuan-roads', 'assist')]);
  if (!lead || !assist) throw new Error('examples are broken');
  const more = { siblings: [assist] };
  const drafted = after(lead, [[unitClerk, accepting], [unitClerk, contact], [unitClerk, full]], more);
  test('is needed before the lead’s leader signs, and an edit of the draft opens it again', () => {
    expect(codeOf(decide(drafted, signing, circumstancesFor('proposal', { actor: unitLeader, ...more })))).toBe('assignment.countersign_needed');
    const agreed = after(drafted, [[unitClerk, { type: 'requestCountersign' }], [roadClerk, { type: 'agree', note: '' }]], more);
    expect(agreed.status).toBe('countersigned');
    expect(after(agreed, [[unitClerk, full]], more)).toMatchObject({ status: 'drafted', countersigns: [] });
  });
  test('with a disagreement goes on only after a recorded coordination', () => {
    const asked = after(drafted, [[unitClerk, { type: 'requestCountersign' }], [roadClerk, { type: 'askChange', note: '第二条不妥' }]], more);
    expect(codeOf(decide(asked, { type: 'override', note: '按主办意见' }, circumstancesFor('proposal', { actor: unitLeader, ...more })))).toBe('assignment.coordination_needed');
    const settled = after(asked, [[unitClerk, { type: 'coordinate', note: '副县长协调' }], [unitLeader, { type: 'override', note: '按协调意见' }]], more);
    expect(settled).toMatchObject({ status: 'countersigned', countersigns: [{ answer: 'overridden', note: '第二条不妥' }] });
  });
  test('leaves the assisting unit without a reply of its own', () => {
    const own = after(assist, [[roadClerk, accepting]]);
    expect(codeOf(decide(own, full, circumstancesFor('proposal', { actor: roadClerk })))).toBe('assignment.not_used');
    expect(after(own, [[roadClerk, { type: 'submitAssist', text: '同意' }]]).deliveries).toEqual([]);
  });
});

describe('time and judgement', () => {
  test('an extension is asked before the day, within one month and the cap', () => {
    const accepted = after(proposal, [[unitClerk, accepting]]);
    const ask = (dueOn: string, at = monday) => codeOf(decide(accepted, { type: 'askExtension', dueOn, reason: '需论证' }, circumstancesFor('proposal', { actor: unitClerk, at })));
    expect(ask('2026-07-02')).toBeUndefined();
    expect(ask('2026-07-03')).toBe('assignment.extension_cap');
    expect(ask('2026-07-01', '2026-06-03T01:00:00.000Z')).toBe('assignment.extension_late');
    const extended = after(accepted, [[unitClerk, { type: 'askExtension', dueOn: '2026-06-20', reason: '需论证' }], [clerk, { type: 'grantExtension', note: '' }]]);
    expect(extended.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-06-20');
  });
  test('no unit rates itself, silence is no rating, and dissatisfaction keeps the case open', () => {
    const delivered = after(water, [[unitClerk, accepting], [unitClerk, draft()], [unitLeader, signing], [clerk, passing]]);
    const rate = (value: 'satisfied' | 'dissatisfied', actor: typeof clerk | typeof system, facts = {}) =>
      decide(delivered, { type: 'rate', sponsorId: 'sponsor-1', value, reasons: '', evidence: '', ...facts }, circumstancesFor('citizenOpinion', { actor }));
    expect(codeOf(rate('satisfied', unitLeader))).toBe('assignment.not_yours');
    expect(codeOf(rate('satisfied', clerk))).toBe('assignment.paper_needed');
    expect(codeOf(rate('dissatisfied', system))).toBe('assignment.reason_needed');
    expect(codeOf(decide(delivered, { type: 'conclude' }, circumstancesFor('citizenOpinion')))).toBe('assignment.feedback_open');
    expect(codeOf(decide(delivered, { type: 'conclude' }, circumstancesFor('citizenOpinion', { at: '2026-03-25T01:00:00.000Z' })))).toBeUndefined();
    const bad = rate('dissatisfied', system, { reasons: '没解决' });
    if (!bad.ok) throw new Error(bad.refusal.code);
    expect(codeOf(decide(bad.next, { type: 'conclude' }, circumstancesFor('citizenOpinion')))).toBe('assignment.dissatisfied_open');
    expect(after(bad.next, [[clerk, { type: 'orderRework', reason: '重办' }]])).toMatchObject({ status: 'working', round: 2 });
  });
  test('a parent does not leave with a mandatory child open', () => {
    const accepted = after(water, [[unitClerk, accepting], [unitClerk, draft()]]);
    const below = orderBelow(accepted, { organizationId: 'guyuan-station', parts: [], isMandatory: true, instruction: '' }, 'a-9', circumstancesFor('citizenOpinion', { actor: unitClerk }));
    if (!below.ok) throw new Error(below.refusal.code);
    const leave = (child: typeof below.next) => codeOf(decide(accepted, signing, circumstancesFor('citizenOpinion', { actor: unitLeader, children: [child] })));
    expect(leave(below.next)).toBe('assignment.child_open');
    expect(leave({ ...below.next, status: 'delivered' })).toBeUndefined();
  });
});

test('what is offered is exactly what is not refused for person or step', () => {
  for (const assignment of [water, proposal, after(water, [[unitClerk, accepting], [unitClerk, draft()]])])
    for (const actor of [clerk, unitClerk, unitLeader, roadClerk, siblingClerk, cityClerk, system]) {
      const circumstances = circumstancesFor(assignment.matterKind, { actor });
      expect(openCommands(assignment, circumstances)).toEqual(assignmentCommandTypes.filter((type) => !whyNot(assignment, type, circumstances)));
    }
});
