import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, unitClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import { rebuild } from '../event/index.ts';
import {
  aClosedActivity,
  afterSteps,
  aHeldActivity,
  anActivity,
  aPlan,
  aroundActivity,
  people,
  record,
  theirPeople,
} from './examples.ts';
import {
  type Activity,
  type ActivityChange,
  type ActivityCommand,
  activityConcerns,
  activityKinds,
  decideActivity,
  openActivityCommands,
  planActivity,
  researchKinds,
} from './index.ts';

const refusal = (activity: Activity, command: ActivityCommand, actor: Actor = clerk, at?: string) => {
  const decision = decideActivity(activity, command, aroundActivity(actor, at));
  return decision.ok ? undefined : decision.refusal.code;
};
const refusedPlan = (facts: Parameters<typeof aPlan>[0], actor: Actor = clerk) => {
  const decision = planActivity(aPlan(facts), { id: 'act-1', committeeId: 'guyuan' }, aroundActivity(actor));
  return decision.ok ? undefined : decision.refusal.code;
};

describe('an activity', () => {
  test('is planned by its committee’s staff, and everybody invited answers for themselves', () => {
    for (const actor of [leader, siblingClerk, cityClerk, unitClerk, anActor('systemAdministrator')])
      expect(refusedPlan({}, actor)).toBe('matter.not_yours');
    const planned = anActivity();
    expect(refusal(planned, { type: 'takePart', note: '' }, clerk)).toBe('matter.not_yours');
    expect(refusal(planned, { type: 'takePart', note: '' }, cityClerk)).toBe('matter.not_yours');
    const coming = afterSteps(planned, [siblingClerk, { type: 'takePart', note: '两人参加' }]);
    expect(coming.invitations).toEqual([{ committeeId: 'kangbao', status: 'accepted', note: '两人参加' }]);
    expect(refusal(coming, { type: 'takePart', note: '' }, siblingClerk)).toBe('activity.answered_before');
    const declined = afterSteps(
      coming,
      [siblingClerk, theirPeople],
      [siblingClerk, { type: 'decline', note: '当天有会' }],
    );
    expect(declined.participants).toEqual([]);
    expect(refusal(declined, { type: 'decline', note: '当天有会' }, siblingClerk)).toBe(
      'activity.answered_before',
    );
  });

  test('does not invite its own committee, nor anybody twice', () => {
    expect(refusedPlan({ invited: ['guyuan'] })).toBe('activity.not_a_committee');
    const invite = (committeeId: string): ActivityCommand => ({
      type: 'invite',
      committeeIds: [committeeId],
    });
    expect(refusal(anActivity(), invite('guyuan'))).toBe('activity.not_a_committee');
    expect(refusal(anActivity(), invite('kangbao'))).toBe('activity.invited_before');
    expect(afterSteps(anActivity(), [clerk, invite('zhangjiakou')]).invitations).toHaveLength(2);
  });

  test('was not held before its day', () => {
    expect(refusal(anActivity(), { type: 'hold' }, clerk, '2026-03-11T15:59:00.000Z')).toBe(
      'activity.too_early',
    );
    // The day begins at midnight in Shanghai.
    expect(refusal(anActivity(), { type: 'hold' }, clerk, '2026-03-11T16:00:00.000Z')).toBeUndefined();
  });

  test('holds each committee’s own list, which only that committee changes', () => {
    const both = afterSteps(
      anActivity(),
      [siblingClerk, { type: 'takePart', note: '' }],
      [clerk, people],
      [siblingClerk, theirPeople],
    );
    expect(both.participants.map(({ committeeId }) => committeeId)).toEqual(['guyuan', 'guyuan', 'kangbao']);
    const cleared = afterSteps(both, [siblingClerk, { type: 'enterPeople', people: [] }]);
    expect(cleared.participants.map(({ committeeId }) => committeeId)).toEqual(['guyuan', 'guyuan']);
    const [first] = both.participants;
    const stolen = { id: first?.id ?? '', name: '李建国', unit: '', capacity: '' };
    expect(refusal(both, { type: 'enterPeople', people: [stolen] }, siblingClerk)).toBe(
      'activity.no_such_person',
    );
    const kept = afterSteps(both, [
      clerk,
      { type: 'enterPeople', people: [{ id: first?.id ?? '', name: '王秀英', unit: '', capacity: '' }] },
    ]);
    expect(kept.participants.find(({ id }) => id === first?.id)?.name).toBe('王秀英');
  });

  test('has presence noted by the host for all, by others for their own, and an absence with its reason', () => {
    const held = afterSteps(
      anActivity(),
      [siblingClerk, { type: 'takePart', note: '' }],
      [clerk, people],
      [siblingClerk, theirPeople],
      [clerk, { type: 'hold' }],
    );
    const [host, , guest] = held.participants;
    const mark = (id = '', presence: 'present' | 'absent' = 'present', reason = ''): ActivityCommand => ({
      type: 'notePresence',
      marks: [{ id, presence, reason }],
    });
    expect(refusal(held, mark(host?.id), siblingClerk)).toBe('activity.no_such_person');
    expect(refusal(held, mark(guest?.id), siblingClerk)).toBeUndefined();
    expect(refusal(held, mark(guest?.id))).toBeUndefined();
    expect(refusal(held, mark(host?.id, 'absent'))).toBe('activity.absence_reason');
    const absent = afterSteps(held, [clerk, mark(host?.id, 'absent', '出差')]);
    expect(absent.participants[0]).toMatchObject({ presence: 'absent', reason: '出差' });
    const after = afterSteps(absent, [clerk, mark(host?.id)]);
    expect(after.participants[0]).toMatchObject({ presence: 'present', reason: '' });
  });
});

describe('an activity is closed', () => {
  const held = aHeldActivity();

  test('when everybody invited has a presence, it has minutes, and a field trip a finding', () => {
    expect(refusal(held, { type: 'close' })).toBeUndefined();
    const waiting = { ...held, participants: held.participants.map((one) => ({ ...one, presence: null })) };
    expect(decideActivity(waiting, { type: 'close' }, aroundActivity())).toMatchObject({
      refusal: {
        code: 'activity.presence_open',
        facts: { count: '3', names: '王秀兰、沽源县水务局、李建国' },
      },
    });
    expect(refusal({ ...held, minutes: '' }, { type: 'close' })).toBe('activity.minutes_needed');
    expect(refusal({ ...held, findings: [] }, { type: 'close' })).toBe('activity.findings_needed');
    expect(refusal({ ...held, kind: 'chairsForum', findings: [] }, { type: 'close' })).toBeUndefined();
  });

  test('not while a committee that said it comes has entered nobody, unless it is noted that it did not come', () => {
    const unnamed = {
      ...held,
      participants: held.participants.filter(({ committeeId }) => committeeId === 'guyuan'),
    };
    expect(refusal(unnamed, { type: 'close' })).toBe('activity.people_needed');
    const noShow: ActivityCommand = { type: 'noteNoShow', committeeId: 'kangbao', reason: '大雪封路' };
    expect(refusal(afterSteps(unnamed, [clerk, noShow]), { type: 'close' })).toBeUndefined();
    expect(refusal(unnamed, { ...noShow, committeeId: 'zhangjiakou' })).toBe('activity.not_coming');
  });

  test('and from then on changed only by a correction that says why and keeps what stood there', () => {
    const closed = aClosedActivity();
    expect(refusal(closed, record)).toBe('matter.wrong_step');
    expect(refusal(closed, people)).toBe('matter.wrong_step');
    const corrected = afterSteps(
      closed,
      [clerk, { type: 'correct', section: 'findings', number: 1, text: '十三个村', reason: '漏记一村' }],
      [clerk, { type: 'correct', section: 'minutes', number: null, text: '看了十三个村。', reason: '同上' }],
    );
    expect(corrected.findings[0]?.text).toBe('十三个村');
    expect(corrected.corrections).toMatchObject([
      { section: 'findings', number: 1, before: '十二个村的井房没有保温', reason: '漏记一村' },
      { section: 'minutes', number: null, before: '看了十二个村的机井。', reason: '同上' },
    ]);
    const missing: ActivityCommand = {
      type: 'correct',
      section: 'opinions',
      number: 9,
      text: '一米九',
      reason: '笔误',
    };
    expect(refusal(closed, missing)).toBe('activity.no_such_point');
    expect(refusal(closed, { ...missing, number: 1 }, siblingClerk)).toBe('matter.not_yours');
  });

  test('and its points become matters, each once', () => {
    const raise: ActivityCommand = { type: 'raise', title: '机井保温', findings: [2], resolutions: [1] };
    const raised = afterSteps(aClosedActivity(), [clerk, raise]);
    expect(raised.findings.map(({ raisedIn }) => raisedIn)).toEqual([null, 'guyuan-0']);
    expect(raised.resolutions.map(({ raisedIn }) => raisedIn)).toEqual(['guyuan-0']);
    expect(refusal(raised, raise)).toBe('activity.raised_before');
    expect(refusal(raised, { ...raise, findings: [], resolutions: [] })).toBe('activity.nothing_to_raise');
    expect(refusal(raised, { ...raise, findings: [3], resolutions: [] })).toBe('activity.no_such_point');
    const all = afterSteps(raised, [clerk, { ...raise, findings: [1], resolutions: [] }]);
    expect(openActivityCommands(all, clerk, '')).not.toContain('raise');
    expect(refusal(aHeldActivity(), raise)).toBe('matter.wrong_step');
  });
});

describe('in a joint matter an activity', () => {
  const common = { matterId: 'm-1', roomId: 'm-1' };
  const side = { matterId: 'm-1', roomId: 'm-1/guyuan' };

  test('lies in the common room or in the host’s own side room, and only of a matter the host takes part in', () => {
    expect(refusedPlan(common)).toBeUndefined();
    expect(refusedPlan({ ...side, invited: [] })).toBeUndefined();
    expect(refusedPlan({ matterId: 'm-1', roomId: 'm-1/kangbao', invited: [] })).toBe('not_found');
    const stranger = planActivity(
      aPlan({ ...common, invited: [] }),
      { id: 'a', committeeId: 'zhangjiakou' },
      {
        ...aroundActivity(cityClerk),
      },
    );
    expect(stranger).toMatchObject({ refusal: { code: 'not_found' } });
  });

  test('invites nobody into a side room', () => {
    expect(refusedPlan(side)).toBe('activity.side_room');
    const alone = anActivity({ ...side, invited: [] });
    expect(refusal(alone, { type: 'invite', committeeIds: ['kangbao'] })).toBe('activity.side_room');
    expect(refusal(anActivity(), { type: 'joinMatter', ...side })).toBe('activity.side_room');
  });

  test('is brought in once, at any time before or after it was held', () => {
    for (const activity of [anActivity(), aHeldActivity(), aClosedActivity()]) {
      const joined = afterSteps(activity, [clerk, { type: 'joinMatter', ...common }]);
      expect(joined).toMatchObject(common);
      expect(refusal(joined, { type: 'joinMatter', ...common })).toBe('activity.in_matter');
    }
  });
});

test('only 调研 counts as research, and each kind has its name', () => {
  expect(researchKinds).toEqual(['research']);
  expect(activityKinds).toHaveLength(7);
});

test('whatever is done in whatever order, nobody of another committee changes the host’s facts or another’s list', () => {
  const command = fc.constantFrom<ActivityCommand>(
    { type: 'takePart', note: '' },
    { type: 'decline', note: '有事' },
    people,
    theirPeople,
    { type: 'hold' },
    record,
    { type: 'close' },
    { type: 'cancel', reason: '改期' },
    { type: 'invite', committeeIds: ['zhangjiakou'] },
    { type: 'noteNoShow', committeeId: 'kangbao', reason: '没来' },
  );
  const actor = fc.constantFrom<Actor>(clerk, leader, siblingClerk, cityClerk, unitClerk);
  fc.assert(
    fc.property(fc.array(fc.tuple(actor, command), { maxLength: 25 }), (taken) => {
      let now = anActivity();
      const patches = [];
      for (const [who, what] of taken) {
        const decision = decideActivity(now, what, aroundActivity(who));
        if (!decision.ok) continue;
        const { next, event } = decision;
        patches.push(event.patch);
        if (who !== clerk) {
          const { participants: _, invitations: __, version: ___, ...before } = now;
          expect(next).toMatchObject(before);
          const ofOthers = (activity: Activity) =>
            activity.participants.filter(
              ({ committeeId }) => committeeId !== (who.kind === 'staff' ? who.committeeId : ''),
            );
          expect(ofOthers(next)).toEqual(ofOthers(now));
        }
        now = next;
      }
      expect({ ...anActivity(), ...rebuild(patches) }).toEqual(now);
    }),
  );
});

test('a step concerns the invited when it is the host’s, and the host when it is theirs', () => {
  const told = (previous: Activity | undefined, change: ActivityChange) =>
    activityConcerns(previous, change).flatMap(([sentence, ...desks]) =>
      desks.map(({ organizationId }) => `${sentence} → ${organizationId}`),
    );
  const after = (on: Activity, command: ActivityCommand, actor: Actor = clerk) =>
    told(on, accept(decideActivity(on, command, aroundActivity(actor))));
  const planned = accept(planActivity(aPlan(), { id: 'act-1', committeeId: 'guyuan' }, aroundActivity()));
  expect(told(undefined, planned)).toEqual(['受邀参加活动,请答复是否参加 → kangbao']);
  expect(after(planned.next, { type: 'decline', note: '有事' }, siblingClerk)).toEqual([
    '受邀委员会谢绝参加 → guyuan',
  ]);
  const { title, purpose, place, fromOn, toOn, startTime } = aPlan();
  const revise = {
    type: 'revise' as const,
    title,
    purpose,
    place,
    fromOn,
    toOn,
    startTime,
    agenda: ['看机井'],
  };
  expect(after(planned.next, revise)).toEqual([]);
  expect(after(planned.next, { ...revise, place: '白土窑乡' })).toEqual(['活动的时间或地点有变化 → kangbao']);
  expect(after(aHeldActivity(), { type: 'close' })).toEqual(['活动纪要已定稿 → kangbao']);
});
