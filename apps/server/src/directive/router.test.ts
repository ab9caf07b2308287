import type { StaffActor } from '@concord/domain/actor';
import { anActor, clerk, leader, siblingClerk, unitClerk } from '@concord/domain/actor/examples';
import type { DispatchCommand } from '@concord/domain/dispatch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayReadOwner } from '../attachment/owners.ts';
import { attach } from '../attachment/repository.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const roads = anActor('unitClerk', 'guyuan', 'guyuan-roads');
const written = {
  office: '县委',
  title: '主要领导',
  givenOn: '2026-03-02',
  text: '请水务局逐村核实。',
  requirement: '逐村核实,入冬前完成',
};

/** Delivered to the sibling county and the water bureau. */
async function aPaper(steps = 4): Promise<string> {
  const { id } = await as(clerk, store).dispatch.draft({
    draft: {
      kindCode: 'report',
      title: '关于机井过冬的报告',
      body: '情况如下。',
      addressees: [{ organizationId: 'kangbao' }, { organizationId: 'guyuan-water' }],
    },
    key: aKey(),
  });
  const way: [StaffActor, DispatchCommand][] = [
    [clerk, { type: 'submit' }],
    [leader, { type: 'pass', note: '' }],
    [leader, { type: 'sign' }],
    [clerk, { type: 'issue' }],
  ];
  for (const [i, [actor, command]] of way.slice(0, steps).entries())
    await as(actor, store).dispatch.run({ id, version: i + 1, command, key: aKey() });
  return id;
}
const record = (dispatchId: string, facts: object = {}, actor: StaffActor = clerk) =>
  as(actor, store).directive.record({ dispatchId, directive: { ...written, ...facts }, key: aKey() });
const seen = async (actor: StaffActor, dispatchId: string) =>
  (await as(actor, store).directive.list({ dispatchId })).map(({ text, requirement }) => text || requirement);

test('what a leader wrote is taken down on an issued paper, by its own committee, several times over', async () => {
  expect(await refusalOf(record(await aPaper(3)))).toMatchObject({ message: '公文印发后才能登记批示' });
  const paper = await aPaper();
  for (const actor of [siblingClerk, unitClerk])
    expect(await refusalOf(record(paper, {}, actor))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusalOf(record(paper, {}, leader))).toMatchObject({ message: '此环节不由您办理' });
  await record(paper);
  await record(paper, { office: '县政府', text: '', scanIds: [await aScan()] });
  expect((await as(clerk, store).directive.list({ dispatchId: paper })).map(({ office }) => office)).toEqual([
    '县委',
    '县政府',
  ]);
});

test('that nobody wrote anything is taken down too', async () => {
  const paper = await aPaper();
  await as(clerk, store).directive.recordNone({
    dispatchId: paper,
    none: { givenOn: '2026-03-02', requirement: '' },
    key: aKey(),
  });
  expect(await as(clerk, store).directive.list({ dispatchId: paper })).toMatchObject([
    { isNone: true, commands: ['strike'] },
  ]);
});

test('it opens step by step: to its committee, to whom it was handed, to whom the paper went', async () => {
  const paper = await aPaper();
  const { id } = await record(paper);
  expect([await seen(clerk, paper), await seen(siblingClerk, paper), await seen(unitClerk, paper)]).toEqual([
    [written.text],
    [],
    [],
  ]);
  const open = async () => {
    const { version } = await as(clerk, store).directive.byId({ id });
    const command = { type: 'setLevel' as const, level: 'recipients' as const };
    await as(clerk, store).directive.run({ id, version, command, key: aKey() });
  };
  await open();
  expect(await seen(siblingClerk, paper)).toEqual([written.text]);
  expect(await refusalOf(as(roads, store).directive.byId({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  expect((await as(siblingClerk, store).notice.list({})).rows[0]?.sentence).toBe('可以查看公文的领导批示');
  expect(await as(siblingClerk, store).directive.timeline({ id })).toEqual([]);
});

let scans = 0;
async function aScan(): Promise<string> {
  scans += 1;
  const id = `scan-${scans}`;
  await store.db
    .insertInto('attachment')
    .values({
      id,
      hash: id,
      name: '批示.pdf',
      type: 'application/pdf',
      bytes: 10,
      owner_kind: 'citizenOpinion',
      matter_id: null,
      uploaded_at: '2026-03-02T01:00:00.000Z',
    })
    .execute();
  return id;
}

test('its scan is there for whoever reads its words, and for nobody who reads only what is required', async () => {
  const paper = await aPaper();
  const scan = await aScan();
  const { id } = await record(paper, { scanIds: [scan] });
  const ask = (actor: StaffActor) => mayReadOwner('directive', store.db, actor, id);
  await ask(clerk);
  for (const actor of [siblingClerk, unitClerk])
    await expect(ask(actor)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  // What belongs to one directive is not hung on another.
  expect(await refusalOf(record(paper, { scanIds: [scan] }))).toMatchObject({ code: 'NOT_FOUND' });
  await attach(store.db, [scan], 'elsewhere', 'dispatch');
  const row = await store.db.selectFrom('attachment').selectAll().where('id', '=', scan).executeTakeFirst();
  expect(row).toMatchObject({ matter_id: id, owner_kind: 'directive' });
});
