import type { StaffActor } from '@concord/domain/actor';
import { anActor, clerk, leader, siblingClerk, unitClerk } from '@concord/domain/actor/examples';
import type { DispatchCommand } from '@concord/domain/dispatch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../event/repository.ts';
import { aKey, as, openTestStore, refusalOf, type TestClock, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const siblingLeader = anActor('countyLeader', 'kangbao');
const draft = {
  kindCode: 'report',
  title: '关于农村机井过冬的报告',
  body: '现将情况报告如下。',
  addressees: [
    { organizationId: 'kangbao' },
    { name: '县委办公室' },
    { organizationId: 'guyuan-water', isCopy: true },
  ],
};
const begin = async (facts: object = {}, clock?: TestClock) =>
  (await as(clerk, store, clock).dispatch.draft({ draft: { ...draft, ...facts }, key: aKey() })).id;
const run = async (actor: StaffActor, id: string, command: DispatchCommand, clock?: TestClock) => {
  const { version } = await as(actor, store, clock).dispatch.byId({ id });
  return as(actor, store, clock).dispatch.run({ id, version, command, key: aKey() });
};
const way: [StaffActor, DispatchCommand][] = [
  [clerk, { type: 'submit' }],
  [leader, { type: 'pass', note: '' }],
  [leader, { type: 'sign' }],
  [clerk, { type: 'issue' }],
];
const take = async (id: string, steps = 4, clock?: TestClock) => {
  for (const [actor, command] of way.slice(0, steps)) await run(actor, id, command, clock);
  return as(clerk, store, clock).dispatch.byId({ id });
};

describe('a paper', () => {
  test('crosses to another committee only when it is delivered, and comes back as a receipt', async () => {
    const id = await begin();
    await take(id, 3);
    expect(await refusalOf(as(siblingClerk, store).dispatch.byId({ id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as(siblingClerk, store).dispatch.list({ box: 'received' })).rows).toEqual([]);

    await run(clerk, id, { type: 'issue' });
    const { rows } = await as(siblingClerk, store).dispatch.list({ box: 'received', unreceived: true });
    expect(rows).toMatchObject([{ id, title: draft.title, isReceived: false }]);
    const told = await as(siblingClerk, store).notice.list({});
    expect(told.rows[0]).toMatchObject({ sentence: '收到公文,请确认收悉', title: draft.title });

    await run(siblingLeader, id, { type: 'receive' });
    expect((await as(siblingClerk, store).dispatch.list({ box: 'received', unreceived: true })).rows).toEqual(
      [],
    );
    const own = await as(clerk, store).dispatch.byId({ id });
    expect(own.recipients.map(({ receipt }) => receipt?.on ?? null)).toEqual(['2026-03-02', null, null]);
    const theirs = await as(siblingClerk, store).dispatch.byId({ id });
    expect(theirs).toMatchObject({ about: null, writerIds: [], isOwn: false, commands: [] });
    for (const command of [
      { type: 'withdraw', reason: '数字有误' },
      { type: 'noteReceipt', place: 2, on: '2026-03-02', by: '值班室' },
    ] as const)
      expect(await refusalOf(run(siblingLeader, id, command))).toMatchObject({ message: '此环节不由您办理' });
  });

  test('tells its recipients when it was signed, sent and withdrawn, and nothing of its way there', async () => {
    const id = await begin();
    await run(clerk, id, { type: 'submit' });
    await run(leader, id, { type: 'sendBack', reason: '数字再核一遍' });
    await take(id);
    await run(unitClerk, id, { type: 'receive' });
    const types = async (actor: StaffActor) =>
      (await as(actor, store).dispatch.timeline({ id })).map(({ type }) => type);
    expect(await types(clerk)).toContain('sendBack');
    expect(await types(siblingClerk)).toEqual(['sign', 'issue']);
    expect(await types(unitClerk)).toEqual(['sign', 'issue', 'receive']);
    const entries = await as(siblingClerk, store).dispatch.timeline({ id });
    expect(entries.map(({ person }) => person)).toEqual([null, null]);
  });

  test('is numbered in its committee’s word, year and series without a gap, and a withdrawn number is not given again', async () => {
    const numbered = async (facts: object, clock?: TestClock) =>
      (await take(await begin(facts, clock), 3, clock)).number;
    const first = Number(/(\d+)号/.exec((await numbered({})) ?? '')?.[1]);
    const id = await begin();
    expect((await take(id)).number).toBe(`guyuan〔2026〕${first + 1}号`);
    await run(leader, id, { type: 'withdraw', reason: '数字有误' });
    expect(await numbered({})).toBe(`guyuan〔2026〕${first + 2}号`);
    expect(await numbered({ kindCode: 'letter' })).toBe('guyuan函〔2026〕1号');
    // Still the old year in London, the new one in Shanghai.
    const newYear = { now: '2026-12-31T17:00:00.000Z' };
    expect(await numbered({}, newYear)).toBe('guyuan〔2027〕1号');

    await as(leader, store).regulation.publish({
      version: {
        version: 1,
        effectiveFrom: '2026-03-02',
        changes: { 'dispatch.word': '沽政协' },
        note: '启用代字',
      },
      key: aKey(),
    });
    expect(await numbered({})).toBe('沽政协〔2026〕1号');
  });

  test('that is not signed after all takes no number', async () => {
    const before = await store.db.selectFrom('series').selectAll().execute();
    const id = await begin();
    await take(id, 1);
    expect(await refusalOf(run(leader, id, { type: 'sign' }))).toBeDefined();
    expect(await store.db.selectFrom('series').selectAll().execute()).toEqual(before);
  });

  test('proves its words, and shows when somebody changed them behind everybody’s back', async () => {
    const id = await begin();
    expect(await take(id)).toMatchObject({ isUntouched: true });
    await store.db.updateTable('dispatch').set({ body: '别的话' }).where('id', '=', id).execute();
    expect(await as(clerk, store).dispatch.byId({ id })).toMatchObject({ isUntouched: false });
  });

  test('that was wrong is withdrawn with a reason its recipients read, and a new one stands in for it', async () => {
    const id = await begin();
    const again = () => as(clerk, store).dispatch.draft({ draft, replacesId: id, key: aKey() });
    await take(id);
    expect(await refusalOf(again())).toMatchObject({ message: '原文件没有撤回,不能另行替换' });
    await run(leader, id, { type: 'withdraw', reason: '附表数字有误' });
    expect(await as(siblingClerk, store).dispatch.byId({ id })).toMatchObject({
      status: 'withdrawn',
      withdrawReason: '附表数字有误',
    });
    expect(await refusalOf(run(siblingClerk, id, { type: 'receive' }))).toBeDefined();
    const { id: next } = await again();
    expect(await as(clerk, store).dispatch.byId({ id: next })).toMatchObject({
      replacesId: id,
      number: null,
    });
  });

  test('goes to committees and to what stands in one’s own register, and to nobody else here', async () => {
    for (const organizationId of ['kangbao-water', 'zhangjiakou-water', 'missing'])
      expect(await refusalOf(begin({ addressees: [{ organizationId }] }))).toMatchObject({
        message: '收件单位不在可选范围内或已撤销',
      });
    const known = await as(clerk, store).dispatch.addressees();
    expect(known.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['zhangjiakou', 'kangbao', 'guyuan-water']),
    );
    expect(await refusalOf(begin({ addressees: [{ name: '县' }] }))).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('is of a kind the committee names and numbers as it likes, for itself alone', async () => {
    const { code } = await as(clerk, store).dispatch.saveKind({
      kind: { code: 'new', name: '情况通报', suffix: '通' },
      key: aKey(),
    });
    await as(clerk, store).dispatch.saveKind({
      kind: { code: 'letter', name: '公函', suffix: '公' },
      key: aKey(),
    });
    const names = async (actor: StaffActor) =>
      (await as(actor, store).dispatch.kinds()).map(({ name }) => name);
    expect(await names(clerk)).toEqual(expect.arrayContaining(['情况通报', '公函']));
    expect(await names(clerk)).not.toContain('函');
    expect(await names(siblingClerk)).toContain('函');
    expect(await names(siblingClerk)).not.toContain('情况通报');
    expect((await take(await begin({ kindCode: code }), 3)).number).toMatch(/通〔2026〕1号$/);
    const kind = { code: 'letter', name: '公函', suffix: '' };
    expect(await refusalOf(as(leader, store).dispatch.saveKind({ kind, key: aKey() }))).toBeDefined();
  });

  test('may be confirmed by many at once, on whatever version they looked at', async () => {
    const id = await begin();
    const { version } = await take(id);
    const receive = (actor: StaffActor) =>
      as(actor, store).dispatch.run({ id, version, command: { type: 'receive' }, key: aKey() });
    await receive(siblingClerk);
    await receive(unitClerk);
    expect(await refusalOf(receive(siblingLeader))).toMatchObject({ message: '已经确认收悉' });
  });
});

test('every history of papers holds', async () => {
  expect((await verifyChains(store.db)).faults).toEqual([]);
});
