import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import type { DispatchCommand } from '@concord/domain/dispatch';
import { closed } from '../../activity/examples.ts';
import { aKey, as, type TestStore } from '../../testing.ts';

export const city = anActor('cityStaff', 'zhangjiakou');
export const chair = anActor('cityLeader', 'zhangjiakou');
export const water = anActor('unitClerk', 'zhangjiakou');
export const waterHead = anActor('unitLeader', 'zhangjiakou');
export const county = anActor('countyStaff', 'guyuan');
export const pursuing = anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision');

export const text = {
  title: '关于农村饮水安全过冬的报告',
  form: 'report' as const,
  body: '三个县的机井冬季冻裂。',
  suggestions: ['加装井房保温层', '管道埋深一米八', '入冬前逐井检查'],
};
type Command = Parameters<ReturnType<typeof as>['outcome']['run']>[0]['command'];

/** A county's contribution to a joint matter, from its draft to its leader's signature. */
async function contribute(store: TestStore, matterId: string, committeeId: string): Promise<void> {
  const [staff, leader] = [anActor('countyStaff', committeeId), anActor('countyLeader', committeeId)];
  const { id } = await as(staff, store).contribution.open({ matterId, key: aKey() });
  const step = async (actor: StaffActor, command: object) => {
    const { version } = await as(actor, store).contribution.byId({ id });
    return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
  };
  const answers = [{ part: 1, text: '三道沟等村' }];
  const findings = [{ number: 1, text: '十二眼机井没有井房' }];
  await step(staff, { type: 'save', text: '本县材料', answers, findings, citations: [] });
  await step(staff, { type: 'submit' });
  await step(leader, { type: 'sign' });
}

/** What the people of the city do to an outcome and its paper. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one small step after the other
export function actingOn(store: TestStore) {
  const cite = async (id: string, activityId: string, isCited = true) =>
    as(city, store).outcome.cite({
      id,
      version: (await read(id)).version,
      activityId,
      isCited,
      key: aKey(),
    });
  /** Research of the city's that was closed: cited by the outcome, or in the common room of the joint matter. */
  const looksInto = async (
    matterId: string,
    kind: 'outcome' | 'jointMatter' = 'outcome',
  ): Promise<string> => {
    const activityId = await closed(
      store,
      kind === 'jointMatter' ? { matterId, roomId: matterId } : {},
      city,
    );
    if (kind === 'outcome') await cite(matterId, activityId);
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
  /** One county is asked for each; whoever does not decline gives a signed contribution. */
  const aJointMatter = async (invitations: Record<string, 'given' | 'declined'>): Promise<string> => {
    const { id } = await as(city, store).jointMatter.propose({
      matter: {
        title: '农村饮水安全',
        form: 'research',
        summary: '机井冬季冻裂,多村吃水困难',
        questions: ['哪些井会冻'],
      },
      invitations: Object.keys(invitations).map((committeeId) => ({ committeeId })),
      key: aKey(),
    });
    for (const [committeeId, ends] of Object.entries(invitations)) {
      const staff = anActor('countyStaff', committeeId);
      const { invitationId } = await as(staff, store).jointMatter.byId({ id });
      const word =
        ends === 'declined'
          ? { type: 'decline', note: '今年人手不足' }
          : { type: 'accept', contactPerson: '办公室' };
      await onAssignment(staff, invitationId ?? '', word);
      if (ends === 'given') await contribute(store, id, committeeId);
    }
    return id;
  };
  return {
    cite,
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
