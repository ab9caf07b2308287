import { siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planned, recording, step } from '../../activity/examples.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { actingOn, chair, city, county, text } from './testing.ts';

let store: TestStore;
let acting: ReturnType<typeof actingOn>;
beforeAll(async () => {
  store = await openTestStore();
  acting = actingOn(store);
});
afterAll(() => store.close());

describe('an outcome', () => {
  test('does not leave before a research activity that led to it is closed', async () => {
    const { cite, begin, read, prepare } = acting;
    const id = await begin();
    expect(await refusalOf(prepare(id))).toMatchObject({ message: expect.stringContaining('不调研不建言') });
    const activity = await planned(store, {}, city);
    await step(store, activity, { type: 'hold' }, city);
    expect(await refusalOf(cite(id, activity))).toMatchObject({
      message: expect.stringContaining('不调研不建言'),
    });
    await step(store, activity, recording, city);
    await step(store, activity, { type: 'close' }, city);
    await cite(id, activity);
    expect((await read(id)).research).toMatchObject([{ activityId: activity }]);
    await cite(id, activity, false);
    expect(await refusalOf(prepare(id))).toMatchObject({ message: expect.stringContaining('不调研不建言') });
    await cite(id, activity);
    const paperId = await prepare(id);
    expect(await read(id)).toMatchObject({ status: 'issuing', paperId });
  });

  test('goes out as a paper with its suggestions, and is then read by whom it was delivered to and by nobody else', async () => {
    const { looksInto, begin, read, prepare, onPaper, send } = acting;
    const id = await begin();
    await looksInto(id);
    const paperId = await prepare(id);
    await send(paperId, 3);
    expect(await refusalOf(read(id, siblingClerk))).toMatchObject({ code: 'NOT_FOUND' });
    await onPaper(city, paperId, { type: 'issue' });
    const paper = await as(siblingClerk, store).dispatch.byId({ id: paperId });
    expect(paper.body).toBe(
      `${text.body}\n\n意见建议\n1. 加装井房保温层\n2. 管道埋深一米八\n3. 入冬前逐井检查`,
    );
    expect(await read(id)).toMatchObject({ status: 'issued', number: paper.number });
    expect(await read(id, siblingClerk)).toMatchObject({ commands: [], feedback: [], paperId: null });
    expect(await refusalOf(read(id, county))).toMatchObject({ code: 'NOT_FOUND' });
    const others = await as(siblingClerk, store).outcome.list({ scope: 'others' });
    expect(others.rows.map((row) => row.id)).toContain(id);
  });

  test('is taken back with its paper while that can be, and its words are changed on it alone', async () => {
    const { looksInto, begin, read, run, prepare, onPaper, send } = acting;
    const id = await begin();
    await looksInto(id);
    const paperId = await prepare(id);
    const draft = {
      kindCode: 'report',
      title: '改过的标题',
      body: '改过的话',
      addressees: [{ name: '市委办公室' }],
    };
    await onPaper(city, paperId, { type: 'revise', draft: { ...draft, fileIds: [] } as never });
    expect(await as(city, store).dispatch.byId({ id: paperId })).toMatchObject({
      title: '改过的标题',
      body: expect.stringContaining(text.body),
    });
    await run(id, { type: 'takeBack', reason: '补充数据' });
    expect(await as(city, store).dispatch.byId({ id: paperId })).toMatchObject({ status: 'discarded' });
    expect(await read(id)).toMatchObject({ status: 'drafting', paperId: null });

    const again = await prepare(id);
    await send(again, 3);
    expect(await refusalOf(run(id, { type: 'takeBack', reason: '再补充' }))).toBeDefined();
    await onPaper(chair, again, { type: 'withdraw', reason: '数字有误' });
    expect(await read(id)).toMatchObject({ status: 'drafting' });
    const third = await prepare(id);
    expect(await as(city, store).dispatch.byId({ id: third })).toMatchObject({ replacesId: again });
  });

  test('whose paper was withdrawn is not read by its recipients any more, unless it is being worked on', async () => {
    const { read, onPaper, issued, onAssignment, order } = acting;
    const { id, paperId } = await issued([{ organizationId: 'kangbao' }]);
    const [given] = await order(id, [{ organizationId: 'zhangjiakou-water', role: 'sole' }]);
    const withdraw = () => onPaper(chair, paperId, { type: 'withdraw', reason: '数字有误' });
    expect(await refusalOf(withdraw())).toMatchObject({ message: expect.stringContaining('先撤销交办') });
    await onAssignment(city, given?.id ?? '', { type: 'revoke', reason: '暂不办理' });
    await withdraw();
    expect(await read(id)).toMatchObject({ status: 'drafting', number: null });
    expect(await refusalOf(read(id, siblingClerk))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(siblingClerk, store).dispatch.byId({ id: paperId })).toMatchObject({
      status: 'withdrawn',
    });
  });

  test('of a joint matter is written by its lead, read along by who accepted, and names who gave something', async () => {
    const { looksInto, begin, read, prepare, aJointMatter } = acting;
    const jointId = await aJointMatter({ guyuan: 'given', kangbao: 'declined' });
    expect(
      await refusalOf(as(county, store).outcome.open({ text, jointMatterId: jointId, key: aKey() })),
    ).toMatchObject({ message: '联动专题的成果由牵头政协起草' });
    const id = await begin({}, jointId);
    expect(await read(id, county)).toMatchObject({ status: 'drafting', jointMatterId: jointId });
    expect(await refusalOf(read(id, siblingClerk))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await read(id)).contributors).toEqual([
      { organizationId: 'zhangjiakou', share: 'lead' },
      { organizationId: 'guyuan', share: 'contributed' },
      { organizationId: 'kangbao', share: 'declined' },
    ]);
    // Research of the joint matter is research of its outcome.
    await looksInto(jointId, 'jointMatter');
    const paper = await as(city, store).dispatch.byId({ id: await prepare(id) });
    expect(paper.body).toMatch(/参加单位\n牵头:zhangjiakou\n已提供材料:guyuan\n谢绝参加:kangbao$/);
  });
});
