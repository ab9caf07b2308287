import { describe, expect, test } from 'vitest';
import {
  anActor,
  clerk,
  leader,
  roadClerk,
  stationClerk,
  stationHead,
  system,
  unitClerk,
  unitLeader,
  visitor,
} from '../actor/examples.ts';
import { type Actor, Role } from '../actor/index.ts';
import { accepting, after, circumstancesFor, draft, given } from '../assignment/examples.ts';
import { type AssignmentCommand, canReadAssignment, decide } from '../assignment/index.ts';
import { accept } from '../decision/index.ts';
import { type DomainEvent, eventBy } from '../event/index.ts';
import { aNewOpinion, anOpinion, circumstances, station } from '../matter/citizen-opinion/examples.ts';
import {
  canRead,
  decide as decideOpinion,
  type OpinionCommand,
  receive,
} from '../matter/citizen-opinion/index.ts';
import { concerns, deskOf, isSameDesk } from './index.ts';

const everyone = Role.options
  .map((role) => (role === 'liaisonOfficer' ? anActor(role, 'guyuan', 'guyuan-station') : anActor(role)))
  .concat(roadClerk);
const told = (notices: ReturnType<typeof concerns>) =>
  notices.map(({ organizationId, group, sentence }) => `${organizationId} ${group}: ${sentence}`);

const onOpinion = (opinion: ReturnType<typeof anOpinion>, command: OpinionCommand, actor: Actor) => {
  const { next, event } = accept(decideOpinion(opinion, command, actor, circumstances));
  return { next, notices: concerns(event, { opinion: next }) };
};
const [issued] = given('citizenOpinion');
if (!issued) throw new Error('examples are broken');
const onAssignment = (assignment: typeof issued, command: AssignmentCommand, actor: Actor) => {
  const { next, event } = accept(decide(assignment, command, circumstancesFor('citizenOpinion', { actor })));
  return { next, notices: concerns(event, { assignment: next }) };
};

describe('an opinion', () => {
  test('that comes in concerns the office that triages it', () => {
    const { next, event } = accept(receive(aNewOpinion(), station, 'o-1', visitor, circumstances));
    expect(told(concerns(event, { opinion: next }))).toEqual(['guyuan clerks: 收到新意见,请受理']);
  });

  test('that is sealed on arrival concerns the office and the station’s head, no clerk of the station', () => {
    const body = '我叫王小二,身份证号130724199001010016,请帮忙';
    const { next, event } = accept(receive(aNewOpinion({ body }), station, 'o-1', visitor, circumstances));
    expect(next.isQuarantined).toBe(true);
    expect(told(concerns(event, { opinion: next }))).toEqual([
      'guyuan clerks: 新意见含敏感信息,已自动隔离,请脱敏处理',
      'guyuan-station heads: 本站收到的意见含敏感信息,已自动隔离',
    ]);
  });

  test('from a file of thousands rings no bell, unless it was sealed', () => {
    const imported = (body: string) => {
      const { next, event } = accept(receive(aNewOpinion({ body }), station, 'o-1', visitor, circumstances));
      return concerns({ ...event, type: 'import' }, { opinion: next });
    };
    expect(imported('村口的井坏了,没有人修')).toEqual([]);
    expect(imported('我叫王小二,身份证号130724199001010016')).toHaveLength(2);
  });

  test('that is transferred concerns the office it comes to', () => {
    const { notices } = onOpinion(
      anOpinion(),
      { type: 'transfer', toCommitteeId: 'kangbao', note: '属康保' },
      clerk,
    );
    expect(told(notices)[0]).toBe('kangbao clerks: 收到转来的意见,请受理');
  });

  test('that was rated well concerns nobody, rated badly the office and the unit that answered', () => {
    const answered = anOpinion({ status: 'answered', answer: '已修好', answeredById: 'guyuan-water' });
    const citizen: Actor = { kind: 'citizen', opinionId: answered.id };
    const rate = (value: 'satisfied' | 'dissatisfied') =>
      onOpinion(answered, { type: 'rate', value, reasons: '没修好' }, citizen).notices;
    expect(rate('satisfied')).toEqual([]);
    expect(told(rate('dissatisfied'))).toEqual([
      'guyuan clerks: 群众对答复不满意',
      'guyuan-water clerks: 群众对答复不满意',
    ]);
  });

  test('quotes nothing of what the citizen wrote', () => {
    const { next, event } = accept(receive(aNewOpinion(), station, 'o-1', visitor, circumstances));
    for (const { sentence } of concerns(event, { opinion: next })) expect(sentence).not.toContain('机井');
  });
});

describe('an assignment', () => {
  test('concerns the side that must act next, step by step', () => {
    const accepted = onAssignment(issued, accepting, unitClerk);
    expect(accepted.notices).toEqual([]);
    const drafted = onAssignment(accepted.next, draft(), unitClerk);
    expect(told(drafted.notices)).toEqual(['guyuan-water heads: 答复已拟好,请审阅']);
    const signed = onAssignment(drafted.next, { type: 'sign', number: '' }, unitLeader);
    expect(told(signed.notices)).toEqual(['guyuan clerks: 答复已报送,请审核']);
    const returned = onAssignment(signed.next, { type: 'sendBack', reason: '太短' }, clerk);
    expect(told(returned.notices)).toEqual([
      'guyuan-water clerks: 答复被退回,请修改后重报',
      'guyuan-water heads: 答复被退回,请修改后重报',
    ]);
  });

  test('whose day moved with the holiday notice tells the unit; one whose day stayed does not', () => {
    const event = (patch: Record<string, unknown>): DomainEvent => ({
      aggregate: 'assignment',
      aggregateId: issued.id,
      version: 2,
      committeeId: 'guyuan',
      type: 'recompute',
      from: 'issued',
      to: 'issued',
      by: eventBy(system),
      at: circumstances.at,
      patch,
      note: null,
    });
    expect(told(concerns(event({ dueOn: '2026-03-20' }), { assignment: issued }))).toEqual([
      'guyuan-water clerks: 期限已按新的放假安排推后',
    ]);
    expect(concerns(event({ isProvisional: false }), { assignment: issued })).toEqual([]);
  });

  test('never tells a desk what it did itself', () => {
    const drafted = after(issued, [
      [unitClerk, accepting],
      [unitLeader, draft()],
    ]);
    expect(onAssignment(drafted, draft({ text: '改过。' }), unitLeader).notices).toEqual([]);
  });
});

test('everybody at a desk a notice goes to may read what it is about', () => {
  const readers = (notices: ReturnType<typeof concerns>) =>
    everyone.filter((actor) => {
      const desk = deskOf(actor);
      return desk && notices.some((notice) => isSameDesk(notice, desk));
    });
  for (const body of ['村口的井坏了', '我叫王小二,身份证号130724199001010016']) {
    const { next, event } = accept(receive(aNewOpinion({ body }), station, 'o-1', visitor, circumstances));
    for (const actor of readers(concerns(event, { opinion: next }))) expect(canRead(actor, next)).toBe(true);
  }
  const { next, notices } = onAssignment(issued, { type: 'remind', note: '请抓紧' }, clerk);
  expect(readers(notices)).toEqual([unitClerk, unitLeader]);
  for (const actor of readers(notices))
    expect(canReadAssignment(actor, { assignment: next, siblings: [] })).toBe(true);
});

test('every role sits at one desk, administrators and the public at none', () => {
  expect(deskOf(stationClerk)).toEqual({ organizationId: 'guyuan-station', group: 'clerks' });
  expect(deskOf(stationHead)).toEqual({ organizationId: 'guyuan-station', group: 'heads' });
  expect(deskOf(leader)).toEqual({ organizationId: 'guyuan', group: 'heads' });
  expect(deskOf(anActor('supervisionOffice', 'guyuan', 'guyuan-supervision'))).toEqual({
    organizationId: 'guyuan',
    group: 'supervision',
  });
  for (const actor of [anActor('systemAdministrator'), anActor('auditor'), visitor, system])
    expect(deskOf(actor)).toBeUndefined();
});
