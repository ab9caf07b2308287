import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anActor } from '@concord/domain/actor/examples';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFile, readAttachment } from '../attachment/repository.ts';
import { aKey, as, monday, openTestStore, refusalOf, type TestStore } from '../testing.ts';

const guyuan = anActor('countyStaff');
const kangbao = anActor('countyStaff', 'kangbao');
const city = anActor('cityStaff', 'zhangjiakou');
const wells = { kind: 'experience' as const, title: '井房过冬的做法', text: '井房加保温层,轮流查看。' };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const shared = async (item: object = {}, fileIds: string[] = []) =>
  (
    await as(guyuan, store).sharedItem.share({
      item: { ...wells, ...item },
      fileIds,
      key: aKey(),
    })
  ).id;
const run = async (id: string, command: object) => {
  const { version } = await as(guyuan, store).sharedItem.byId({ id });
  return as(guyuan, store).sharedItem.run({ id, version, command: command as never, key: aKey() });
};
const idsFor = async (actor: typeof guyuan, words?: string) =>
  (await as(actor, store).sharedItem.list({ ...(words && { words }) })).rows.map(({ id }) => id);

test('what is shared with all is found by words of two characters, all of which must occur', async () => {
  const id = await shared({ title: '冷棚保温', field: '设施农业' });
  expect(await idsFor(kangbao, '冷棚')).toContain(id);
  expect(await idsFor(kangbao, '设施 保温')).toContain(id);
  expect(await idsFor(kangbao, '设施 公路')).not.toContain(id);
  expect(await idsFor(kangbao, '100%')).toEqual([]);
});

test('what is shared with one committee is there for it and for no other, until it is withdrawn', async () => {
  const id = await shared({ readers: ['kangbao'] });
  expect(await idsFor(kangbao)).toContain(id);
  expect(await idsFor(city)).not.toContain(id);
  expect((await refusalOf(as(city, store).sharedItem.byId({ id })))?.code).toBe('NOT_FOUND');
  await run(id, { type: 'withdraw', reason: '内容已过时' });
  expect(await idsFor(kangbao)).not.toContain(id);
  await run(id, { type: 'restore' });
  expect(await idsFor(kangbao)).toContain(id);
});

test('whoever is named hears of it, and the owner that it was used', async () => {
  const id = await shared({ readers: ['kangbao'] });
  const told = async (actor: typeof guyuan) =>
    (await as(actor, store).notice.list({})).rows
      .filter(({ matterId }) => matterId === id)
      .map(({ sentence, title }) => [sentence, title]);
  expect(await told(kangbao)).toEqual([['有单位向您委员会共享了资料', wells.title]]);
  await as(kangbao, store).sharedItem.cite({ id, occasion: '用于本县调研报告', key: aKey() });
  expect(await told(guyuan)).toEqual([['贵委员会共享的资料被其他委员会引用', wells.title]]);
});

test('its owner reads who used it for what, others how often', async () => {
  const id = await shared();
  await as(kangbao, store).sharedItem.cite({ id, occasion: '用于本县调研报告', key: aKey() });
  const asOwner = await as(guyuan, store).sharedItem.byId({ id });
  expect(asOwner.citations).toMatchObject([{ committeeId: 'kangbao', occasion: '用于本县调研报告' }]);
  expect(await as(city, store).sharedItem.byId({ id })).toMatchObject({ cited: 1, citations: [] });
});

test('a file of it goes to whoever may read it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'shared-'));
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#333' } })
    .png()
    .toBuffer();
  await keepFile(store, folder, { id: 'shared-file', name: '井房.png', bytes, at: monday });
  const id = await shared({ readers: ['kangbao'] }, ['shared-file']);
  expect((await as(kangbao, store).sharedItem.byId({ id })).files).toHaveLength(1);
  expect((await readAttachment(store, folder, kangbao, 'shared-file')).type).toBe('image/jpeg');
  await expect(readAttachment(store, folder, city, 'shared-file')).rejects.toMatchObject({
    refusal: { code: 'not_found' },
  });
});

test('a telephone number, an unknown reader and another committee’s hand are refused with a sentence', async () => {
  const refused = async (item: object) =>
    (
      await refusalOf(
        as(guyuan, store).sharedItem.share({ item: { ...wells, ...item }, fileIds: [], key: aKey() }),
      )
    )?.message;
  expect(await refused({ text: '有事打 13812345678' })).toMatch('请删去后再共享');
  expect(await refused({ readers: ['guyuan-water'] })).toMatch('请选择本市的其他政协委员会');
  const id = await shared();
  const answer = as(kangbao, store).sharedItem.run({
    id,
    version: 1,
    command: { type: 'withdraw', reason: '不该有' },
    key: aKey(),
  });
  expect((await refusalOf(answer))?.message).toBe('此环节不由您办理');
});
