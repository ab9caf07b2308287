import { cityClerk, clerk } from '@concord/domain/actor/examples';
import { someFacts } from '@concord/domain/matter/issue/examples';
import { drawFrom } from '@concord/domain/matter/issue-list';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { cityLeader, issueSteps, supervision } from '../issue/testing.ts';

let store: TestStore;
let steps: ReturnType<typeof issueSteps>;
beforeAll(async () => {
  store = await openTestStore();
  steps = issueSteps(store);
});
afterAll(() => store.close());

describe('spot checks', () => {
  test('are drawn by a recorded seed that anybody can draw again, and a bad one begins a new round', async () => {
    const { aList, issue, run, runList, struckOff } = steps;
    const listId = await aList();
    const items = [await struckOff(listId), await struckOff(listId), await struckOff(listId)];
    await runList(listId, { type: 'draw', size: 2, seed: '摇号-42', countyId: null }, supervision);
    const [draw] = await as(cityClerk, store).issueList.draws({ id: listId });
    expect(draw).toMatchObject({ seed: '摇号-42', size: 2 });
    expect(draw?.set).toHaveLength(3);
    const numbers = draw?.drawn.map(({ number }) => number) ?? [];
    expect(drawFrom(draw?.set ?? [], 2, '摇号-42')).toEqual(numbers);

    const [good = '', bad = ''] = draw?.drawn.map(({ issueId }) => issueId) ?? [];
    const left = items.find(({ id }) => id !== good && id !== bad)?.id ?? '';
    expect(
      await refusalOf(run(left, { type: 'spotCheck', result: 'good', note: '好' }, cityLeader)),
    ).toMatchObject({
      message: '此问题没有被抽中,请先随机抽取',
    });
    expect(await refusalOf(run(good, { type: 'spotCheck', result: 'good', note: '好' }))).toMatchObject({
      message: '抽查须由核查人以外的人进行',
    });
    await run(good, { type: 'spotCheck', result: 'good', note: '保持良好' }, cityLeader);
    await run(bad, { type: 'spotCheck', result: 'bad', note: '又堆上了' }, supervision);
    expect((await issue(good)).status).toBe('spotChecked');
    expect(await issue(bad)).toMatchObject({ status: 'reopened', round: 2, reason: '又堆上了' });
    await run(bad, { type: 'sendBack', reason: '请再清理' });
    expect(await issue(bad)).toMatchObject({ status: 'assigned', round: 2 });
    const [after] = await as(cityClerk, store).issueList.draws({ id: listId });
    expect(after?.drawn.map(({ result }) => result)).toEqual(['good', 'bad']);
    expect(await refusalOf(runList(listId, { type: 'draw', size: 2 }))).toMatchObject({
      message: '可抽的只有 1 项,请减少抽取数',
    });
  });

  test('a list that was closed opens again with an item that does', async () => {
    const { aList, found, run, runList, struckOff } = steps;
    const listId = await aList();
    const { id } = await struckOff(listId);
    const other = await found(listId);
    expect(await refusalOf(runList(listId, { type: 'close' }))).toMatchObject({
      message: '还有 1 项没有销号或撤回,清单不能办结',
    });
    await run(other, { type: 'withdraw', reason: '不属实' });
    await runList(listId, { type: 'close' });
    expect(await refusalOf(found(listId))).toMatchObject({ message: '清单已办结,不能再增加或修改问题' });
    await run(id, { type: 'reopen', reason: '群众反映又堆上了' });
    expect((await as(cityClerk, store).issueList.byId({ id: listId })).status).toBe('open');
  });
});

describe('lists', () => {
  test('a county’s own list is nothing to the city until it is shared, and nothing again when that ends', async () => {
    const { aList, found, issue, runList } = steps;
    const listId = await aList(clerk);
    const id = await found(listId, {}, clerk);
    const cityLists = async () => (await as(cityClerk, store).issueList.list({})).rows.map((one) => one.id);
    expect(await cityLists()).not.toContain(listId);
    expect(await refusalOf(issue(id))).toMatchObject({ code: 'NOT_FOUND' });
    await runList(listId, { type: 'share', withId: 'zhangjiakou' }, clerk);
    const later = await found(listId, {}, clerk);
    expect(await cityLists()).toContain(listId);
    expect((await issue(id)).commands).toEqual([]);
    expect((await issue(later)).title).toBe('杂物乱堆乱放');
    expect((await as(cityClerk, store).issueList.board({ id: listId })).map(({ count }) => count)).toEqual([
      2,
    ]);
    await runList(listId, { type: 'unshare', withId: 'zhangjiakou' }, clerk);
    expect(await refusalOf(issue(later))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await cityLists()).not.toContain(listId);
  });

  test('problems are numbered in their list without a gap, and all of a sheet or none is taken', async () => {
    const { aList, found } = steps;
    const listId = await aList();
    const items = [someFacts(), someFacts({ aspect: 7 })];
    expect(
      await refusalOf(as(cityClerk, store).issueList.find({ id: listId, items, key: aKey() })),
    ).toMatchObject({
      message: '清单没有第 7 个方面',
    });
    const place = { countyId: 'zhangjiakou', townshipId: 'guyuan-township', village: '' };
    expect(await refusalOf(found(listId, { place }))).toMatchObject({
      message: '地点须在本清单所属政协的范围内',
    });
    await as(cityClerk, store).issueList.find({ id: listId, items: [someFacts(), someFacts()], key: aKey() });
    const { rows } = await as(cityClerk, store).issue.list({ listId });
    expect(rows.map(({ number }) => number.split('-').at(-1))).toEqual(['001', '002']);
  });

  test('pages go on by key where the page before ended, and filters open what the board counted', async () => {
    const { aList } = steps;
    const listId = await aList();
    const items = Array.from({ length: 25 }, (_, index) => someFacts({ aspect: 1 + (index % 3) }));
    await as(cityClerk, store).issueList.find({ id: listId, items, key: aKey() });
    const first = await as(cityClerk, store).issue.list({ listId, limit: 20 });
    const second = await as(cityClerk, store).issue.list({ listId, limit: 20, cursor: first.after ?? '' });
    expect([first.rows.length, second.rows.length, second.after]).toEqual([20, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(25);
    for (const { aspect, status, countyId, count } of await as(cityClerk, store).issueList.board({
      id: listId,
    })) {
      const { rows } = await as(cityClerk, store).issue.list({
        listId,
        aspect,
        status,
        countyId,
        limit: 100,
      });
      expect(rows).toHaveLength(count);
    }
  });
});
