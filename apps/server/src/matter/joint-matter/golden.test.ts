import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOn, type } from '../../document/testing.ts';
import { verifyChains } from '../../event/repository.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { issueSteps } from '../issue/testing.ts';
import { actingOn, chair, water, waterHead } from '../outcome/testing.ts';
import {
  addPlaces,
  administrator,
  breakDown,
  cause,
  complain,
  contribute,
  housing,
  housingHead,
  kangbaoLeader,
  moneyHead,
  research,
  zhangbei,
} from './golden.ts';
import { accepting, aMatter, city, guyuan, guyuanLeader, jointWork, kangbao } from './testing.ts';

// One story from fourteen citizens to their receipts, over the real router: each test is its next chapter.

const counties = { guyuan, kangbao, zhangbei } as const;
const citizens = { guyuan: 6, kangbao: 5, zhangbei: 3 } as const;

let store: TestStore;
let on: ReturnType<typeof jointWork>;
let acting: ReturnType<typeof actingOn>;
const codes: string[] = [];
const themes: Record<string, string> = {};
let jointId = '';
let documentId = '';
let outcomeId = '';
let paperId = '';

beforeAll(async () => {
  store = await openTestStore();
  await addPlaces(store);
  on = jointWork(store);
  acting = actingOn(store);
});
afterAll(() => store.close());

const flowOf = async (code: string) =>
  (await as(undefined, store).receipt.byCode({ code })).flow.map(({ sentence }) => sentence);

test('fourteen citizens of three counties hand in complaints, and each county makes a theme of its own', async () => {
  for (const county of ['guyuan', 'kangbao', 'zhangbei'] as const) {
    const told = await complain(store, counties[county], citizens[county]);
    codes.push(...told.codes);
    themes[county] = told.themeId;
  }
  expect(codes).toHaveLength(14);
});

test('the city sees the likeness and proposes; two counties accept, one declines with its reason', async () => {
  const [found] = await as(city, store).statistics.themesAcross();
  expect(found).toMatchObject({ title: cause, committees: 3 });
  const { id } = await as(city, store).jointMatter.propose({
    matter: aMatter,
    cause,
    invitations: Object.keys(counties).map((committeeId) => ({ committeeId, word: '请走访各乡镇。' })),
    key: aKey(),
  });
  jointId = id;
  await on.answer(guyuan, id, accepting);
  await on.answer(kangbao, id, accepting);
  await on.answer(zhangbei, id, { type: 'decline', note: '本县今年已做过调研' });
  expect((await on.caseOf(city, id)).participants.map(({ stand }) => stand)).toEqual([
    'lead',
    'taking',
    'taking',
    'declined',
  ]);
});

test('research is done in both counties, and one contribution is replaced by a newer version', async () => {
  for (const [clerk, leader, texts] of [
    [guyuan, guyuanLeader, ['本县情况', '本县情况,补充了新测的三十眼井']],
    [kangbao, kangbaoLeader, ['本县情况']],
  ] as const) {
    await on.say(clerk, `${jointId}/${clerk.committeeId}`, '内部先议:钱从哪里来');
    await research(store, clerk, jointId);
    const themeId = themes[clerk.committeeId] ?? '';
    const id = await contribute(store, [clerk, leader], { jointId, themeId, texts });
    // The old edition stays readable.
    const first = await as(city, store).contribution.edition({ id, edition: 1 });
    expect(first.text).toBe('本县情况');
  }
});

test('the report is written together on what was given, frozen, and becomes the outcome’s text', async () => {
  await on.run(city, jointId, { type: 'startReport' });
  const created = await as(city, store).document.create({
    matterId: jointId,
    document: {
      title: '农村机井安全过冬调研报告',
      sections: ['zhangjiakou', 'guyuan', 'kangbao'].map((committeeId, i) => ({
        title: ['总体情况', '沽源情况', '康保情况'][i] ?? '',
        committeeId,
      })),
    },
    key: aKey(),
  });
  documentId = created.id;
  const labels = (await as(kangbao, store).document.sources({ id: documentId })).map(({ label }) => label);
  expect(labels).toContain('据guyuan贡献第 3 条(第 2 版)');
  expect(labels).toContain('据kangbao贡献第 3 条');
  expect(labels).toContain('据机井冬季安全调研第 1 条发现');
  expect(labels.filter((label) => label === `据群众意见专题“${cause}”`)).toHaveLength(3);
  expect(await refusalOf(as(zhangbei, store).document.byId({ id: documentId }))).toMatchObject({
    code: 'NOT_FOUND',
  });
  const { sections } = await as(city, store).document.byId({ id: documentId });
  const words = ['两县机井普遍冻裂。', '三十眼井已测。', '井房没有保温。'];
  await Promise.all(
    [city, guyuan, kangbao].map((writer, i) =>
      type(writer, { store, id: documentId, sectionId: sections[i]?.id ?? '' }, words[i] ?? ''),
    ),
  );
  await runOn(store, city, documentId, { type: 'freeze', name: '送审稿' });
  const suggestions = [1, 2, 3, 4, 5, 6].map((n) => `第 ${n} 件事:井房保温、管道深埋、经费列入预算`);
  const { id } = await as(city, store).outcome.open({
    text: { title: '关于农村机井安全过冬的报告', form: 'report', suggestions },
    jointMatterId: jointId,
    key: aKey(),
  });
  outcomeId = id;
  const [frozen] = await as(city, store).outcome.texts({ id });
  expect(frozen).toMatchObject({ documentId, number: 1, name: '送审稿' });
  const { version } = await acting.read(id);
  await as(city, store).outcome.takeText({ id, version, documentId, number: 1, key: aKey() });
  expect((await acting.read(id)).body).toContain('二、沽源情况\n三十眼井已测。');
  expect((await acting.read(id, kangbao)).contributors).toEqual([
    { organizationId: 'zhangjiakou', share: 'lead' },
    { organizationId: 'guyuan', share: 'contributed' },
    { organizationId: 'kangbao', share: 'contributed' },
    { organizationId: 'zhangbei', share: 'declined' },
  ]);
});

test('it is issued, which the joint matter follows, and a directive on it gives out six suggestions', async () => {
  const { prepare, send, read, onAssignment } = acting;
  paperId = await prepare(outcomeId, [
    { organizationId: 'guyuan' },
    { organizationId: 'kangbao' },
    { name: '市委办公室' },
  ]);
  await send(paperId);
  expect((await on.caseOf(guyuan, jointId)).status).toBe('issued');
  const early = on.run(city, jointId, { type: 'close', reason: '成果已印发' });
  expect(await refusalOf(early)).toMatchObject({ message: expect.stringContaining('成果没有办结') });
  const { id: directiveId } = await as(city, store).directive.record({
    dispatchId: paperId,
    directive: {
      office: '市委',
      title: '主要领导',
      givenOn: '2026-03-02',
      text: '请水务、财政两局办理,沽源配合。',
      requirement: '入冬前办结',
    },
    key: aKey(),
  });
  const given = await as(city, store).directive.handOut({
    id: directiveId,
    orders: [
      { organizationId: 'zhangjiakou-water', role: 'sole', parts: [1, 2, 3], dueBy: '2026-09-30' },
      { organizationId: 'zhangjiakou-money', role: 'sole', parts: [4], dueBy: '2026-09-30' },
      { organizationId: 'guyuan', role: 'separate', parts: [5, 6], dueBy: '2026-10-31' },
    ],
    key: aKey(),
  });
  expect(await read(outcomeId)).toMatchObject({ status: 'followed', owing: 3 });
  const taskOf = (organizationId: string) =>
    given.find((one) => one.organizationId === organizationId)?.id ?? '';
  // What is not the finance bureau's affair is given on, and its people see no more of it.
  const refused = taskOf('zhangjiakou-money');
  await onAssignment(moneyHead, refused, { type: 'object', reason: '不属我局职责' });
  const elsewhere = { type: 'upholdObjection', toId: 'zhangjiakou-housing', note: '改派' };
  await onAssignment(city, refused, elsewhere);
  const { rows } = await as(housing, store).assignment.list({ status: 'issued' });
  for (const [clerk, head, task, parts] of [
    [water, waterHead, taskOf('zhangjiakou-water'), [1, 2, 3]],
    [housing, housingHead, rows[0]?.id ?? '', [4]],
  ] as const) {
    await onAssignment(clerk, task, accepting);
    const answers = parts.map((part) => ({ part, text: '列入今年计划', adoption: 'adopted' }));
    await onAssignment(clerk, task, { type: 'draft', text: '均已办理。', answers });
    await onAssignment(head, task, { type: 'sign' });
    await onAssignment(city, task, { type: 'pass' });
  }
  await breakDown(store, taskOf('guyuan'));
  expect((await as(city, store).outcome.suggestions({ id: outcomeId })).counts).toEqual({
    adopted: 6,
    partly: 0,
    not: 0,
    unanswered: 0,
    unassigned: 0,
  });
});

test('problems found on the way are put right with photos, verified, struck off, and one opens again at the spot check', async () => {
  const { aList, struckOff, issue, run, runList } = issueSteps(store);
  const listId = await aList();
  const { id: first } = await struckOff(listId);
  const { id: second } = await struckOff(listId);
  await runList(listId, { type: 'draw', size: 2 });
  await run(first, { type: 'spotCheck', result: 'good', note: '井房完好' }, chair);
  await run(second, { type: 'spotCheck', result: 'bad', note: '又冻了' }, chair);
  expect((await issue(first)).status).toBe('spotChecked');
  expect(await issue(second)).toMatchObject({ status: 'reopened', round: 2 });
});

test('the three sides are told, each with its receipt or a reason; then the outcome is closed and the joint matter after it', async () => {
  const { read, run, send, onPaper } = acting;
  for (const [side, name] of [
    ['party', '市委办公室'],
    ['government', '市政府办公室'],
  ] as const) {
    const paper = await as(city, store).outcome.feedback({
      id: outcomeId,
      version: (await read(outcomeId)).version,
      side,
      draft: { title: '关于六条建议落实情况的报告', body: '六条均已落实。', addressees: [{ name }] as never },
      key: aKey(),
    });
    await send(paper.paperId);
    await onPaper(city, paper.paperId, { type: 'noteReceipt', place: 1, on: '2026-03-02', by: '文电科' });
  }
  const closing = { type: 'close' as const, summary: '六条建议均已落实' };
  expect(await refusalOf(run(outcomeId, closing))).toMatchObject({
    message: expect.stringContaining('政协'),
  });
  await run(outcomeId, { type: 'waive', side: 'cppcc', reason: '已在主席会议上通报' });
  await run(outcomeId, closing);
  await on.run(city, jointId, { type: 'close', reason: '六条建议均已落实' });
  expect((await on.caseOf(kangbao, jointId)).status).toBe('closed');
});

test('every one of the fourteen reads on the receipt what came of it', async () => {
  for (const code of codes) {
    const flow = (await flowOf(code)).join('。');
    expect(flow).toContain('已列入政协联动专题,3 个市、县区政协一起调研');
    expect(flow).toContain('由此形成的 3 项办理任务都有了结果');
    expect(flow).not.toContain('内部先议');
  }
});

test('the counties that took part read the result; the third sees nothing of the rooms, and the city’s administrator neither', async () => {
  for (const reader of [guyuan, kangbao])
    expect(await as(reader, store).outcome.byId({ id: outcomeId })).toMatchObject({ status: 'closed' });
  for (const [reader, persons] of [
    [guyuan, citizens.guyuan],
    [kangbao, citizens.kangbao],
  ] as const) {
    const [back] = (await as(reader, store).lineage.flowBack({ view: 'joined' })).rows;
    expect(back).toMatchObject({ id: jointId, status: 'closed', receipts: persons });
    expect(back?.reached.map(({ id }) => id)).toContain(outcomeId);
  }
  const { rooms, progress } = await on.caseOf(guyuan, jointId);
  expect(new Set(progress?.stages.map(({ state }) => state))).toEqual(new Set(['done']));
  expect(await on.read(guyuan, rooms.side?.id ?? '')).toEqual(['内部先议:钱从哪里来']);
  for (const outsider of [zhangbei, administrator, city, kangbao])
    expect(await refusalOf(on.read(outsider, `${jointId}/guyuan`))).toMatchObject({ code: 'NOT_FOUND' });
  for (const outsider of [zhangbei, administrator]) {
    expect(await refusalOf(on.read(outsider, jointId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(outsider, store).contribution.onMatter({ matterId: jointId })).toEqual([]);
    const ofMatter = { scope: 'all' as const, jointMatterId: jointId };
    expect((await as(outsider, store).outcome.list(ofMatter)).rows).toEqual([]);
    expect((await as(outsider, store).lineage.flowBack({ view: 'joined' })).rows).toEqual([]);
    expect(await refusalOf(as(outsider, store).document.byId({ id: documentId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(as(outsider, store).dispatch.byId({ id: paperId }))).toBeDefined();
  }
  expect((await verifyChains(store.db)).faults).toEqual([]);
});
