import { anActor, clerk, leader, siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, csv, monday, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { issueSteps } from '../issue/testing.ts';
import { previewSheet } from './sheet.ts';

let store: TestStore;
let listId: string;
beforeAll(async () => {
  store = await openTestStore();
  listId = await issueSteps(store).aList(clerk);
});
afterAll(() => store.close());

const headings = ['方面', '问题', '具体情况', '乡镇街道', '村', '发现人', '发现日期'];
const preview = (rows: readonly string[][], actor = clerk) =>
  previewSheet(store.db, actor, listId, { bytes: csv(headings, rows), at: monday });

test('a sheet is looked at first, each bad row with its sentence, and what was good is then taken in', async () => {
  const { items, problems } = await preview([
    ['污水排放', '污水乱泼乱放', '沿街泼洒', 'guyuan-township', '三道沟村', '第一组', '2026/3/1'],
    ['清雪除雪', '路面结冰', '', '', '', '第一组', '2026年3月1日'],
    ['飞行安全', '无', '', '', '', '第一组', '2026/3/1'],
    ['清雪除雪', '', '', '不存在乡', '', '第一组', '2026/3/9'],
  ]);
  expect(items.map(({ row, facts }) => [row, facts.title, facts.place.townshipId])).toEqual([
    [2, '污水乱泼乱放', 'guyuan-township'],
    [3, '路面结冰', null],
  ]);
  expect(problems).toEqual([
    '第 4 行“方面”:清单没有“飞行安全”这个方面',
    '第 5 行“乡镇街道”:该县区没有“不存在乡”',
    '第 5 行“发现日期”:晚于今天',
    '第 5 行“问题”:没有填写',
  ]);
  const facts = items.map((item) => item.facts);
  const { ids } = await as(clerk, store).issueList.find({ id: listId, items: facts, key: aKey() });
  expect(ids).toHaveLength(2);
});

test('only whoever works on the list looks at a sheet for it', async () => {
  const row = [['清雪除雪', '路面结冰', '', '', '', '第一组', '2026/3/1']];
  for (const actor of [
    siblingClerk,
    anActor('unitClerk'),
    anActor('systemAdministrator', 'guyuan', 'guyuan'),
  ])
    expect(await refusalOf(preview(row, actor))).toMatchObject({ message: '没有找到,或您无权查看' });
  expect((await preview(row, leader)).items).toHaveLength(1);
});
