import { anActor } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, openTestStore, type TestStore, watched } from '../../testing.ts';
import { accepting, city, guyuan, jointWork, kangbao } from './testing.ts';

let store: TestStore;
let work: ReturnType<typeof jointWork>;

beforeAll(async () => {
  store = await openTestStore();
  work = jointWork(store);
});
afterAll(() => store.close());

const rowOf = async (actor: Parameters<typeof as>[0], id: string, clock?: Parameters<typeof as>[2]) =>
  (await as(actor, store, clock).jointMatter.linkage({})).rows.find((row) => row.id === id);
const standsIn = (row: Awaited<ReturnType<typeof rowOf>>) =>
  row?.members.map(({ committeeId, stand }) => [committeeId, stand]);

test('whoever takes part sees who works on it, who was asked and who declined', async () => {
  const id = await work.working();
  const stands = [
    ['zhangjiakou', 'lead'],
    ['guyuan', 'taking'],
    ['kangbao', 'declined'],
  ];
  expect(standsIn(await rowOf(city, id))).toEqual(stands);
  expect(standsIn(await rowOf(guyuan, id))).toEqual(stands);
});

test('whoever was asked and has not answered sees the lead and itself, and nothing of the others', async () => {
  const id = await work.invited();
  await work.answer(guyuan, id, accepting);
  expect(standsIn(await rowOf(kangbao, id))).toEqual([
    ['zhangjiakou', 'lead'],
    ['kangbao', 'waiting'],
  ]);
});

test('a committee that declined and one that was never asked see nothing of it', async () => {
  const id = await work.working();
  expect(await rowOf(kangbao, id)).toBeUndefined();
  expect(await rowOf(anActor('countyStaff', 'zhangbei'), id)).toBeUndefined();
});

test('an invitation opens for its two sides only', async () => {
  const id = await work.working();
  const invitationOf = async (actor: typeof city) =>
    (await rowOf(actor, id))?.members.find(({ committeeId }) => committeeId === 'guyuan')?.invitationId;
  expect(await invitationOf(city)).toBeTruthy();
  expect(await invitationOf(guyuan)).toBe(await invitationOf(city));
});

test('what is not answered when its day has passed stands as late', async () => {
  const id = await work.invited();
  const later = { now: '2026-09-01T01:00:00.000Z' };
  const row = await rowOf(city, id, later);
  expect(row?.members.filter(({ isLate }) => isLate).map(({ committeeId }) => committeeId)).toEqual([
    'guyuan',
    'kangbao',
  ]);
});

test('costs four statements, however many committees and matters there are', async () => {
  await work.working();
  const statements: string[] = [];
  await as(city, watched(store, statements)).jointMatter.linkage({});
  expect(statements).toHaveLength(4);
});

test('a request for help stands beside joint work: who asks, and how whoever was asked stands to it', async () => {
  const { id } = await as(guyuan, store).helpRequest.ask({
    request: { title: '请支援快检箱', summary: '借用两天,走访用。' },
    asked: { committeeIds: ['kangbao'] },
    key: aKey(),
  });
  const stands = [
    ['guyuan', 'lead'],
    ['kangbao', 'waiting'],
  ];
  expect(standsIn(await rowOf(guyuan, id))).toEqual(stands);
  expect(standsIn(await rowOf(kangbao, id))).toEqual(stands);
  expect(await rowOf(city, id)).toBeUndefined();
});
