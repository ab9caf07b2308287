import type { StaffActor } from '@concord/domain/actor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { accepting, aMatter, city, guyuan, jointWork, kangbao } from './testing.ts';

let store: TestStore;
let work: ReturnType<typeof jointWork>;
beforeAll(async () => {
  store = await openTestStore();
  work = jointWork(store);
});
afterAll(() => store.close());

describe('a joint matter', () => {
  test('is proposed with its invitations: each committee reads what it is asked, how and until when', async () => {
    const id = await work.invited();
    expect(await work.caseOf(city, id)).toMatchObject({
      status: 'working',
      stand: 'lead',
      plan: aMatter.plan,
      participants: [
        { committeeId: 'zhangjiakou', stand: 'lead' },
        { committeeId: 'guyuan', stand: 'waiting' },
        { committeeId: 'kangbao', stand: 'waiting', dueOn: expect.any(String) },
      ],
    });
    const asked = await work.caseOf(kangbao, id);
    expect(asked).toMatchObject({ stand: 'waiting', plan: '', participants: [], commands: [] });
    expect(asked.rooms).toMatchObject({ common: null, side: { id: `${id}/kangbao` } });
    const invitation = await as(kangbao, store).assignment.byId({ id: asked.invitationId ?? '' });
    expect(invitation).toMatchObject({
      title: aMatter.title,
      instruction: '参加方式:参加座谈协商。',
      parts: [{ number: 2, text: aMatter.questions[1] }],
      dueBy: '2026-04-20',
      commands: ['accept', 'decline', 'askExtension'],
    });
    const desk = await as(kangbao, store).workbench.desk({ tray: 'todo' });
    expect(desk.find((line) => line.id === invitation.id)).toMatchObject({
      title: aMatter.title,
      isInvitation: true,
      organizationId: 'zhangjiakou',
    });
    const { rows } = await as(kangbao, store).notice.list({});
    expect(rows.map(({ sentence }) => sentence)).toContain('收到联动邀请,请答复是否参加');
  });

  test('goes on whoever declines or is late; a declined committee keeps its invitation and nothing of the matter', async () => {
    const id = await work.working();
    expect((await work.caseOf(city, id)).participants.map(({ stand }) => stand)).toEqual([
      'lead',
      'taking',
      'declined',
    ]);
    const inCounty = await work.caseOf(guyuan, id);
    expect(inCounty).toMatchObject({ stand: 'taking', plan: aMatter.plan });
    expect(inCounty.participants.map(({ invitationId }) => invitationId !== null)).toEqual([
      false,
      true,
      false,
    ]);
    expect(await refusalOf(work.caseOf(kangbao, id))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await as(kangbao, store).jointMatter.list({})).rows.map((row) => row.id)).not.toContain(id);
    await work.run(city, id, { type: 'startReport' });
    const listed = await as(guyuan, store).jointMatter.list({ view: 'taking' });
    expect(listed.rows.find((row) => row.id === id)).toMatchObject({
      stand: 'taking',
      status: 'reporting',
      counts: { asked: 2, taking: 1, given: 0 },
    });
  });

  test('invites further committees later, each once at a time', async () => {
    const id = await work.working();
    const again = (committeeId: string) =>
      as(city, store).jointMatter.invite({ id, invitations: [{ committeeId }], key: aKey() });
    expect(await refusalOf(again('guyuan'))).toMatchObject({ message: '此事项已交办,请先撤销或改派' });
    await again('kangbao');
    expect((await work.caseOf(city, id)).participants.map(({ stand }) => stand)).toEqual([
      'lead',
      'taking',
      'waiting',
    ]);
    expect(
      await refusalOf(
        as(guyuan, store).jointMatter.invite({ id, invitations: [{ committeeId: 'kangbao' }], key: aKey() }),
      ),
    ).toMatchObject({ message: '此环节不由您办理' });
  });

  test('is numbered without a gap by whoever proposes it, a refused one taking no number', async () => {
    const county = (facts: object) =>
      as(guyuan, store).jointMatter.propose({ matter: { ...aMatter, ...facts }, key: aKey() });
    const first = await county({});
    expect(await refusalOf(county({ summary: '机密★一年 水源地保护情况说明' }))).toBeDefined();
    const second = await county({});
    expect([first.number, second.number]).toEqual(['guyuan联〔2026〕1号', 'guyuan联〔2026〕2号']);
    expect(await work.caseOf(guyuan, first.id)).toMatchObject({ status: 'proposed', stand: 'lead' });
    expect(await refusalOf(work.caseOf(city, first.id))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('comes out of themes one may see, and says so by name and number of people', async () => {
    const { id: themeId } = await as(guyuan, store).theme.open({
      theme: { title: '机井冬季冻裂', summary: '多村反映机井冻裂' },
      key: aKey(),
    });
    const from = (actor: StaffActor) =>
      as(actor, store).jointMatter.propose({ matter: aMatter, themeIds: [themeId], key: aKey() });
    expect(await refusalOf(from(city))).toMatchObject({
      message: '所引用的专题没有找到,或您无权查看',
    });
    const { id } = await from(guyuan);
    expect((await work.caseOf(guyuan, id)).raisedBy).toEqual([
      { id: themeId, title: '机井冬季冻裂', committeeId: 'guyuan', people: 0, mayOpen: true },
    ]);
    await as(guyuan, store).theme.run({ id: themeId, version: 1, command: { type: 'publish' }, key: aKey() });
    const [cause] = await as(city, store).statistics.themesAcross();
    expect(cause).toMatchObject({
      title: '机井冬季冻裂',
      committeeIds: ['guyuan'],
      summary: '多村反映机井冻裂',
    });
    const common = await as(city, store).jointMatter.propose({
      matter: aMatter,
      cause: cause?.title ?? '',
      key: aKey(),
    });
    expect((await work.caseOf(city, common.id)).raisedBy.map((theme) => theme.id)).toEqual([themeId]);
  });

  test('ends with what it still waited for: the unanswered are asked no more, who takes part stays in', async () => {
    const id = await work.invited();
    await work.answer(guyuan, id, accepting);
    const [order] = await as(city, store).assignment.order({
      matterKind: 'jointMatter',
      matterId: id,
      orders: [{ organizationId: 'zhangjiakou-water', role: 'sole', instruction: '请提供机井台账' }],
      key: aKey(),
    });
    expect(order).toBeDefined();
    await work.run(city, id, { type: 'close', reason: '成果已报送' });
    const ended = await work.caseOf(guyuan, id);
    expect(ended.rooms.common).toMatchObject({ kinds: [] });
    expect((await work.caseOf(city, id)).participants.map(({ stand }) => stand)).toEqual([
      'lead',
      'taking',
      'revoked',
    ]);
    expect(await as(guyuan, store).workbench.desk({ tray: 'todo' })).not.toContainEqual(
      expect.objectContaining({ id: ended.invitationId }),
    );
    expect(await refusalOf(work.say(guyuan, id, '还有话说'))).toMatchObject({
      message: '专题已结束,空间只能查看',
    });
    await work.run(city, id, { type: 'reopen', reason: '又有新情况' });
    await work.say(guyuan, id, '还有话说');
  });
});

test('the time line tells the common room what happened, without what others wrote to the lead', async () => {
  const id = await work.working();
  const lines = async (actor: StaffActor) => (await as(actor, store).jointMatter.timeline({ id })).entries;
  const ofLead = await lines(city);
  expect(ofLead.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['propose', 'begin', 'issue', 'decline']),
  );
  expect(ofLead.find(({ type }) => type === 'decline')?.note).toBe('本县今年已做过调研');
  const ofCounty = await lines(guyuan);
  expect(ofCounty.find(({ type }) => type === 'decline')?.note).toBeNull();
});

test('the time line comes by pages, the newest first, and nothing twice or not at all', async () => {
  const id = await work.working();
  const { entries: all } = await as(city, store).jointMatter.timeline({ id });
  const pages: string[][] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await as(city, store).jointMatter.timeline({ id, limit: 2, ...(cursor && { cursor }) });
    pages.unshift(page.entries.map((entry) => entry.id));
    if (!page.before) break;
    cursor = page.before;
  }
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flat()).toEqual(all.map((entry) => entry.id));
});
