import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import type { OrganizationKind } from '@concord/domain/organization';
import { planned, recording, step } from '../../activity/examples.ts';
import { aKey, as, handIn, type TestStore } from '../../testing.ts';
import { issueSteps } from '../issue/testing.ts';
import { actingOn } from '../outcome/testing.ts';
import { accepting, guyuan, guyuanLeader } from './testing.ts';

// Who acts in the golden story beside the usual people of joint work, and what they do again and again.

export const kangbaoLeader = anActor('countyLeader', 'kangbao');
export const zhangbei = anActor('countyStaff', 'zhangbei');
export const moneyHead = anActor('unitLeader', 'zhangjiakou', 'zhangjiakou-money');
export const housing = anActor('unitClerk', 'zhangjiakou', 'zhangjiakou-housing');
export const housingHead = anActor('unitLeader', 'zhangjiakou', 'zhangjiakou-housing');
export const administrator = anActor('systemAdministrator', 'zhangjiakou', 'zhangjiakou');
const town = anActor('unitClerk', 'guyuan', 'guyuan-township');
const townHead = anActor('unitLeader', 'guyuan', 'guyuan-township');
export const cause = '机井冬季冻裂';

const aPlace = (id: string, kind: OrganizationKind, committee_id: string, parent_id: string) => ({
  id,
  version: 1,
  committee_id,
  parent_id,
  kind,
  code: `code-${id}`,
  name: `${id}全称`,
  short_name: id,
  sort_key: id,
  tile: null,
  from_on: '2020-01-01',
  to_on: null,
  successor_id: null,
});

/** A third county, and two more departments of the city. */
export const addPlaces = (store: TestStore) =>
  store.write((tx) =>
    tx
      .insertInto('organization')
      .values([
        aPlace('zhangjiakou-money', 'unit', 'zhangjiakou', 'zhangjiakou'),
        aPlace('zhangjiakou-housing', 'unit', 'zhangjiakou', 'zhangjiakou'),
        aPlace('zhangbei', 'committee', 'zhangbei', 'zhangjiakou'),
        aPlace('zhangbei-station', 'station', 'zhangbei', 'zhangbei'),
      ])
      .execute(),
  );

/** So many citizens of a county hand in; their committee makes one published theme of it. */
export async function complain(store: TestStore, clerk: StaffActor, count: number) {
  const { opinion, theme } = as(clerk, store);
  const county = clerk.committeeId;
  const codes: string[] = [];
  const opinionIds: string[] = [];
  for (let n = 1; n <= count; n += 1) {
    const phone = `1380000${county.length}${String(n).padStart(3, '0')}`;
    const { id, code } = await handIn(store, { county, body: `${n} 组的机井一到冬天就冻裂,吃水困难`, phone });
    const command = { type: 'accept' as const, category: 'society' as const, isConsultation: false };
    await opinion.run({ id, version: 1, command, key: aKey() });
    opinionIds.push(id);
    codes.push(code);
  }
  const summary = '多个村的机井一到冬天就冻裂。';
  const { id } = await theme.open({ theme: { title: cause, summary }, opinionIds, key: aKey() });
  const { version } = await theme.byId({ id });
  await theme.run({ id, version, command: { type: 'publish' }, key: aKey() });
  return { codes, themeId: id };
}

/** Goes there, writes down what was found and closes it, in the common room. */
export async function research(store: TestStore, clerk: StaffActor, jointId: string): Promise<void> {
  const held = await planned(store, { matterId: jointId, roomId: jointId }, clerk);
  for (const command of [{ type: 'hold' }, recording, { type: 'close' }])
    await step(store, held, command, clerk);
}

/** A county's contribution, signed edition after edition; answers its id. */
export async function contribute(
  store: TestStore,
  [clerk, leader]: readonly [StaffActor, StaffActor],
  { jointId, themeId, texts }: { jointId: string; themeId: string; texts: readonly string[] },
): Promise<string> {
  const { id } = await as(clerk, store).contribution.open({ matterId: jointId, key: aKey() });
  const give = async (actor: StaffActor, command: object) => {
    const { version } = await as(actor, store).contribution.byId({ id });
    return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
  };
  const found = ['井口以下一米最易冻', '井房没有保温', '修井的钱由村里垫'];
  for (const [index, text] of texts.entries()) {
    if (index > 0) await give(clerk, { type: 'revise' });
    const answers = [1, 2].map((part) => ({ part, text: '已查明' }));
    const findings = found.map((one, i) => ({ number: i + 1, text: one }));
    const citations = [{ themeId, quotation: '一到冬天就没水' }];
    await give(clerk, { type: 'save', text, answers, findings, citations });
    await give(clerk, { type: 'submit' });
    await give(leader, { type: 'sign' });
  }
  return id;
}

/** Guyuan gives its two suggestions to a township, the township to a village, which proves what it did. */
export async function breakDown(store: TestStore, task: string): Promise<void> {
  const { onAssignment } = actingOn(store);
  const { village, prove } = issueSteps(store);
  const below = async (actor: StaffActor, parentId: string, organizationId: string) => {
    const order = { organizationId, parts: [5, 6] };
    return (await as(actor, store).assignment.orderBelow({ parentId, order, key: aKey() })).id;
  };
  await onAssignment(guyuan, task, accepting);
  const inTown = await below(guyuan, task, 'guyuan-township');
  await onAssignment(town, inTown, accepting);
  const villageId = await village('三道沟村', town);
  const villager = anActor('unitLeader', 'guyuan', villageId);
  const inVillage = await below(town, inTown, villageId);
  await onAssignment(villager, inVillage, accepting);
  await prove(inVillage, villager);
  const answers = [5, 6].map((part) => ({ part, text: '井房已保温', adoption: 'adopted' }));
  const answer = { type: 'draft', text: '井房已保温。', answers };
  for (const [clerk, leader, id, judge] of [
    [villager, villager, inVillage, townHead],
    [town, townHead, inTown, guyuan],
  ] as const) {
    await onAssignment(clerk, id, answer);
    await onAssignment(leader, id, { type: 'sign' });
    await onAssignment(judge, id, { type: 'pass' });
  }
  await onAssignment(guyuan, task, answer);
  await onAssignment(guyuanLeader, task, { type: 'sign' });
}
