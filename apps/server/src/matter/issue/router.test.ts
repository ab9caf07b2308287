import type { StaffActor } from '@concord/domain/actor';
import { anActor, cityClerk, clerk, leader, siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { accepting, answer, day, issueSteps, supervision, townClerk, townLeader } from './testing.ts';

let store: TestStore;
let steps: ReturnType<typeof issueSteps>;
beforeAll(async () => {
  store = await openTestStore();
  steps = issueSteps(store);
});
afterAll(() => store.close());

describe('point to point', () => {
  test('a problem goes from the city to the county, the township and the village, and comes back fixed with its photos', async () => {
    const { aList, issue, give, onAssignment, below, village, prove, confirmed } = steps;
    const id = await confirmed(await aList());
    const county = await give(id, 'guyuan');
    expect(await issue(id)).toMatchObject({ status: 'assigned', holderId: 'guyuan', mayGive: false });
    await onAssignment(county, accepting, clerk);
    const town = await below(county, 'guyuan-township', clerk);
    await onAssignment(town, accepting, townClerk);
    const villageId = await village('三道沟村', townClerk);
    const inVillage = await below(town, villageId, townClerk);
    const villager = anActor('unitLeader', 'guyuan', villageId);
    await onAssignment(inVillage, accepting, villager);
    await prove(inVillage, villager);
    await onAssignment(inVillage, answer, villager);
    await onAssignment(inVillage, { type: 'sign' }, villager);

    const early = await as(townClerk, store).evidence.onMatter({ matterId: id });
    expect(early.map(({ side, organizationId }) => [side, organizationId])).toEqual([['after', villageId]]);
    const taken = { ids: early.map((photo) => photo.id), key: aKey() };
    await as(townClerk, store).evidence.takeOver({ assignmentId: town, ...taken });
    await onAssignment(town, answer, townClerk);
    expect(await refusalOf(onAssignment(town, { type: 'sign' }, townLeader))).toMatchObject({
      message: '还有 1 件下级交办未完成',
    });
    await onAssignment(inVillage, { type: 'pass' }, townLeader);
    await onAssignment(town, { type: 'sign' }, townLeader);
    await onAssignment(town, { type: 'pass' }, clerk);

    const fromTown = (await as(clerk, store).evidence.onMatter({ matterId: id })).filter(
      ({ assignmentId }) => assignmentId === town,
    );
    await as(clerk, store).evidence.takeOver({
      assignmentId: county,
      ids: fromTown.map((photo) => photo.id),
      key: aKey(),
    });
    await onAssignment(county, answer, clerk);
    await onAssignment(county, { type: 'sign' }, leader);
    expect(await issue(id)).toMatchObject({ status: 'fixed', fixedOn: day });

    const seen = await as(cityClerk, store).evidence.onMatter({ matterId: id });
    expect(seen.map(({ assignmentId }) => assignmentId)).toEqual([county]);
    const onMatter = await as(cityClerk, store).assignment.onMatter({ matterId: id });
    expect(onMatter.map((one) => one.id)).toEqual([county]);
  });

  test('the people of a township answer for a village founded by its name, and it is founded once', async () => {
    const { village } = steps;
    await store.db
      .insertInto('membership')
      .values({
        id: 'member-town',
        person_id: townClerk.personId,
        organization_id: 'guyuan-township',
        committee_id: 'guyuan',
        role: 'unitClerk',
        title: '',
        from_on: '2026-01-01',
        to_on: null,
      })
      .execute();
    const first = await village('喜顺沟村', townClerk);
    expect(await village('喜顺沟村', townClerk)).toBe(first);
    const members = await store.db
      .selectFrom('membership')
      .select(['person_id', 'role'])
      .where('organization_id', '=', first)
      .execute();
    expect(members).toEqual([{ person_id: townClerk.personId, role: 'unitLeader' }]);
    const roads = anActor('unitClerk', 'guyuan', 'guyuan-roads');
    expect(await refusalOf(village('喜顺沟村', roads))).toMatchObject({
      message: '只有乡镇街道可以按村分解',
    });
  });

  test('a county may decline, and the problem waits to be given to somebody else', async () => {
    const { aList, issue, give, onAssignment, confirmed } = steps;
    const id = await confirmed(await aList());
    const county = await give(id, 'guyuan');
    await onAssignment(county, { type: 'decline', note: '不在本县' }, clerk);
    expect(await issue(id)).toMatchObject({ status: 'confirmed', holderId: null, mayGive: true });
    expect(await refusalOf(issue(id, clerk))).toMatchObject({ code: 'NOT_FOUND' });
    await give(id, 'kangbao');
    expect((await issue(id, siblingClerk)).status).toBe('assigned');
  });

  test('what was not confirmed is not given out, and nothing is given to two at once', async () => {
    const { aList, found, issue, run, give } = steps;
    const id = await found(await aList());
    expect(await refusalOf(give(id, 'guyuan'))).toMatchObject({
      message: '问题现处「待确认」环节,不能交办',
    });
    await run(id, { type: 'confirm', note: '' });
    const both = as(cityClerk, store).assignment.order({
      matterKind: 'issue',
      matterId: id,
      orders: [
        { organizationId: 'guyuan', role: 'separate' },
        { organizationId: 'kangbao', role: 'separate' },
      ],
      key: aKey(),
    });
    expect(await refusalOf(both)).toMatchObject({
      message: '一个问题只交给一个单位负责,请先撤销原交办',
    });
    expect((await issue(id)).status).toBe('confirmed');
  });
});

describe('putting right', () => {
  test('a result without a photo of this round is refused, one with dated steps becomes a long-term item', async () => {
    const { aList, issue, run, give, onAssignment, confirmed } = steps;
    const id = await confirmed(await aList());
    const county = await give(id, 'guyuan');
    await onAssignment(county, accepting, clerk);
    expect((await refusalOf(onAssignment(county, answer, clerk)))?.message).toContain('须附本轮整改后的照片');
    const commitments = [{ text: '完成管网改造', dueOn: '2026-10-31' }];
    await onAssignment(county, { ...answer, text: '管网须改造。', commitments }, clerk);
    await onAssignment(county, { type: 'sign' }, leader);
    expect(await issue(id)).toMatchObject({
      status: 'planned',
      steps: [{ number: 1, text: '完成管网改造', dueOn: '2026-10-31', doneOn: null }],
    });
    await run(id, { type: 'recordStep', number: 1, doneOn: day, note: '已完工' });
    await run(id, { type: 'sendBack', reason: '请报整改结果' });
    expect(await issue(id)).toMatchObject({ status: 'assigned', round: 2, steps: [] });
    expect(await as(clerk, store).assignment.byId({ id: county })).toMatchObject({
      status: 'working',
      round: 2,
    });
    expect(await refusalOf(onAssignment(county, answer, clerk))).toBeDefined();
  });

  test('a photo is sent once and belongs to one answer only; one that never came is missed', async () => {
    const { aList, give, onAssignment, aPhoto, confirmed } = steps;
    const id = await confirmed(await aList());
    const county = await give(id, 'guyuan');
    await onAssignment(county, accepting, clerk);
    const facts = { photoId: await aPhoto(), takenOn: day, place: '村口' };
    const add = (more = {}) =>
      as(clerk, store).evidence.addAfter({ assignmentId: county, facts: { ...facts, ...more }, key: aKey() });
    await add();
    expect(await refusalOf(add())).toMatchObject({ message: '照片没有传上来,请重新选择' });
    expect(await refusalOf(add({ photoId: 'never-sent' }))).toBeDefined();
    expect(await refusalOf(add({ photoId: await aPhoto(), takenOn: '2026-03-03' }))).toMatchObject({
      message: '拍摄日期不能晚于今天',
    });
    const [photo] = await as(clerk, store).evidence.onMatter({ matterId: id });
    const { id: photoId = '', version = 0 } = photo ?? {};
    await as(clerk, store).evidence.withdraw({ id: photoId, version, reason: '拍错了', key: aKey() });
    expect(await refusalOf(onAssignment(county, answer, clerk))).toBeDefined();
    const kept = await store.db.selectFrom('evidence').select('status').where('id', '=', photoId).execute();
    expect(kept).toEqual([{ status: 'withdrawn' }]);
  });

  test('only somebody who had no hand in it verifies: neither the county’s people nor a person who helped', async () => {
    const { aList, issue, run, fixedByCounty } = steps;
    const { id } = await fixedByCounty(await aList());
    const helper: StaffActor = { ...cityClerk, personId: clerk.personId };
    expect(await refusalOf(run(id, { type: 'verify', note: '看过' }, helper))).toMatchObject({
      message: '整改单位和整改人不能核查自己的整改',
    });
    expect((await issue(id, clerk)).commands).toEqual([]);
    await run(id, { type: 'verify', note: '看过' }, supervision);
    expect((await issue(id)).status).toBe('verified');
  });

  test('striking off concludes the county’s assignment; withdrawing revokes it and closes the county’s view', async () => {
    const { aList, issue, run, give, confirmed, struckOff } = steps;
    const listId = await aList();
    const { assignmentId } = await struckOff(listId);
    expect((await as(clerk, store).assignment.byId({ id: assignmentId })).status).toBe('concluded');
    const id = await confirmed(listId);
    const open = await give(id, 'guyuan');
    await run(id, { type: 'withdraw', reason: '与第 1 项重复' });
    expect((await as(cityClerk, store).assignment.byId({ id: open })).status).toBe('revoked');
    expect(await issue(id)).toMatchObject({ status: 'withdrawn', holderId: null });
    expect(await refusalOf(issue(id, clerk))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('an assignment that is sent back on its own screen takes the item with it', async () => {
    const { aList, issue, onAssignment, fixedByCounty } = steps;
    const { id, assignmentId } = await fixedByCounty(await aList());
    await onAssignment(assignmentId, { type: 'orderRework', reason: '照片看不清' }, cityClerk);
    expect(await issue(id)).toMatchObject({ status: 'assigned', round: 2, fixedOn: null });
  });
});
