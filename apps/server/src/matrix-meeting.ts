import { clerk } from '@concord/domain/actor/examples';
import { closed, step } from './activity/examples.ts';
import type { Ids, Rows } from './matrix-rows.ts';
import { aKey, type TestStore } from './testing.ts';
import { aLeader, tieOf } from './tie/examples.ts';

/** Where committees meet and help one another. */
export const meetingRows: Rows = {
  'activity.list': { concern: 'list', input: () => ({}) },
  'activity.byId': { concern: 'matter', input: ({ activityId }) => ({ id: activityId }) },
  'activity.timeline': { concern: 'matter', input: ({ activityId }) => ({ id: activityId }) },
  'activity.onMatter': { concern: 'list', input: ({ opinionId }) => ({ matterId: opinionId }) },
  'activity.rooms': { concern: 'list' },
  'activity.plan': {
    concern: 'self',
    input: () => ({
      activity: { kind: 'visit', title: '走访', fromOn: '2026-03-03', toOn: '2026-03-03' },
      key: aKey(),
    }),
  },
  'activity.run': {
    concern: 'matter',
    input: ({ activityId }) => ({ id: activityId, version: 1, command: { type: 'hold' }, key: aKey() }),
  },
  'resolution.list': { concern: 'list', input: () => ({}) },
  'resolution.byId': { concern: 'matter', input: ({ resolutionId }) => ({ id: resolutionId }) },
  'resolution.timeline': { concern: 'matter', input: ({ resolutionId }) => ({ id: resolutionId }) },
  'resolution.run': {
    concern: 'matter',
    input: ({ resolutionId }) => ({
      id: resolutionId,
      version: 1,
      command: { type: 'close', outcome: '已办' },
      key: aKey(),
    }),
  },
  'tie.kinds': { concern: 'self' },
  'tie.board': { concern: 'list', input: () => ({ kind: 'leaderTownship' }) },
  'tie.list': { concern: 'list', input: () => ({}) },
  'tie.byId': { concern: 'matter', input: ({ tieId }) => ({ id: tieId }) },
  'tie.timeline': { concern: 'matter', input: ({ tieId }) => ({ id: tieId }) },
  'tie.open': {
    concern: 'self',
    input: () => ({
      tie: { kind: 'leaderTownship', membershipId: 'missing', subjectId: 'missing', from: '2026-03-02' },
      key: aKey(),
    }),
  },
  'tie.run': {
    concern: 'matter',
    input: ({ tieId }) => ({
      id: tieId,
      version: 1,
      command: { type: 'end', on: '2026-04-01', reason: '分工调整' },
      key: aKey(),
    }),
  },
};

export type MeetingIds = Pick<Ids, 'activityId' | 'resolutionId' | 'tieId'>;

/** Of these the rows that are asked about: Guyuan's own. */
export async function meetingIdsIn(store: TestStore): Promise<MeetingIds> {
  const activityId = await closed(store);
  const { matterId } = await step(store, activityId, { type: 'raise', title: '机井保温', resolutions: [1] });
  const leader = await aLeader(store);
  const tieId = await tieOf(store, leader, 'guyuan-township', { kind: 'leaderTownship' }, clerk);
  return { activityId, resolutionId: matterId ?? '', tieId };
}

export const missingMeeting: MeetingIds = {
  activityId: 'missing',
  resolutionId: 'missing',
  tieId: 'missing',
};
