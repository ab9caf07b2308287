import type { StaffActor } from '@concord/domain/actor';
import { anActor, system } from '@concord/domain/actor/examples';
import type { DispatchCommand } from '@concord/domain/dispatch';
import { closed } from '../../activity/examples.ts';
import type { Writing } from '../../event/writing.ts';
import { readRules } from '../../regulation/repository.ts';
import { aKey, as, type TestStore } from '../../testing.ts';
import { addMatter } from '../repository.ts';

export const city = anActor('cityStaff', 'zhangjiakou');
export const chair = anActor('cityLeader', 'zhangjiakou');
export const water = anActor('unitClerk', 'zhangjiakou');
export const waterHead = anActor('unitLeader', 'zhangjiakou');
export const county = anActor('countyStaff', 'guyuan');
export const pursuing = anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision');

const byPlatform = {
  kind: 'system' as const,
  personId: null,
  capacityId: null,
  organizationId: null,
  role: null,
};
export const eventOf = (aggregate: 'activity' | 'jointMatter', id: string, to: string, version = 1) => ({
  aggregate,
  aggregateId: id,
  version,
  committeeId: 'zhangjiakou',
  type: to,
  from: null,
  to,
  by: byPlatform,
  at: '2026-03-02T01:00:00.000Z',
  patch: {},
  note: null,
});

export const text = {
  title: '关于农村饮水安全过冬的报告',
  form: 'report' as const,
  body: '三个县的机井冬季冻裂。',
  suggestions: ['加装井房保温层', '管道埋深一米八', '入冬前逐井检查'],
};
/** What a county gives to the joint matter below. */
const contributed = {
  text: '本县材料',
  answers: [{ part: 1, text: '三道沟等村' }],
  findings: [{ number: 1, text: '十二个村的井房没有保温' }],
  citations: [],
};
async function contributes(
  store: TestStore,
  matterId: string,
  [clerk, leader]: readonly [StaffActor, StaffActor],
): Promise<void> {
  const given = await as(clerk, store).contribution.open({ matterId, key: aKey() });
  let { version } = given;
  const steps: [StaffActor, object][] = [
    [clerk, { type: 'save', ...contributed }],
    [clerk, { type: 'submit' }],
    [leader, { type: 'sign' }],
  ];
  for (const [actor, command] of steps)
    ({ version } = await as(actor, store).contribution.run({
      id: given.id,
      version,
      command: command as never,
      key: aKey(),
    }));
}
type Command = Parameters<ReturnType<typeof as>['outcome']['run']>[0]['command'];

/** What the people of the city do to an outcome and its paper. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one small step after the other
export function actingOn(store: TestStore) {
  const write = async <T>(work: (writing: Writing) => Promise<T>): Promise<T> => {
    const rules = await readRules(store.db);
    return store.write((tx) =>
      work({ tx, engine: store.engine, actor: system, at: '2026-03-02T01:00:00.000Z', rules, events: [] }),
    );
  };
  let n = 0;
  /** Research of the city's that was closed: in a joint matter, or cited by an outcome. */
  const looksInto = async (matterId: string, kind: 'outcome' | 'jointMatter' = 'outcome') => {
    if (kind === 'jointMatter') return closed(store, { matterId, roomId: matterId }, city);
    const activityId = await closed(store, {}, city);
    await run(matterId, { type: 'cite', activityId });
    return activityId;
  };

  const begin = async (facts: object = {}, jointMatterId: string | null = null) =>
    (await as(city, store).outcome.open({ text: { ...text, ...facts }, jointMatterId, key: aKey() })).id;
  const read = (id: string, actor: StaffActor = city) => as(actor, store).outcome.byId({ id });
  const run = async (id: string, command: Command, actor: StaffActor = city) =>
    as(actor, store).outcome.run({ id, version: (await read(id, actor)).version, command, key: aKey() });
  const prepare = async (
    id: string,
    addressees: object[] = [{ name: '市委办公室' }, { organizationId: 'kangbao' }],
  ) =>
    (
      await as(city, store).outcome.prepare({
        id,
        version: (await read(id)).version,
        addressees: addressees as never,
        key: aKey(),
      })
    ).paperId;
  const onPaper = async (actor: StaffActor, id: string, command: DispatchCommand) => {
    const { version } = await as(actor, store).dispatch.byId({ id });
    return as(actor, store).dispatch.run({ id, version, command, key: aKey() });
  };
  const send = async (id: string, steps = 4) => {
    const way: [StaffActor, DispatchCommand][] = [
      [city, { type: 'submit' }],
      [chair, { type: 'pass', note: '' }],
      [chair, { type: 'sign' }],
      [city, { type: 'issue' }],
    ];
    for (const [actor, command] of way.slice(0, steps)) await onPaper(actor, id, command);
  };
  const issued = async (addressees?: object[]) => {
    const id = await begin();
    await looksInto(id);
    const paperId = await prepare(id, addressees);
    await send(paperId);
    return { id, paperId };
  };
  const onAssignment = async (actor: StaffActor, id: string, command: object) => {
    const { version } = await as(actor, store).assignment.byId({ id });
    return as(actor, store).assignment.run({ id, version, command: command as never, key: aKey() });
  };
  const order = (id: string, orders: object[]) =>
    as(city, store).assignment.order({
      matterKind: 'outcome',
      matterId: id,
      orders: orders as never,
      key: aKey(),
    });
  /** With invitations as they stand; the joint matter's own machine is not needed to read them. */
  const aJointMatter = async (invitations: Record<string, string>): Promise<string> => {
    n += 1;
    const id = `joint-${n}`;
    await write((writing) =>
      addMatter(writing, {
        next: {
          id,
          kind: 'jointMatter',
          version: 1,
          committeeId: 'zhangjiakou',
          status: 'working',
          title: '农村饮水安全',
          number: null,
          level: 'committee',
          readers: [],
          parts: [{ number: 1, text: '哪些井会冻' }],
          regulationVersion: 0,
          openedAt: '2026-03-02T01:00:00.000Z',
          closedAt: null,
        },
        event: eventOf('jointMatter', id, 'working'),
      }),
    );
    await store.db
      .insertInto('joint_matter')
      .values({
        matter_id: id,
        form: 'research',
        proposed_by_id: 'zhangjiakou',
        summary: '机井冬季冻裂,多村吃水困难',
        basis: '',
        plan: '',
        due_on: null,
        end_reason: null,
      })
      .execute();
    for (const [organizationId, status] of Object.entries(invitations)) {
      const [invited] = await as(city, store).assignment.order({
        matterKind: 'jointMatter',
        matterId: id,
        orders: [{ organizationId, role: 'separate' }],
        key: aKey(),
      });
      const people = [
        anActor('countyStaff', organizationId),
        anActor('countyLeader', organizationId),
      ] as const;
      const invitation = invited?.id ?? '';
      if (status === 'declined')
        await onAssignment(people[0], invitation, { type: 'decline', note: '今年人手不足' });
      else {
        await onAssignment(people[0], invitation, { type: 'accept', contactPerson: '办公室' });
        await contributes(store, id, people);
      }
    }
    return id;
  };
  return {
    write,
    looksInto,
    begin,
    read,
    run,
    prepare,
    onPaper,
    send,
    issued,
    onAssignment,
    order,
    aJointMatter,
  };
}
