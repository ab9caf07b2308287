import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';

const guyuan = anActor('countyStaff');
const kangbao = anActor('countyStaff', 'kangbao');
const kangbaoLeader = anActor('countyLeader', 'kangbao');
const city = anActor('cityStaff', 'zhangjiakou');

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const ask = async (...committeeIds: string[]) =>
  (
    await as(guyuan, store).helpRequest.ask({
      request: { title: '请支援水质快检箱', summary: '借用水质快检箱两天,走访用。' },
      asked: { committeeIds },
      key: aKey(),
    })
  ).id;
const caseOf = (actor: StaffActor, id: string) => as(actor, store).helpRequest.byId({ id });
const answer = async (actor: StaffActor, id: string, command: object) => {
  const [own] = await as(actor, store).assignment.onMatter({ matterId: id });
  return as(actor, store).assignment.run({
    id: own?.id ?? '',
    version: own?.version ?? 0,
    command: command as never,
    key: aKey(),
  });
};
const run = async (actor: StaffActor, id: string, command: object) => {
  const { version } = await caseOf(actor, id);
  return as(actor, store).helpRequest.run({ id, version, command: command as never, key: aKey() });
};

test('a county asks another: taken up, answered under its leader’s signature, closed with thanks', async () => {
  const id = await ask('kangbao');
  expect((await caseOf(guyuan, id)).asked).toMatchObject([{ committeeId: 'kangbao', stand: 'waiting' }]);
  await answer(kangbao, id, { type: 'accept', contactPerson: '王主任' });
  const draft = { type: 'draft', text: '快检箱已备好,可来取。', answers: [], grade: null, commitments: [] };
  await answer(kangbao, id, draft);
  await answer(kangbaoLeader, id, { type: 'sign', number: '' });
  expect((await caseOf(guyuan, id)).commands).toContain('close');
  const desk = await as(guyuan, store).workbench.desk({ tray: 'todo' });
  expect(desk.find((line) => line.id === id)).toMatchObject({ waits: '致谢办结' });
  await run(guyuan, id, { type: 'close', thanks: '谢谢康保支援。' });
  const told = (await as(kangbao, store).notice.list({})).rows.filter(({ matterId }) => matterId === id);
  expect(told.map(({ sentence }) => sentence)).toContain('求助单位致谢并办结');
  expect(await caseOf(kangbao, id)).toMatchObject({ status: 'closed', thanks: '谢谢康保支援。' });
});

test('whoever is asked hears that it is help that is asked for', async () => {
  const id = await ask('kangbao');
  const [own] = await as(kangbao, store).assignment.onMatter({ matterId: id });
  const told = (await as(kangbao, store).notice.list({})).rows.find(({ matterId }) => matterId === own?.id);
  expect(told?.sentence).toBe('收到求助,请答复能否帮助');
});

test('of several that are asked each sees itself alone, and who declined nothing more of it', async () => {
  const id = await ask('kangbao', 'zhangjiakou');
  expect((await caseOf(city, id)).asked).toMatchObject([{ committeeId: 'zhangjiakou' }]);
  await answer(kangbao, id, { type: 'decline', note: '设备正在检修' });
  expect((await refusalOf(caseOf(kangbao, id)))?.code).toBe('NOT_FOUND');
  expect((await caseOf(guyuan, id)).asked.map(({ stand }) => stand).sort()).toEqual(['declined', 'waiting']);
});

test('withdrawn, it asks nobody any more, and nobody can be asked beside', async () => {
  const id = await ask('kangbao');
  await run(guyuan, id, { type: 'withdraw', reason: '已自行解决' });
  const [own] = await as(guyuan, store).assignment.onMatter({ matterId: id });
  expect(own?.status).toBe('revoked');
  const more = as(guyuan, store).helpRequest.askAlso({
    id,
    asked: { committeeIds: ['zhangjiakou'] },
    key: aKey(),
  });
  expect((await refusalOf(more))?.message).toBe('求助已结束,不能再请其他单位');
});

test('only who asks may ask further committees', async () => {
  const id = await ask('kangbao');
  const more = as(kangbao, store).helpRequest.askAlso({
    id,
    asked: { committeeIds: ['zhangjiakou'] },
    key: aKey(),
  });
  expect((await refusalOf(more))?.message).toBe('此环节不由您办理');
});
