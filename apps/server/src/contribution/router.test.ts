import type { StaffActor } from '@concord/domain/actor';
import { anActor, unitClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach } from '../attachment/repository.ts';
import { city, guyuan, guyuanLeader, jointWork, kangbao } from '../matter/joint-matter/testing.ts';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
let work: ReturnType<typeof jointWork>;
beforeAll(async () => {
  store = await openTestStore();
  work = jointWork(store);
});
afterAll(() => store.close());

const words = {
  text: '走访六个乡镇,机井冻裂集中在井房没有保温的村。',
  answers: [
    { part: 1, text: '平定堡镇等四个乡镇的十三眼井。' },
    { part: 2, text: '由村集体自筹,没有固定经费。' },
  ],
  findings: [{ number: 1, text: '井房没有保温层' }],
  citations: [],
};

const read = (actor: StaffActor, id: string) => as(actor, store).contribution.byId({ id });
const run = async (actor: StaffActor, id: string, command: object) => {
  const { version } = await read(guyuan, id);
  return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
};
const begun = async (matterId: string): Promise<string> => {
  const { id } = await as(guyuan, store).contribution.open({ matterId, key: aKey() });
  return id;
};
const written = async (matterId: string, facts: object = {}): Promise<string> => {
  const id = await begun(matterId);
  await run(guyuan, id, { type: 'save', ...words, ...facts });
  return id;
};
/** Drafted by the clerk, signed by the leader. */
const signed = async (matterId: string): Promise<string> => {
  const id = await written(matterId);
  await run(guyuan, id, { type: 'submit' });
  await run(guyuanLeader, id, { type: 'sign' });
  return id;
};
const onMatter = (actor: StaffActor, matterId: string) =>
  as(actor, store).contribution.onMatter({ matterId });

const outside = [
  kangbao,
  unitClerk,
  ...(['systemAdministrator', 'securityAdministrator', 'auditor'] as const).flatMap((role) => [
    anActor(role, 'zhangjiakou', 'zhangjiakou'),
    anActor(role, 'guyuan', 'guyuan'),
  ]),
];

describe('a contribution', () => {
  test('lies in the side room until its leader signs it, then crosses to the common room and answers the invitation', async () => {
    const matterId = await work.working();
    const id = await written(matterId);
    for (const actor of [city, anActor('cityLeader', 'zhangjiakou'), ...outside]) {
      expect(await refusalOf(read(actor, id))).toMatchObject({ code: 'NOT_FOUND' });
      expect(JSON.stringify(await onMatter(actor, matterId))).not.toContain(id);
    }
    await run(guyuan, id, { type: 'submit' });
    const desk = await as(guyuanLeader, store).workbench.desk({ tray: 'todo' });
    expect(desk).toContainEqual(expect.objectContaining({ kind: 'contribution', id }));
    const waiting = await as(guyuan, store).workbench.desk({ tray: 'waiting' });
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'contribution', id }));
    const { rows } = await as(guyuanLeader, store).notice.list({});
    expect(rows).toContainEqual(
      expect.objectContaining({ sentence: '有贡献待您签发', matterKind: 'contribution', matterId: id }),
    );

    await run(guyuanLeader, id, { type: 'sign' });
    expect(await read(city, id)).toMatchObject({ editions: 1, number: 1, draft: null, commands: [] });
    expect(await as(city, store).contribution.edition({ id, edition: 1 })).toMatchObject({
      text: words.text,
      answers: words.answers,
      findings: words.findings,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { participants } = await work.caseOf(city, matterId);
    const of = participants.find(({ committeeId }) => committeeId === 'guyuan');
    expect(of).toMatchObject({ stand: 'given', dueOn: null });
    expect(await as(city, store).assignment.byId({ id: of?.invitationId ?? '' })).toMatchObject({
      status: 'delivered',
      reply: { text: '见guyuan贡献第 1 号 第 1 版' },
    });
    for (const actor of outside)
      expect(await refusalOf(read(actor, id))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is replaced by a newer edition, while the old one stays readable; no edition ever changes', async () => {
    const matterId = await work.working();
    const id = await signed(matterId);
    const first = await as(city, store).contribution.edition({ id, edition: 1 });
    await run(guyuan, id, { type: 'revise' });
    await run(guyuan, id, { type: 'save', ...words, text: '补充:另有两个村的井也冻。' });
    // what is being written is nobody else's business
    expect(await read(city, id)).toMatchObject({ status: 'signed', draft: null, draftPapers: [] });
    expect(JSON.stringify(await onMatter(city, matterId))).not.toContain('补充');
    expect(await refusalOf(as(city, store).contribution.edition({ id, edition: 2 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await run(guyuanLeader, id, { type: 'sign' });
    expect(await as(city, store).contribution.edition({ id, edition: 1 })).toEqual(first);
    expect(await as(city, store).contribution.edition({ id, edition: 2 })).toMatchObject({
      text: '补充:另有两个村的井也冻。',
    });
    expect((await read(city, id)).editionLines.map(({ edition }) => edition)).toEqual([2, 1]);
    const [given] = await onMatter(city, matterId);
    expect(given).toMatchObject({ id, editions: 2, text: '补充:另有两个村的井也冻。' });
    const { rows } = await as(city, store).notice.list({});
    expect(rows).toContainEqual(expect.objectContaining({ sentence: '贡献出了新一版', matterId: id }));
  });

  test('is cited by the lead and touched by nobody but its committee; a clerk does not sign', async () => {
    const matterId = await work.working();
    const id = await signed(matterId);
    const touch = (actor: StaffActor, command: object, version = 0) =>
      refusalOf(as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() }));
    for (const command of [{ type: 'revise' }, { type: 'save', ...words }, { type: 'sign' }])
      expect(await touch(city, command)).toMatchObject({ message: '此环节不由您办理' });
    expect(await touch(kangbao, { type: 'revise' })).toMatchObject({ code: 'NOT_FOUND' });
    await run(guyuan, id, { type: 'revise' });
    const { version } = await read(guyuan, id);
    expect(await touch(guyuan, { type: 'sign' }, version)).toMatchObject({ message: '此环节不由您办理' });
    expect(await touch(guyuan, { type: 'submit' }, version - 1)).toMatchObject({
      message: '他人已先行办理,请刷新后再试',
    });
  });

  test('answers every question asked, and is refused with what is missing', async () => {
    const matterId = await work.working();
    const id = await written(matterId, { answers: words.answers.slice(0, 1) });
    expect(await refusalOf(run(guyuanLeader, id, { type: 'sign' }))).toMatchObject({
      message: '第 2 问还没有回答',
    });
    await run(guyuan, id, { type: 'save', ...words, text: '联系人电话 15500001234。' });
    expect((await refusalOf(run(guyuanLeader, id, { type: 'sign' })))?.message).toContain('电话号码');
  });

  test('cites the committee’s own themes by people and a redacted quotation', async () => {
    const matterId = await work.working();
    const { id: opinionId } = await handIn(store, { phone: '15500001234' });
    const { id: themeId } = await as(guyuan, store).theme.open({
      theme: { title: '机井冬季冻裂', summary: '多村反映机井冻裂' },
      key: aKey(),
    });
    await as(guyuan, store).opinion.run({
      id: opinionId,
      version: 1,
      command: { type: 'accept', category: 'society', isConsultation: false },
      key: aKey(),
    });
    await as(guyuan, store).opinion.run({
      id: opinionId,
      version: 2,
      command: { type: 'merge', themeId },
      key: aKey(),
    });
    const id = await begun(matterId);
    const cite = (quotation: string, of = themeId) =>
      run(guyuan, id, { type: 'save', ...words, citations: [{ themeId: of, quotation }] });
    expect((await refusalOf(cite('找村支书王大山,他贪污修井款')))?.message).toContain('指名举报');
    expect(await refusalOf(cite('', 'somebody-else'))).toMatchObject({
      message: '所引用的专题没有找到,或您无权查看',
    });
    await cite('井口没有盖,冬天全村拉水吃。');
    await run(guyuanLeader, id, { type: 'sign' });
    const { evidence } = await as(city, store).contribution.edition({ id, edition: 1 });
    expect(evidence).toEqual([
      { themeId, title: '机井冬季冻裂', people: 1, opinions: 1, quotation: '井口没有盖,冬天全村拉水吃。' },
    ]);
    expect(await refusalOf(as(city, store).theme.byId({ id: themeId }))).toMatchObject({ code: 'NOT_FOUND' });
    const links = await store.db.selectFrom('link').selectAll().where('to_id', '=', id).execute();
    expect(links).toMatchObject([{ type: 'cites', from_id: themeId }]);
  });

  test('keeps its words out of every event, its own and the invitation’s', async () => {
    const matterId = await work.working();
    await signed(matterId);
    const events = await store.db.selectFrom('event').select(['patch', 'note']).execute();
    expect(JSON.stringify(events)).not.toContain('井房没有保温');
  });

  test('stays its committee’s after it gives up: what was given is still read, nothing more comes', async () => {
    const matterId = await work.invited();
    await work.answer(guyuan, matterId, { type: 'accept', contactPerson: '王主任' });
    const id = await written(matterId);
    await work.answer(guyuan, matterId, { type: 'decline', note: '人手不足,退出' });
    expect(await read(guyuan, id)).toMatchObject({ isMine: true, draft: { text: words.text } });
    expect(await refusalOf(run(guyuanLeader, id, { type: 'sign' }))).toMatchObject({
      message: '贵单位没有参加这一联动专题',
    });
  });

  test('of a partner without login is entered by the lead from the scanned paper', async () => {
    const matterId = await work.working();
    const partner = { id: 'partner-1', name: '京津冀政协联席会议', kind: 'conference' };
    await work.run(city, matterId, { type: 'addPartner', ...partner });
    const open = (actor: StaffActor, partnerId = 'partner-1') =>
      as(actor, store).contribution.open({ matterId, partnerId, key: aKey() });
    expect(await refusalOf(open(guyuan))).toMatchObject({ message: '此项由牵头单位登记' });
    expect(await refusalOf(open(city, 'unknown'))).toMatchObject({ message: '没有登记过这一协作方' });
    const { id } = await open(city);
    const step = async (actor: StaffActor, command: object) => {
      const { version } = await read(city, id);
      return as(actor, store).contribution.run({ id, version, command: command as never, key: aKey() });
    };
    await step(city, { type: 'save', ...words, answers: [] });
    const cityLeader = anActor('cityLeader', 'zhangjiakou');
    expect(await refusalOf(step(cityLeader, { type: 'sign' }))).toMatchObject({
      message: '协作方的贡献须附上纸质件的扫描件',
    });
    await store.db
      .insertInto('attachment')
      .values({
        id: 'scan-1',
        hash: 'h',
        name: '来函.pdf',
        type: 'application/pdf',
        bytes: 3,
        owner_kind: 'citizenOpinion',
        matter_id: null,
        uploaded_at: '2026-03-02T01:00:00.000Z',
      })
      .execute();
    await step(city, { type: 'attach', attachmentIds: ['scan-1'] });
    await step(cityLeader, { type: 'sign' });
    expect(await read(guyuan, id)).toMatchObject({ partner: '京津冀政协联席会议', isMine: false });
    expect((await as(guyuan, store).contribution.edition({ id, edition: 1 })).papers).toMatchObject([
      { id: 'scan-1', name: '来函.pdf' },
    ]);
  });
});

test('what is attached to another’s thing is not taken from there', async () => {
  await store.write((tx) => attach(tx, ['scan-1'], 'elsewhere', 'roomEntry'));
  const row = await store.db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', 'scan-1')
    .executeTakeFirst();
  expect(row?.matter_id).not.toBe('elsewhere');
});
