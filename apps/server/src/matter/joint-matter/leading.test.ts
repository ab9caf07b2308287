import type { StaffActor } from '@concord/domain/actor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { accepting, city, guyuan, jointWork } from './testing.ts';

let store: TestStore;
let work: ReturnType<typeof jointWork>;
beforeAll(async () => {
  store = await openTestStore();
  work = jointWork(store);
});
afterAll(() => store.close());

describe('the lead', () => {
  const offer = (actor: StaffActor, id: string, toId: string) =>
    as(actor, store).jointMatter.offerLead({
      id,
      offer: { toId, word: '由沽源牵头更便于工作' },
      key: aKey(),
    });
  const answerOffer = async (actor: StaffActor, id: string, command: object) => {
    const { offer: open } = await work.caseOf(actor, id);
    return as(actor, store).jointMatter.answerLead({
      id: open?.id ?? '',
      version: open?.version ?? 0,
      command: command as never,
      key: aKey(),
    });
  };

  test('passes to who took part and takes it; both histories tell, and the old lead answers for itself', async () => {
    const id = await work.working();
    await as(city, store).jointMatter.invite({ id, invitations: [{ committeeId: 'kangbao' }], key: aKey() });
    expect(await refusalOf(offer(city, id, 'kangbao'))).toMatchObject({
      message: '只能移交给已接受邀请的单位',
    });
    await offer(city, id, 'guyuan');
    expect(await refusalOf(answerOffer(city, id, { type: 'take' }))).toBeDefined();
    await answerOffer(guyuan, id, { type: 'take' });
    expect(await work.caseOf(guyuan, id)).toMatchObject({
      committeeId: 'guyuan',
      stand: 'lead',
      mayInvite: true,
    });
    const before = await work.caseOf(city, id);
    expect(before).toMatchObject({ stand: 'waiting', commands: [], mayInvite: false });
    expect(before.rooms.common).toBeNull();
    await work.answer(city, id, accepting);
    expect((await work.caseOf(city, id)).rooms.common).not.toBeNull();
    // the invitation that still waits is the new lead's now
    const { participants } = await work.caseOf(guyuan, id);
    const waiting = participants.find(({ committeeId }) => committeeId === 'kangbao');
    expect(await as(guyuan, store).assignment.byId({ id: waiting?.invitationId ?? '' })).toMatchObject({
      committeeId: 'guyuan',
      coordinatorId: 'guyuan',
    });
    const types = async (committeeId: string) =>
      (
        await store.db
          .selectFrom('event')
          .select('type')
          .where('committee_id', '=', committeeId)
          .where('aggregate', 'in', ['leadOffer', 'jointMatter'])
          .execute()
      ).map(({ type }) => type);
    expect(await types('zhangjiakou')).toEqual(expect.arrayContaining(['offer', 'take']));
    expect(await types('guyuan')).toContain('takeLead');
  });

  test('takes the report with it: the new lead arranges what is written together, and reads along in the outcome begun', async () => {
    const id = await work.working();
    const document = { title: '机井过冬调研报告', sections: [{ title: '现状', committeeId: 'guyuan' }] };
    const created = await as(city, store).document.create({ matterId: id, document, key: aKey() });
    const text = { title: '关于机井安全过冬的报告', form: 'report' as const };
    const begun = await as(city, store).outcome.open({ text, jointMatterId: id, key: aKey() });
    await offer(city, id, 'guyuan');
    await answerOffer(guyuan, id, { type: 'take' });
    const { committeeId, commands, sections } = await as(guyuan, store).document.byId({ id: created.id });
    expect({ committeeId, written: sections.map((one) => one.committeeId) }).toEqual({
      committeeId: 'guyuan',
      written: ['guyuan'],
    });
    expect(commands).toContain('freeze');
    expect(await as(guyuan, store).outcome.byId({ id: begun.id })).toMatchObject({ isOwn: false });
    expect(await work.caseOf(guyuan, id)).toMatchObject({
      progress: { next: { text: expect.stringContaining('调研'), tab: 'activities' } },
    });
  });

  test('stays where it is when the other does not want it, or the lead thinks again', async () => {
    const id = await work.working();
    await offer(city, id, 'guyuan');
    expect(await refusalOf(offer(city, id, 'guyuan'))).toMatchObject({
      message: '牵头移交已经提出,对方还没有答复',
    });
    await answerOffer(guyuan, id, { type: 'refuse', word: '人手不足' });
    expect(await work.caseOf(city, id)).toMatchObject({ committeeId: 'zhangjiakou', offer: null });
    await offer(city, id, 'guyuan');
    await answerOffer(city, id, { type: 'withdraw', word: '仍由市里牵头' });
    expect((await work.caseOf(guyuan, id)).offer).toBeNull();
  });
});
