import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { sideRoom } from '@concord/domain/activity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type } from './document/testing.ts';
import { cityLeader, issueSteps, supervision, townClerk, townLeader } from './matter/issue/testing.ts';
import { jointWork } from './matter/joint-matter/testing.ts';
import { actingOn } from './matter/outcome/testing.ts';
import { aKey, as, countyPlaces, handIn, openTestStore, place, refusalOf, type TestStore } from './testing.ts';

const counties = ['guyuan', 'kangbao', 'yuxian'] as const;
type County = (typeof counties)[number];
const people: Record<County, number> = { guyuan: 6, kangbao: 5, yuxian: 3 };
const cause = '机井冬季冻裂';
const day = '2026-03-02';

const city = anActor('cityStaff', 'zhangjiakou');
const clerkOf = (county: string) => anActor('countyStaff', county);
const leaderOf = (county: string) => anActor('countyLeader', county);
const [guyuan, kangbao, yuxian] = counties.map(clerkOf) as [StaffActor, StaffActor, StaffActor];
const administrators = (['systemAdministrator', 'securityAdministrator', 'auditor'] as const).map((role) =>
  anActor(role, 'zhangjiakou', 'zhangjiakou'),
);
const department = (name: string, role: 'unitClerk' | 'unitLeader' = 'unitClerk') =>
  anActor(role, 'zhangjiakou', `zhangjiakou-${name}`);

let store: TestStore;
let work: ReturnType<typeof jointWork>;
let paper: ReturnType<typeof actingOn>;
let fixing: ReturnType<typeof issueSteps>;
beforeAll(async () => {
  store = await openTestStore([
    ...countyPlaces('yuxian'),
    place('zhangjiakou-roads', 'unit', 'zhangjiakou', 'zhangjiakou'),
    place('zhangjiakou-housing', 'unit', 'zhangjiakou', 'zhangjiakou'),
  ]);
  work = jointWork(store);
  paper = actingOn(store);
  fixing = issueSteps(store);
});
afterAll(() => store.close());

/** What the story leaves for its next chapter. */
const told = {
  handed: [] as { county: County; id: string; code: string }[],
  themes: {} as Record<County, string>,
  matterId: '',
  contributions: {} as Record<string, string>,
  outcomeId: '',
  paperId: '',
  tasks: {} as Record<string, string>,
  issues: [] as { id: string; assignmentId: string }[],
};

const flowOf = async (code: string) =>
  (await as(undefined, store).receipt.byCode({ code })).flow.map(({ sentence }) => sentence);
const everyReceipt = () => Promise.all(told.handed.map(({ code }) => flowOf(code)));

/** Everything of a joint matter that its own people may ask for, in one text; refusals are empty. */
async function seenBy(actor: StaffActor): Promise<string> {
  const id = told.matterId;
  const rooms = [id, ...[...counties, 'zhangjiakou'].map((committee) => sideRoom(id, committee))];
  const caller = as(actor, store);
  const calls: (() => Promise<unknown>)[] = [
    () => caller.jointMatter.byId({ id }),
    () => caller.jointMatter.timeline({ id }),
    () => caller.contribution.onMatter({ matterId: id }),
    () => caller.activity.onMatter({ matterId: id }),
    () => caller.document.onMatter({ matterId: id }),
    ...rooms.map((roomId) => () => caller.jointMatter.entries({ roomId })),
    ...Object.values(told.contributions).map((one) => () => caller.contribution.edition({ id: one, edition: 1 })),
  ];
  const answers = await Promise.all(calls.map((call) => call().catch(() => null)));
  return JSON.stringify(answers);
}

test('fourteen citizens of three counties say the same, and each county makes a theme of its own', async () => {
  let n = 0;
  for (const county of counties) {
    const clerk = clerkOf(county);
    const ids: string[] = [];
    for (let i = 0; i < people[county]; i += 1) {
      n += 1;
      const phone = `138000000${String(n).padStart(2, '0')}`;
      const { id, code } = await handIn(store, { county, phone, body: `${n}组的机井一到冬天就冻裂,全组吃水困难` });
      told.handed.push({ county, id, code });
      const command = { type: 'accept' as const, category: 'society' as const, isConsultation: false };
      await as(clerk, store).opinion.run({ id, version: 1, command, key: aKey() });
      ids.push(id);
    }
    const { id } = await as(clerk, store).theme.open({
      theme: { title: cause, summary: '多村反映机井冬季冻裂,吃水困难' },
      opinionIds: ids,
      key: aKey(),
    });
    told.themes[county] = id;
    const { version } = await as(clerk, store).theme.byId({ id });
    await as(clerk, store).theme.run({ id, version, command: { type: 'publish' }, key: aKey() });
  }
  expect(told.handed).toHaveLength(14);
  for (const county of counties) {
    expect(await as(clerkOf(county), store).theme.byId({ id: told.themes[county] })).toMatchObject({
      personCount: people[county],
    });
    for (const other of counties.filter((one) => one !== county))
      expect(await refusalOf(as(clerkOf(other), store).theme.byId({ id: told.themes[county] }))).toMatchObject({
        code: 'NOT_FOUND',
      });
  }
  for (const [i, { county }] of told.handed.entries())
    expect((await everyReceipt())[i]).toEqual([`和 ${people[county]} 人反映的同类情况一起办理`]);
});

test('the city sees the likeness by its numbers and proposes joint work; two counties accept, one declines', async () => {
  const across = await as(city, store).statistics.themesAcross();
  expect(across).toContainEqual(
    expect.objectContaining({ title: cause, committeeIds: expect.arrayContaining([...counties]) }),
  );
  const { id } = await as(city, store).jointMatter.propose({
    matter: {
      title: '农村机井安全过冬',
      form: 'research',
      summary: '三个县的群众反映机井冬季冻裂,吃水困难。',
      questions: ['哪些村的机井冬季会冻', '现在由谁修、钱从哪里来'],
    },
    cause,
    invitations: counties.map((committeeId) => ({ committeeId, parts: [], word: '请走访各乡镇。' })),
    key: aKey(),
  });
  told.matterId = id;
  for (const actor of [guyuan, kangbao])
    await work.answer(actor, id, { type: 'accept', contactPerson: '王主任' });
  await work.answer(yuxian, id, { type: 'decline', note: '本县今年已做过调研' });

  const { participants } = await work.caseOf(city, id);
  expect(participants.map(({ committeeId, stand }) => [committeeId, stand])).toEqual(
    expect.arrayContaining([['yuxian', 'declined']]),
  );
  expect(JSON.stringify(participants)).toContain('本县今年已做过调研');
  // how many in other committees said so is told as a number; none of their words
  expect(JSON.stringify(await work.caseOf(city, id))).not.toContain('全组吃水困难');
  for (const flow of await everyReceipt())
    expect(flow).toContain('已列入政协联动专题,3 个市、县区政协一起调研');
});

test('each county looks into it in its own room, which nobody else sees, the administrators neither', async () => {
  const { matterId } = told;
  for (const [actor, secret] of [
    [guyuan, '沽源内部意见:先不提经费'],
    [kangbao, '康保内部意见:涉及两个村'],
  ] as const) {
    const roomId = sideRoom(matterId, actor.committeeId);
    await work.say(actor, roomId, secret);
    await looksInto(actor, roomId);
    expect(await seenBy(actor)).toContain(secret);
  }
  await looksInto(city, matterId);
  expect(await seenBy(guyuan)).not.toContain('康保内部意见');
  for (const actor of [city, cityLeader, yuxian, leaderOf('yuxian'), ...administrators])
    expect(await seenBy(actor)).not.toContain('内部意见');
  for (const actor of [yuxian, leaderOf('yuxian'), ...administrators])
    expect(await seenBy(actor)).not.toContain('井房没有保温');
});

async function looksInto(host: StaffActor, roomId: string) {
  const { id } = await as(host, store).activity.plan({
    activity: {
      kind: 'research',
      title: `${host.committeeId}机井冬季安全调研`,
      purpose: '了解哪些村的机井会冻',
      place: '三道沟村',
      fromOn: day,
      toOn: day,
      matterId: told.matterId,
      roomId,
    },
    key: aKey(),
  });
  const findings = [{ text: '十二个村的井房没有保温', basis: '现场查看' }];
  const record = { type: 'record', minutes: '看了十二个村的机井。', findings, resolutions: [], opinions: [] };
  for (const command of [{ type: 'hold' }, record, { type: 'close' }]) {
    const { version } = await as(host, store).activity.byId({ id });
    await as(host, store).activity.run({ id, version, command: command as never, key: aKey() });
  }
}

test('what crosses to the common room is a signed contribution; a newer edition takes its place, the old stays', async () => {
  for (const actor of [guyuan, kangbao]) {
    const { id } = await as(actor, store).contribution.open({ matterId: told.matterId, key: aKey() });
    told.contributions[actor.committeeId] = id;
    await gives(actor, id, '机井冻裂集中在井房没有保温的村。');
  }
  const { guyuan: id = '' } = told.contributions;
  const first = await as(city, store).contribution.edition({ id, edition: 1 });
  await onContribution(guyuan, id, { type: 'revise' });
  await gives(guyuan, id, '补充:另有两个村的井也冻。');
  expect(await as(city, store).contribution.edition({ id, edition: 1 })).toEqual(first);
  expect(await as(kangbao, store).contribution.byId({ id })).toMatchObject({ editions: 2, isMine: false });
  for (const actor of [yuxian, ...administrators])
    expect(await refusalOf(as(actor, store).contribution.byId({ id }))).toMatchObject({ code: 'NOT_FOUND' });
});

async function onContribution(actor: StaffActor, id: string, command: object) {
  const { version } = await as(actor, store).contribution.byId({ id });
  return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
}

async function gives(actor: StaffActor, id: string, text: string) {
  const answers = [1, 2].map((part) => ({ part, text: '平定堡镇等四个乡镇的十三眼井。' }));
  const themeId = told.themes[actor.committeeId as County];
  const citations = [{ themeId, quotation: '冬天全村拉水吃。' }];
  const findings = [{ number: 1, text: '井房没有保温层' }];
  await onContribution(actor, id, { type: 'save', text, answers, findings, citations });
  await onContribution(actor, id, { type: 'submit' });
  await onContribution(leaderOf(actor.committeeId), id, { type: 'sign' });
}

test('three write the report at once, and it goes out as a checked, signed and numbered paper', async () => {
  const { matterId } = told;
  await work.run(city, matterId, { type: 'startReport' });
  const writers = [city, guyuan, kangbao];
  const { id } = await as(city, store).document.create({
    matterId,
    document: {
      title: '关于农村机井安全过冬的调研报告',
      sections: writers.map(({ committeeId }) => ({ title: `${committeeId}部分`, committeeId })),
    },
    key: aKey(),
  });
  const { sections } = await as(city, store).document.byId({ id });
  await Promise.all(
    writers.map((actor, i) =>
      type(actor, { store, id, sectionId: sections[i]?.id ?? '' }, `${actor.committeeId}所写:机井须保温。`),
    ),
  );
  const { sections: pulled } = await as(kangbao, store).document.pull({ id });
  expect(pulled.map(({ updates }) => updates.length > 0)).toEqual([true, true, true]);
  expect(await refusalOf(as(yuxian, store).document.byId({ id }))).toMatchObject({ code: 'NOT_FOUND' });

  const suggestions = ['加装井房保温层', '管道埋深一米八', '安排专项经费', '逐井建立台账', '入冬前逐井检查', '村里明确管护人'];
  told.outcomeId = await paper.begin({ title: '关于农村机井安全过冬的报告', suggestions }, matterId);
  expect((await paper.read(told.outcomeId)).contributors).toEqual([
    { organizationId: 'zhangjiakou', share: 'lead' },
    { organizationId: 'guyuan', share: 'contributed' },
    { organizationId: 'kangbao', share: 'contributed' },
    { organizationId: 'yuxian', share: 'declined' },
  ]);
  told.paperId = await paper.prepare(told.outcomeId, [{ name: '市委办公室' }, { organizationId: 'guyuan' }]);
  await paper.send(told.paperId);
  expect(await paper.read(told.outcomeId)).toMatchObject({ status: 'issued', number: expect.any(String) });
  expect(await refusalOf(paper.read(told.outcomeId, yuxian))).toMatchObject({ code: 'NOT_FOUND' });
  for (const flow of await everyReceipt()) expect(flow).toContain('调研已形成意见建议,报送有关方面');
});
