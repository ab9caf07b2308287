import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { city, guyuan, guyuanLeader, jointWork, kangbao } from '../matter/joint-matter/testing.ts';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore, watched } from '../testing.ts';

let store: TestStore;
let jointId: string;
let codes: string[];
const at = '2026-03-02T01:00:00.000Z';

/** Three opinions of two people, one of whom came twice; their theme cited in Guyuan's signed contribution. */
beforeAll(async () => {
  store = await openTestStore();
  jointId = await jointWork(store).working();
  const handed = [];
  for (const phone of ['13800000001', '13800000001', '13800000002'])
    handed.push(await handIn(store, { phone }));
  codes = handed.map(({ code }) => code);
  const { opinion, theme, contribution } = as(guyuan, store);
  const command = { type: 'accept' as const, category: 'society' as const, isConsultation: false };
  for (const { id } of handed) await opinion.run({ id, version: 1, command, key: aKey() });
  const { id: themeId } = await theme.open({
    theme: { title: '机井冬季冻裂', summary: '多村机井冻裂' },
    opinionIds: handed.map(({ id }) => id),
    key: aKey(),
  });
  const { id } = await contribution.open({ matterId: jointId, key: aKey() });
  const answers = [1, 2].map((part) => ({ part, text: '已查明' }));
  const content = { text: '已查明', answers, findings: [], citations: [{ themeId, quotation: '' }] };
  await contribution.run({ id, version: 1, command: { type: 'save', ...content }, key: aKey() });
  await as(guyuanLeader, store).contribution.run({ id, version: 2, command: { type: 'sign' }, key: aKey() });
});
afterAll(() => store.close());

const flowBack = async (actor: StaffActor, view: 'all' | 'led' | 'joined' = 'all') =>
  (await as(actor, store).lineage.flowBack({ view })).rows;
const flowOf = async (code = codes[0] ?? '') =>
  (await as(undefined, store).receipt.byCode({ code })).flow.map(({ sentence }) => sentence);
const say = (actor: StaffActor, matterId: string, text: string) =>
  as(actor, store).lineage.tell({ matterId, text, key: aKey() });

test('a county finds what it gave and the lead what everybody gave, each person counted once', async () => {
  const given = {
    committeeId: 'guyuan',
    contributions: 1,
    activities: 0,
    themes: 1,
    opinions: 3,
    persons: 2,
  };
  const [ofCounty] = await flowBack(guyuan);
  expect(ofCounty).toMatchObject({ id: jointId, committeeId: 'zhangjiakou', givers: [given], receipts: 2 });
  const [ofCity] = await flowBack(city);
  expect(ofCity?.givers.map(({ committeeId }) => committeeId)).toEqual(['zhangjiakou', 'guyuan']);
  expect(ofCity).toMatchObject({ receipts: 2 });
  expect(await flowBack(city, 'joined')).toEqual([]);
  expect(await flowBack(guyuan, 'led')).toEqual([]);
});

test('whoever declined, has no part or only does the work of a unit finds nothing', async () => {
  for (const actor of [
    kangbao,
    anActor('unitClerk'),
    anActor('stationClerk'),
    anActor('systemAdministrator', 'zhangjiakou', 'zhangjiakou'),
  ])
    expect(await flowBack(actor)).toEqual([]);
});

test('what came of it flows back: where it went as far as one may see it, tasks by count alone', async () => {
  const id = 'flow-outcome';
  await store.write(async (tx) => {
    const head = { id, kind: 'outcome', version: 1, committee_id: 'zhangjiakou', title: '机井过冬的报告' };
    await tx
      .insertInto('matter')
      .values({
        ...head,
        status: 'issued',
        number: null,
        level: 'handling',
        regulation_version: 0,
        opened_at: at,
        closed_at: null,
      })
      .execute();
    await tx
      .insertInto('outcome')
      .values({
        matter_id: id,
        form: 'report',
        joint_matter_id: jointId,
        body: '',
        decision_body: null,
        decision_on: null,
        decision_note: '',
        paper_id: null,
        issued_on: '2026-03-02',
        summary: null,
      })
      .execute();
  });
  await as(city, store).assignment.order({
    matterKind: 'outcome',
    matterId: id,
    orders: [{ organizationId: 'zhangjiakou-water', role: 'sole' }],
    key: aKey(),
  });
  const [ofCounty] = await flowBack(guyuan);
  expect(ofCounty?.reached).toEqual([]);
  expect(ofCounty?.came).toMatchObject({ given: 1, answered: 0 });
  expect(JSON.stringify(ofCounty)).not.toMatch(/机井过冬的报告|zhangjiakou-water/);
  const [ofCity] = await flowBack(city);
  expect(ofCity?.reached.map(({ title }) => title)).toEqual(['机井过冬的报告']);
});

test('is read in a few statements, however many matters there are', async () => {
  const statements: string[] = [];
  await as(city, watched(store, statements)).lineage.flowBack({});
  expect(statements.length).toBeLessThan(45);
});

test('the lead’s word is read on every receipt, at the station and by whoever gave something, until it is taken back', async () => {
  expect(await flowOf()).toEqual([
    '和 2 人反映的同类情况一起办理',
    '已列入政协联动专题,2 个市、县区政协一起调研',
    '由此形成 1 项办理任务,已有结果 0 项',
  ]);
  const { id } = await say(city, jointId, '全市 120 眼机井年内完成防冻改造');
  for (const code of codes) expect(await flowOf(code)).toContain('全市 120 眼机井年内完成防冻改造');
  const clerk = as(anActor('stationClerk'), store);
  const { rows } = await clerk.lineage.station({});
  expect(rows.map(({ flow }) => flow.at(-1)?.sentence)).toEqual(
    Array.from({ length: 3 }, () => '全市 120 眼机井年内完成防冻改造'),
  );
  expect((await flowBack(guyuan))[0]?.came.words).toHaveLength(1);
  const notices = await as(guyuan, store).notice.list({});
  expect(notices.rows.map(({ sentence }) => sentence)).toContain('牵头单位已向群众公布结果');
  const words = await as(guyuan, store).lineage.words({ matterId: jointId });
  expect(words).toMatchObject({ mayTell: false, words: [{ commands: [] }] });

  const takeBack = (actor: StaffActor) =>
    as(actor, store).lineage.runWord({ matterId: jointId, id, command: { type: 'withdraw' }, key: aKey() });
  expect((await refusalOf(takeBack(guyuan)))?.code).toBe('CONFLICT');
  await takeBack(city);
  expect(await flowOf()).not.toContain('全市 120 眼机井年内完成防冻改造');
});

test('another station, another county’s desk and the lead’s own find no opinions of this station', async () => {
  for (const actor of [anActor('stationClerk', 'kangbao'), city, guyuan])
    expect((await as(actor, store).lineage.station({})).rows).toEqual([]);
});

test('only the lead tells, nobody’s telephone number among it, and the history keeps who told', async () => {
  expect((await refusalOf(say(guyuan, jointId, '机井改造已经完成了')))?.code).toBe('CONFLICT');
  expect((await refusalOf(say(kangbao, jointId, '机井改造已经完成了')))?.code).toBe('NOT_FOUND');
  expect((await refusalOf(say(city, jointId, '问 13800000001 老王')))?.message).toContain('电话');
  const told = await store.db
    .selectFrom('event')
    .select(['type', 'by_person_id'])
    .where('aggregate', '=', 'publicWord')
    .orderBy('id')
    .execute();
  expect(told.map(({ type }) => type)).toEqual(['tell', 'withdraw']);
});
