import type { ActivityCommand, NewActivity } from '@concord/domain/activity';
import type { StaffActor } from '@concord/domain/actor';
import { clerk } from '@concord/domain/actor/examples';
import { aKey, as, type TestClock, type TestStore } from '../testing.ts';

/** 12 March 2026, 10:00 in Shanghai. */
export const onTheDay: TestClock = { now: '2026-03-12T02:00:00.000Z' };

/** For tests: an activity of Guyuan's, planned by its clerk. */
export async function planned(
  store: TestStore,
  facts: Partial<NewActivity> = {},
  host: StaffActor = clerk,
): Promise<string> {
  const { id } = await as(host, store, onTheDay).activity.plan({
    activity: {
      kind: 'research',
      title: '机井冬季安全调研',
      purpose: '了解哪些村的机井会冻',
      place: '三道沟村',
      fromOn: '2026-03-12',
      toOn: '2026-03-13',
      ...facts,
    },
    key: aKey(),
  });
  return id;
}

/** One step of it, as it stands now. */
export async function step(
  store: TestStore,
  id: string,
  command: ActivityCommand | Record<string, unknown>,
  actor: StaffActor = clerk,
) {
  const { version } = await as(actor, store, onTheDay).activity.byId({ id });
  return as(actor, store, onTheDay).activity.run({
    id,
    version,
    command: command as ActivityCommand,
    key: aKey(),
  });
}

export const recording = {
  type: 'record',
  minutes: '看了十二个村的机井。',
  findings: [{ text: '十二个村的井房没有保温', basis: '现场查看' }],
  resolutions: [{ text: '入冬前完成井房保温' }, { text: '管道埋深一米八' }],
  opinions: [{ text: '建议埋深一米八', expert: '赵工', field: '农田水利', unit: '市水科所' }],
};

/** Held by its host alone, written down and closed. */
export async function closed(
  store: TestStore,
  facts: Partial<NewActivity> = {},
  host: StaffActor = clerk,
): Promise<string> {
  const id = await planned(store, facts, host);
  for (const command of [{ type: 'hold' }, recording, { type: 'close' }])
    await step(store, id, command, host);
  return id;
}
