import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  cityClerk,
  clerk,
  leader,
  siblingClerk,
  unitClerk,
  unitLeader,
} from '@concord/domain/actor/examples';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepFile, readAttachment } from '../attachment/repository.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../testing.ts';
import { closed, onTheDay, planned, recording, step } from './examples.ts';

let store: TestStore;
let folder: string;
beforeAll(async () => {
  store = await openTestStore();
  folder = mkdtempSync(path.join(tmpdir(), 'concord-activity-'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
const seen = (id: string, actor = clerk) => as(actor, store, onTheDay).activity.byId({ id });

describe('an invited committee', () => {
  test('is told, reads the invitation and answers for itself; whoever is not invited finds nothing', async () => {
    const id = await planned(store, { invited: ['kangbao'] });
    const [notice] = (await as(siblingClerk, store).notice.list({})).rows;
    expect(notice).toMatchObject({
      matterKind: 'activity',
      matterId: id,
      title: '机井冬季安全调研',
      sentence: '受邀参加活动,请答复是否参加',
    });
    expect(await seen(id, siblingClerk)).toMatchObject({
      isWhole: false,
      commands: ['takePart', 'decline'],
      myInvitation: { status: 'asked' },
    });
    expect(await refusalOf(seen(id, cityClerk))).toMatchObject({ code: 'NOT_FOUND' });
    await step(store, id, { type: 'takePart', note: '两人参加' }, siblingClerk);
    expect(await seen(id, siblingClerk)).toMatchObject({
      isWhole: true,
      myInvitation: { status: 'accepted' },
    });
    const { rows } = await as(clerk, store).notice.list({});
    expect(rows[0]).toMatchObject({ sentence: '受邀委员会答复参加', matterId: id });
  });

  test('that declined keeps its invitation, and reads nothing of what came of it', async () => {
    const id = await planned(store, { invited: ['kangbao'] });
    await step(store, id, { type: 'decline', note: '当天有会' }, siblingClerk);
    for (const command of [{ type: 'hold' }, recording, { type: 'close' }]) await step(store, id, command);
    const theirs = await seen(id, siblingClerk);
    expect(theirs).toMatchObject({ isWhole: false, minutes: '', findings: [], files: [] });
    expect(JSON.stringify(theirs)).not.toContain('保温');
    expect(await as(siblingClerk, store).activity.timeline({ id })).toEqual([]);
    expect((await as(clerk, store).activity.timeline({ id })).length).toBeGreaterThan(3);
  });

  test('is asked only where there is one', async () => {
    const refusal = await refusalOf(planned(store, { invited: ['guyuan-water'] }));
    expect(refusal?.message).toBe('只能邀请其他政协委员会');
  });
});

describe('photos and papers', () => {
  const photo = () =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 9, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  const send = async (id: string, name: string, bytes: Buffer) =>
    keepFile(store, folder, { id, name, bytes, at: onTheDay.now });

  test('are kept for whoever reads the whole activity', async () => {
    const id = await planned(store, { invited: ['kangbao'] });
    await send('photo-1', '机井.png', await photo());
    await send('paper-1', '名单.pdf', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n'));
    await step(store, id, { type: 'addFiles', files: ['photo-1', 'paper-1'] });
    expect((await seen(id)).files).toMatchObject([
      { id: 'paper-1', type: 'application/pdf' },
      { id: 'photo-1', type: 'image/jpeg' },
    ]);
    const read = (actor: typeof clerk) => readAttachment(store, folder, actor, 'photo-1');
    expect(await read(leader)).toMatchObject({ type: 'image/jpeg', name: '机井.png' });
    for (const actor of [siblingClerk, cityClerk, unitClerk])
      await expect(read(actor)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    await step(store, id, { type: 'takePart' }, siblingClerk);
    expect((await read(siblingClerk)).bytes.length).toBeGreaterThan(0);
  });

  test('are known by their content, and belong to one thing once', async () => {
    const script = Buffer.from('<script>alert(1)</script>');
    await expect(send('bad', '文件.pdf', script)).rejects.toMatchObject({
      refusal: { code: 'matter.file_unusable' },
    });
    const id = await planned(store);
    expect(await refusalOf(step(store, id, { type: 'addFiles', files: ['photo-1'] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the list of activities', () => {
  test('shows one’s own and those one is invited to, page by page in the order of their days', async () => {
    const fresh = await openTestStore();
    const days = ['2026-04-03', '2026-04-01', '2026-04-02', '2026-04-02'];
    for (const fromOn of days) await planned(fresh, { fromOn, toOn: fromOn });
    await planned(fresh, { fromOn: '2026-04-09', toOn: '2026-04-10', invited: ['guyuan'] }, siblingClerk);
    await planned(fresh, { fromOn: '2026-04-09', toOn: '2026-04-09' }, siblingClerk);
    const list = (input: object) => as(clerk, fresh).activity.list(input);
    const first = await list({ limit: 3 });
    expect(first.rows.map(({ fromOn }) => fromOn)).toEqual(['2026-04-09', '2026-04-03', '2026-04-02']);
    const second = await list({ limit: 3, cursor: first.after ?? '' });
    expect(second.rows.map(({ fromOn }) => fromOn)).toEqual(['2026-04-02', '2026-04-01']);
    expect(second.after).toBeNull();
    expect((await list({ as: 'guest' })).rows).toMatchObject([
      { invitation: 'asked', committeeId: 'kangbao' },
    ]);
    expect((await list({ asked: true })).rows).toHaveLength(1);
    const touching = await list({ from: '2026-04-10', to: '2026-04-30', order: 'soonest' });
    expect(touching.rows.map(({ fromOn }) => fromOn)).toEqual(['2026-04-09']);
    await fresh.close();
  });
});

test('what was resolved becomes a numbered matter of the host, given out part by part, and closed when all answered', async () => {
  const id = await closed(store, { kind: 'chairsForum', title: '县区政协主席座谈会' });
  const { matterId } = await step(store, id, {
    type: 'raise',
    title: '机井保温',
    resolutions: [2, 1],
    findings: [1],
  });
  const resolution = await as(clerk, store).resolution.byId({ id: matterId ?? '' });
  expect(resolution).toMatchObject({
    number: '议定〔2026〕1号',
    activityId: id,
    parts: [
      { number: 1, text: '入冬前完成井房保温' },
      { number: 2, text: '管道埋深一米八' },
      { number: 3, text: '十二个村的井房没有保温' },
    ],
    mayGiveOut: true,
  });
  const link = await store.db
    .selectFrom('link')
    .selectAll()
    .where('to_id', '=', resolution.id)
    .executeTakeFirst();
  expect(link).toMatchObject({ type: 'yields', from_kind: 'activity', from_id: id });

  const [toUnit, toCounty] = await as(clerk, store).assignment.order({
    matterKind: 'resolution',
    matterId: resolution.id,
    orders: [
      { organizationId: 'guyuan-water', role: 'sole', parts: [1, 2] },
      { organizationId: 'kangbao', role: 'separate', parts: [3] },
    ],
    key: aKey(),
  });
  const run = async (assignmentId: string, actor: typeof clerk, command: object) => {
    const { version } = await as(actor, store).assignment.byId({ id: assignmentId });
    await as(actor, store).assignment.run({
      id: assignmentId,
      version,
      command: command as never,
      key: aKey(),
    });
  };
  await run(toCounty?.id ?? '', siblingClerk, { type: 'decline', note: '本县无此问题' });
  const close = async () => {
    const { version } = await as(clerk, store).resolution.byId({ id: resolution.id });
    return as(clerk, store).resolution.run({
      id: resolution.id,
      version,
      command: { type: 'close', outcome: '井房全部保温' },
      key: aKey(),
    });
  };
  expect((await refusalOf(close()))?.message).toBe('还有 1 件交办没有答复,答复后才能办结');
  const unit = toUnit?.id ?? '';
  await run(unit, unitClerk, { type: 'accept', contactPerson: '值班室' });
  const answers = [1, 2].map((part) => ({ part, text: '已完成。' }));
  await run(unit, unitClerk, { type: 'draft', text: '已完成。', answers });
  await run(unit, unitLeader, { type: 'sign' });
  await run(unit, clerk, { type: 'pass' });
  expect(await close()).toMatchObject({ status: 'closed' });
  const { rows } = await as(clerk, store).resolution.list({ activityId: id });
  expect(rows).toMatchObject([{ status: 'closed', assignments: 1, owing: 0 }]);
});

test('of two who write down what happened at once, one is told that the other was first', async () => {
  const id = await planned(store);
  await step(store, id, { type: 'hold' });
  const { version } = await seen(id);
  const write = () =>
    as(clerk, store, onTheDay).activity.run({ id, version, command: recording as never, key: aKey() });
  const race = await Promise.allSettled([write(), write()]);
  expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
