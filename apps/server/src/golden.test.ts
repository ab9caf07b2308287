import { sideRoom } from '@concord/domain/activity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOn, type } from './document/testing.ts';
import {
  accepting,
  administrators,
  adopting,
  aStory,
  type County,
  cause,
  clerkOf,
  counties,
  day,
  departmentOf,
  leaderOf,
  people,
  storySteps,
  suggestions,
} from './golden.ts';
import { cityLeader, issueSteps, supervision } from './matter/issue/testing.ts';
import { city, guyuan, guyuanLeader, jointWork, kangbao } from './matter/joint-matter/testing.ts';
import { actingOn } from './matter/outcome/testing.ts';
import {
  aKey,
  as,
  countyPlaces,
  handIn,
  openTestStore,
  place,
  refusalOf,
  type TestStore,
} from './testing.ts';

const yuxian = clerkOf('yuxian');
const told = aStory();
let store: TestStore;
let story: ReturnType<typeof storySteps>;
let work: ReturnType<typeof jointWork>;
let outcome: ReturnType<typeof actingOn>;
let issues: ReturnType<typeof issueSteps>;
beforeAll(async () => {
  store = await openTestStore([
    ...countyPlaces('yuxian'),
    place('zhangjiakou-roads', 'unit', 'zhangjiakou', 'zhangjiakou'),
    place('zhangjiakou-housing', 'unit', 'zhangjiakou', 'zhangjiakou'),
  ]);
  story = storySteps(store, told);
  work = jointWork(store);
  outcome = actingOn(store);
  issues = issueSteps(store);
});
afterAll(() => store.close());

test('fourteen citizens of three counties say the same, and each county makes a theme of its own', async () => {
  for (const county of counties) {
    const clerk = clerkOf(county);
    const ids: string[] = [];
    for (let i = 0; i < people[county]; i += 1) {
      const n = String(told.handed.length + 1).padStart(2, '0');
      const body = `第${n}组的机井一到冬天就冻裂,全组吃水困难`;
      const { id, code } = await handIn(store, { county, phone: `138000000${n}`, body });
      told.handed.push({ county, id, code });
      const command = { type: 'accept' as const, category: 'society' as const, isConsultation: false };
      await as(clerk, store).opinion.run({ id, version: 1, command, key: aKey() });
      ids.push(id);
    }
    const theme = { title: cause, summary: '多村反映机井冬季冻裂,吃水困难' };
    const { id } = await as(clerk, store).theme.open({ theme, opinionIds: ids, key: aKey() });
    told.themes[county] = id;
    const { version, personCount } = await as(clerk, store).theme.byId({ id });
    expect(personCount).toBe(people[county]);
    await as(clerk, store).theme.run({ id, version, command: { type: 'publish' }, key: aKey() });
  }
  for (const actor of [city, kangbao, yuxian])
    expect(await refusalOf(as(actor, store).theme.byId({ id: told.themes.guyuan }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  expect(told.handed).toHaveLength(14);
  expect(await story.everyReceipt()).toEqual(
    told.handed.map(({ county }) => [`和 ${people[county]} 人反映的同类情况一起办理`]),
  );
});

test('the city sees the likeness in the numbers and proposes joint work; two counties accept, one declines', async () => {
  const across = await as(city, store).statistics.themesAcross();
  const same = across.find(({ title }) => title === cause);
  expect([...(same?.committeeIds ?? [])].sort()).toEqual([...counties]);
  const { id } = await as(city, store).jointMatter.propose({
    matter: {
      title: '农村机井安全过冬',
      form: 'research',
      summary: '三个县的群众反映机井冬季冻裂,吃水困难。',
      questions: ['哪些村的机井冬季会冻', '现在由谁修、钱从哪里来'],
    },
    cause,
    invitations: counties.map((committeeId) => ({ committeeId, word: '请走访各乡镇。' })),
    key: aKey(),
  });
  told.matterId = id;
  for (const actor of [guyuan, kangbao])
    await work.answer(actor, id, { type: 'accept', contactPerson: '王主任' });
  await work.answer(yuxian, id, { type: 'decline', note: '本县今年已做过调研' });

  const { participants } = await work.caseOf(city, id);
  expect(participants.map(({ committeeId, stand }) => [committeeId, stand])).toEqual([
    ['zhangjiakou', 'lead'],
    ['guyuan', 'taking'],
    ['kangbao', 'taking'],
    ['yuxian', 'declined'],
  ]);
  const declined = participants.at(-1)?.invitationId ?? '';
  expect(JSON.stringify(await as(city, store).assignment.timeline({ id: declined }))).toContain('已做过调研');
  expect(await story.seenBy(city)).not.toContain('全组吃水困难');
  for (const flow of await story.everyReceipt())
    expect(flow).toContain('已列入政协联动专题,3 个市、县区政协一起调研');
});

test('each county looks into it in a room of its own, which nobody else sees, the administrators neither', async () => {
  const words = { guyuan: '沽源内部意见:先不提经费', kangbao: '康保内部意见:涉及两个村' };
  for (const actor of [guyuan, kangbao]) {
    const county = actor.committeeId as keyof typeof words;
    await work.say(actor, sideRoom(told.matterId, county), words[county]);
    await story.looksInto(actor, sideRoom(told.matterId, county), `${county}发现井房没有保温`);
  }
  await story.looksInto(city, told.matterId, '市里看到管道埋得浅');
  const ofGuyuan = await story.seenBy(guyuan);
  expect(ofGuyuan).toContain(words.guyuan);
  expect(ofGuyuan).toContain('guyuan发现');
  expect(ofGuyuan).toContain('市里看到');
  expect(ofGuyuan).not.toMatch(/康保内部意见|kangbao发现/);
  expect(await story.seenBy(kangbao)).toMatch(/康保内部意见/);
  for (const actor of [city, cityLeader, yuxian, leaderOf('yuxian'), ...administrators])
    expect(await story.seenBy(actor)).not.toMatch(/内部意见|guyuan发现|kangbao发现/);
  for (const actor of [yuxian, leaderOf('yuxian'), ...administrators])
    expect(await story.seenBy(actor)).not.toContain('市里看到');
});

test('what crosses is a signed contribution; a newer edition takes its place and the old one stays', async () => {
  for (const actor of [guyuan, kangbao]) {
    const { id } = await as(actor, store).contribution.open({ matterId: told.matterId, key: aKey() });
    told.contributions[actor.committeeId] = id;
    await story.gives(actor, id, '机井冻裂集中在井房没有保温的村。');
  }
  const { guyuan: id = '' } = told.contributions;
  const first = await as(city, store).contribution.edition({ id, edition: 1 });
  await story.onContribution(guyuan, id, { type: 'revise' });
  await story.gives(guyuan, id, '补充:另有两个村的井也冻。');
  expect(await as(city, store).contribution.edition({ id, edition: 1 })).toEqual(first);
  expect(await as(kangbao, store).contribution.byId({ id })).toMatchObject({ editions: 2, isMine: false });
  for (const actor of [yuxian, ...administrators])
    expect(await refusalOf(as(actor, store).contribution.byId({ id }))).toMatchObject({ code: 'NOT_FOUND' });
});

test('three write the report at once; it goes out checked, signed and numbered', async () => {
  const { matterId } = told;
  await work.run(city, matterId, { type: 'startReport' });
  const writers = [city, guyuan, kangbao];
  const sections = writers.map(({ committeeId }) => ({ title: `${committeeId}部分`, committeeId }));
  const document = { title: '关于农村机井安全过冬的调研报告', sections };
  const { id: documentId } = await as(city, store).document.create({ matterId, document, key: aKey() });
  const { sections: opened } = await as(city, store).document.byId({ id: documentId });
  await Promise.all(
    writers.map((actor, i) =>
      type(
        actor,
        { store, id: documentId, sectionId: opened[i]?.id ?? '' },
        `${actor.committeeId}所写:机井须保温。`,
      ),
    ),
  );
  const sources = await as(kangbao, store).document.sources({ id: documentId });
  expect(sources.map(({ label }) => label)).toContain('据guyuan贡献第 1 条(第 2 版)');
  await runOn(store, city, documentId, { type: 'freeze', name: '送审稿' });
  expect(await refusalOf(as(yuxian, store).document.byId({ id: documentId }))).toMatchObject({
    code: 'NOT_FOUND',
  });

  const id = await outcome.begin({ title: '关于农村机井安全过冬的报告', suggestions }, matterId);
  told.outcomeId = id;
  const { version } = await outcome.read(id);
  await as(city, store).outcome.takeText({ id, version, documentId, number: 1, key: aKey() });
  const written = await outcome.read(id);
  for (const { committeeId } of writers) expect(written.body).toContain(`${committeeId}所写`);
  expect(written.contributors.map(({ organizationId, share }) => [organizationId, share])).toEqual([
    ['zhangjiakou', 'lead'],
    ['guyuan', 'contributed'],
    ['kangbao', 'contributed'],
    ['yuxian', 'declined'],
  ]);
  told.paperId = await outcome.prepare(id, [{ name: '市委办公室' }]);
  await outcome.send(told.paperId);
  expect(await outcome.read(id)).toMatchObject({ status: 'issued', number: expect.any(String) });
  expect((await outcome.read(id, kangbao)).status).toBe('issued');
  expect(await refusalOf(outcome.read(id, yuxian))).toMatchObject({ code: 'NOT_FOUND' });
  for (const flow of await story.everyReceipt()) expect(flow).toContain('调研已形成意见建议,报送有关方面');
});

test('six suggestions follow a directive: one department objects, a county breaks its own down to the village', async () => {
  const { onAssignment } = outcome;
  const { id: directiveId } = await as(city, store).directive.record({
    dispatchId: told.paperId,
    directive: {
      office: '市委',
      title: '主要领导',
      givenOn: day,
      text: '请抓紧。',
      requirement: '入冬前办结',
    },
    key: aKey(),
  });
  const given = await as(city, store).directive.handOut({
    id: directiveId,
    orders: [
      { organizationId: 'zhangjiakou-water', role: 'sole', parts: [1, 2] },
      { organizationId: 'zhangjiakou-roads', role: 'sole', parts: [3, 4] },
      { organizationId: 'guyuan', role: 'separate', parts: [5, 6], dueBy: '2026-10-31' },
    ],
    key: aKey(),
  });
  const [water = '', roads = '', county = ''] = given.map(({ id }) => id);
  await onAssignment(departmentOf('roads', 'unitLeader'), roads, { type: 'object', reason: '不属我局职责' });
  await onAssignment(city, roads, { type: 'upholdObjection', toId: 'zhangjiakou-housing', note: '改派' });
  const { lines } = await as(city, store).outcome.suggestions({ id: told.outcomeId });
  expect(lines[2]?.shares.map(({ status, organizationId }) => [organizationId, status])).toEqual([
    ['zhangjiakou-roads', 'revoked'],
    ['zhangjiakou-housing', 'issued'],
  ]);
  const housing = lines[2]?.shares.at(-1)?.assignmentId ?? '';
  await story.answers(departmentOf('water'), water, [1, 2]);
  await story.answers(departmentOf('housing'), housing, [3, 4]);
  await onAssignment(guyuan, county, accepting);
  const [town, village] = await story.breaksDown(county);
  await onAssignment(guyuan, county, adopting(5, 6));
  await onAssignment(guyuanLeader, county, { type: 'sign' });
  const below = (await as(city, store).assignment.onMatter({ matterId: told.outcomeId })).map(({ id }) => id);
  expect(below).not.toContain(town);
  for (const actor of [yuxian, departmentOf('water')])
    expect(await refusalOf(as(actor, store).assignment.byId({ id: village }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  const { counts } = await as(city, store).outcome.suggestions({ id: told.outcomeId });
  expect(counts).toMatchObject({ adopted: 6, unanswered: 0, unassigned: 0 });
});

test('what is put right is proved, verified by others and struck off; the one found bad at the spot check comes back', async () => {
  const list = { name: '机井过冬问题清单', inspection: '机井过冬专项督导', aspects: ['井房保温'] };
  const { id: listId } = await as(city, store).issueList.open({
    list,
    matterId: told.outcomeId,
    key: aKey(),
  });
  const [one, other] = [await issues.fixedByCounty(listId), await issues.fixedByCounty(listId)];
  expect(await refusalOf(issues.run(one.id, { type: 'verify', note: '看过' }, guyuan))).toBeDefined();
  for (const { id } of [one, other]) {
    await issues.run(id, { type: 'verify', note: '现场已保温' });
    await issues.run(id, { type: 'strikeOff', note: '' }, cityLeader);
  }
  await issues.runList(listId, { type: 'draw', size: 2, seed: '摇号-7', countyId: null }, supervision);
  await issues.run(one.id, { type: 'spotCheck', result: 'good', note: '保持良好' }, supervision);
  await issues.run(other.id, { type: 'spotCheck', result: 'bad', note: '保温层脱落' }, supervision);
  expect(await issues.issue(other.id)).toMatchObject({ status: 'reopened', round: 2 });

  await issues.run(other.id, { type: 'sendBack', reason: '请重新加装' });
  await issues.prove(other.assignmentId, guyuan);
  await issues.onAssignment(other.assignmentId, { type: 'draft', text: '已重新加装。' }, guyuan);
  await issues.onAssignment(other.assignmentId, { type: 'sign' }, guyuanLeader);
  await issues.run(other.id, { type: 'verify', note: '已牢固' });
  await issues.run(other.id, { type: 'strikeOff', note: '' }, cityLeader);
});

test('the three sides are told, all is closed, and everybody who gave something reads what came of it', async () => {
  const { read, run } = outcome;
  const id = told.outcomeId;
  for (const side of ['party', 'government', 'cppcc'] as const) await story.tells(side);
  expect((await read(id)).received).toEqual(['party', 'government', 'cppcc']);
  await run(id, { type: 'close', summary: '六条建议均已落实' });
  await work.run(city, told.matterId, { type: 'close', reason: '三方均已反馈' });
  const word = '三个县的机井入冬前都加装了保温层。';
  await as(city, store).lineage.tell({ matterId: told.matterId, text: word, key: aKey() });

  for (const [i, flow] of (await story.everyReceipt()).entries())
    expect(flow).toEqual([
      `和 ${people[told.handed[i]?.county ?? 'guyuan']} 人反映的同类情况一起办理`,
      '已列入政协联动专题,3 个市、县区政协一起调研',
      '调研已形成意见建议,报送有关方面',
      '由此形成的 3 项办理任务都有了结果',
      '查出问题 2 个,已整改销号 2 个',
      word,
    ]);
  for (const actor of [guyuan, kangbao]) {
    const { rows } = await as(actor, store).lineage.flowBack({ view: 'joined' });
    expect(rows).toMatchObject([
      { id: told.matterId, came: { given: 3, answered: 3, issues: 2, struck: 2 } },
    ]);
    expect(rows[0]?.givers[0]).toMatchObject({ committeeId: actor.committeeId, contributions: 1, themes: 1 });
    expect(rows[0]?.receipts).toBe(people[actor.committeeId as County]);
  }
  for (const actor of [yuxian, leaderOf('yuxian'), ...administrators])
    expect(await story.seenBy(actor)).not.toMatch(/内部意见|发现井房|市里看到|补充:另有/);
});
