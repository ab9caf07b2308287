import { describe, expect, test } from 'vitest';
import {
  anActor,
  cityClerk,
  clerk,
  leader,
  siblingClerk,
  stationClerk,
  system,
  unitClerk,
} from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import type { JointMatterCommand, NewJointMatter } from './command.ts';
import { aJointMatter, aParticipation } from './examples.ts';
import {
  type JointMatter,
  jointMatterConcerns,
  jointMatterLifecycle,
  jointMatterStatuses,
  propose,
  whyNotInvite,
} from './index.ts';

const at = '2026-03-02T01:00:00.000Z';
const { decide, openCommands, whyNot, commandTypes } = jointMatterLifecycle;
const around = (actor: Actor = cityClerk, openOutcomes = 0) => ({ actor, at, openOutcomes });
const cityLeader = anActor('cityLeader', 'zhangjiakou');
const outsiders: Actor[] = [
  clerk,
  leader,
  siblingClerk,
  unitClerk,
  stationClerk,
  ...(['systemAdministrator', 'securityAdministrator', 'auditor', 'supervisionOffice'] as const).map((role) =>
    anActor(role, 'zhangjiakou', 'zhangjiakou'),
  ),
];

const input: NewJointMatter = {
  title: '坝上河道垃圾联合监督',
  form: 'supervision',
  summary: '两县交界的河道垃圾无人清理。',
  basis: '',
  plan: '',
  dueOn: null,
  questions: ['谁来清', '钱从哪里来'],
};
const ids = { id: 'j-9', number: '沽源联〔2026〕1号', regulationVersion: 0 };
const after = (matter: JointMatter, ...commands: JointMatterCommand[]): JointMatter =>
  commands.reduce((now, command) => accept(decide(now, command, around())).next, matter);

describe('a joint matter', () => {
  test('is proposed by the city or by a county, which leads it; its questions are numbered', () => {
    for (const actor of [clerk, leader, cityClerk, cityLeader]) {
      const { next, event } = accept(propose(input, ids, { actor, at }));
      expect(next).toMatchObject({ committeeId: actor.committeeId, status: 'proposed' });
      expect(next.parts.map(({ number }) => number)).toEqual([1, 2]);
      expect(event).toMatchObject({ aggregate: 'jointMatter', committeeId: actor.committeeId });
    }
    for (const actor of [unitClerk, stationClerk, anActor('auditor', 'guyuan', 'guyuan')])
      expect(propose(input, ids, { actor, at }).ok).toBe(false);
  });

  test('is led by its lead alone: whoever was asked, or sits elsewhere, has no step of it', () => {
    for (const status of jointMatterStatuses) {
      const matter = aJointMatter({ status });
      for (const actor of outsiders) {
        expect(openCommands(matter, around(actor))).toEqual([]);
        expect(whyNotInvite(matter, actor)?.code).toBe('matter.not_yours');
      }
      for (const type of commandTypes.filter((one) => one !== 'issue' && one !== 'takeLead'))
        expect(whyNot(matter, type, around())?.code).not.toBe('matter.not_yours');
    }
  });

  test('goes from proposal over work and report to its end without waiting for anybody', () => {
    const proposed = aJointMatter({ status: 'proposed' });
    const reporting = after(proposed, { type: 'begin' }, { type: 'startReport' });
    expect(reporting.status).toBe('reporting');
    expect(after(reporting, { type: 'resumeWork', reason: '补充调研' }).status).toBe('working');
    const issued = accept(decide(reporting, { type: 'issue' }, around(system))).next;
    expect(issued.status).toBe('issued');
    expect(decide(reporting, { type: 'issue' }, around()).ok).toBe(false);
    const closed = after(issued, { type: 'close', reason: '三方均已反馈' });
    expect(closed).toMatchObject({ status: 'closed', closedAt: at, endReason: '三方均已反馈' });
    expect(after(closed, { type: 'reopen', reason: '又有新情况' })).toMatchObject({
      status: 'working',
      closedAt: null,
      endReason: null,
    });
    expect(after(proposed, { type: 'drop', reason: '另案处理' }).status).toBe('dropped');
    expect(whyNotInvite(closed, cityClerk)?.code).toBe('matter.wrong_step');
  });

  test('is not closed while something it issued is not', () => {
    const issued = aJointMatter({ status: 'issued' });
    const close: JointMatterCommand = { type: 'close', reason: '三方均已反馈' };
    expect(decide(issued, close, around(cityClerk, 1))).toEqual({
      ok: false,
      refusal: { code: 'joint.outcome_open', facts: { count: '1' } },
    });
    expect(openCommands(issued, around(cityClerk, 1))).not.toContain('close');
    expect(openCommands(issued, around())).toContain('close');
  });

  test('never gives a question’s number twice, and rewords none once others work on it', () => {
    const asked = after(aJointMatter(), { type: 'ask', text: '入冬前能否修完' });
    expect(asked.parts.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(decide(asked, { type: 'reword', part: 1, text: '改一改问法' }, around()).ok).toBe(false);
    const proposed = aJointMatter({ status: 'proposed' });
    expect(after(proposed, { type: 'reword', part: 2, text: '改一改问法' }).parts[1]?.text).toBe(
      '改一改问法',
    );
    expect(decide(proposed, { type: 'reword', part: 9, text: '改一改问法' }, around())).toEqual({
      ok: false,
      refusal: { code: 'matter.part_unknown', facts: { part: '9' } },
    });
  });

  test('names each partner without login once', () => {
    const partner = { id: 'p-1', name: '京津冀政协联席会议', kind: 'conference' } as const;
    const named = after(aJointMatter(), { type: 'addPartner', ...partner });
    expect(named.partners).toEqual([partner]);
    expect(decide(named, { type: 'addPartner', ...partner, id: 'p-2' }, around()).ok).toBe(false);
    expect(after(named, { type: 'removePartner', id: 'p-1' }).partners).toEqual([]);
  });

  test('stores nothing classified', () => {
    const secret = { ...input, summary: '机密★一年 关于某事项的情况' };
    expect(propose(secret, ids, { actor: clerk, at })).toMatchObject({ refusal: { code: 'joint.secret' } });
    expect(decide(aJointMatter(), { type: 'ask', text: '绝密★三年的材料' }, around())).toMatchObject({
      refusal: { code: 'joint.secret' },
    });
  });

  test('tells whoever takes part, and nobody who declined or has not answered', () => {
    const participation = aParticipation({
      invited: [
        { committeeId: 'guyuan', status: 'delivered' },
        { committeeId: 'kangbao', status: 'declined' },
        { committeeId: 'zhangbei', status: 'issued' },
      ],
    });
    const [telling] = jointMatterConcerns('close', participation);
    const [, ...desks] = telling ?? [''];
    expect(desks.map(({ organizationId }) => organizationId)).toEqual(['zhangjiakou', 'guyuan']);
    expect(jointMatterConcerns('begin', participation)).toEqual([]);
  });
});
