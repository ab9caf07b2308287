import { anActor, cityClerk, clerk, siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planned, step } from '../activity/examples.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../testing.ts';
import { aLeader, tieOf } from './examples.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const march = { now: '2026-03-12T02:00:00.000Z' };
const board = (on?: string) =>
  as(cityClerk, store, march).tie.board({ kind: 'leaderCounty', ...(on && { on }) });

describe('the board of ties', () => {
  test('names who has which county, and which county has nobody, as of any day', async () => {
    const one = await aLeader(store, 'cityLeader', 'zhangjiakou');
    const two = await aLeader(store, 'cityLeader', 'zhangjiakou');
    const id = await tieOf(store, one, 'guyuan');
    await tieOf(store, two, 'guyuan', { from: '2026-03-10' });
    const now = await board();
    expect(now.subjects.map(({ id: subject }) => subject)).toEqual(['guyuan', 'kangbao']);
    expect(now.holders.map(({ membershipId }) => membershipId)).toEqual([one, two]);
    expect(now.coverage.covered).toMatchObject([{ subjectId: 'guyuan', ties: [{}, {}] }]);
    expect(now.coverage.gaps).toEqual(['kangbao']);
    expect((await board('2026-03-05')).coverage.covered).toMatchObject([{ ties: [{ id }] }]);
    expect((await board('2026-03-01')).coverage.gaps).toEqual(['guyuan', 'kangbao']);
  });

  test('is there for the committee that keeps the kind, and for no other', async () => {
    for (const actor of [clerk, anActor('unitClerk'), anActor('auditor', 'zhangjiakou', 'zhangjiakou')])
      expect(await refusalOf(as(actor, store).tie.board({ kind: 'leaderCounty' }))).toMatchObject({
        code: 'NOT_FOUND',
      });
    const own = await as(clerk, store).tie.board({ kind: 'leaderTownship' });
    expect(own.subjects).toEqual([{ id: 'guyuan-township', name: 'guyuan-township' }]);
    expect(await as(clerk, store).tie.kinds()).toEqual(['leaderTownship']);
  });
});

test('a county is told of its contact, reads its ties and no other’s', async () => {
  const id = await tieOf(store, await aLeader(store, 'cityLeader', 'zhangjiakou'), 'kangbao');
  const { rows: notices } = await as(siblingClerk, store).notice.list({});
  expect(notices[0]).toMatchObject({
    matterKind: 'tie',
    matterId: id,
    sentence: '市政协确定了联系您委员会的领导',
  });
  const { rows } = await as(siblingClerk, store).tie.list({ on: '2026-03-12' });
  expect(rows.map((row) => row.id)).toEqual([id]);
  expect(await as(siblingClerk, store).tie.byId({ id })).toMatchObject({ title: '副主席', commands: [] });
  expect(await refusalOf(as(clerk, store).tie.byId({ id }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('visits keep a tie up: the last one is known, the next one due half a year later', async () => {
  const id = await tieOf(store, await aLeader(store, 'cityLeader', 'zhangjiakou'), 'kangbao');
  const before = await as(cityClerk, store, march).tie.byId({ id });
  expect(before).toMatchObject({ lastContactOn: null, contactDueOn: '2026-09-02' });
  const visit = { kind: 'visit' as const, tieId: id, invited: ['kangbao'] };
  const activityId = await planned(store, visit, cityClerk);
  expect(await as(cityClerk, store).tie.byId({ id })).toMatchObject({ lastContactOn: null });
  await step(store, activityId, { type: 'hold' }, cityClerk);
  expect(await as(cityClerk, store).tie.byId({ id })).toMatchObject({
    lastContactOn: '2026-03-12',
    contactDueOn: '2026-09-12',
  });
  const log = await as(siblingClerk, store).activity.list({ tieId: id });
  expect(log.rows.map((row) => row.id)).toEqual([activityId]);
  const others = await refusalOf(planned(store, { ...visit, invited: [] }, siblingClerk));
  expect(others).toMatchObject({ code: 'NOT_FOUND' });
  const early = await refusalOf(
    planned(store, { ...visit, fromOn: '2026-03-01', toOn: '2026-03-01' }, cityClerk),
  );
  expect(early?.message).toBe('联系关系在活动那天不存续');
});

test('a tie ends the day its leader leaves office, and when what it is with is no more', async () => {
  const membershipId = await aLeader(store);
  const administrator = anActor('systemAdministrator', 'guyuan', 'guyuan');
  const tie = (id: string) => as(clerk, store).tie.byId({ id });
  const leaving = await tieOf(store, membershipId, 'guyuan-township', { kind: 'leaderTownship' }, clerk);
  const staying = await tieOf(
    store,
    await aLeader(store),
    'guyuan-township',
    { kind: 'leaderTownship' },
    clerk,
  );
  const june = { now: '2026-06-01T02:00:00.000Z' };
  const administer = (command: Parameters<ReturnType<typeof as>['organization']['run']>[0]['command']) =>
    as(administrator, store, june).organization.run({ command, key: aKey() });
  await administer({ type: 'endMembership', id: membershipId });
  expect(await tie(leaving)).toMatchObject({ status: 'ended', to: '2026-06-01', endReason: '任职结束' });
  expect(await tie(staying)).toMatchObject({ status: 'active' });
  const timeline = await as(clerk, store).tie.timeline({ id: leaving });
  expect(timeline.map(({ type, byKind }) => [type, byKind])).toEqual([
    ['open', 'staff'],
    ['endWith', 'system'],
  ]);
  const after = await as(clerk, store, june).tie.board({ kind: 'leaderTownship' });
  expect(after.coverage.covered).toMatchObject([{ ties: [{ id: staying }] }]);
  await administer({ type: 'end', id: 'guyuan-township' });
  expect(await tie(staying)).toMatchObject({ status: 'ended', endReason: '联系对象已撤销或合并' });
});

test('a leader who leaves on a known day is not bound longer, and nobody without office is bound at all', async () => {
  const membershipId = await aLeader(store, 'cityLeader', 'zhangjiakou');
  await store.write((tx) =>
    tx.updateTable('membership').set({ to_on: '2026-05-01' }).where('id', '=', membershipId).execute(),
  );
  const id = await tieOf(store, membershipId, 'guyuan');
  expect(await as(cityClerk, store).tie.byId({ id })).toMatchObject({ to: '2026-05-01' });
  const late = await refusalOf(tieOf(store, membershipId, 'kangbao', { from: '2026-05-01' }));
  expect(late?.message).toBe('该领导在开始那天不在任');
});
