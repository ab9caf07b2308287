import { siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planned, recording, step } from '../../activity/examples.ts';
import { runOn, type } from '../../document/testing.ts';
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
  test('does not leave before research that was closed is cited by it, and only such research can be', async () => {
    const { looksInto, begin, read, run, prepare } = acting;
    const id = await begin();
    expect(await refusalOf(prepare(id))).toMatchObject({ message: expect.stringContaining('不调研不建言') });
    // What was looked into for something else does not speak for it.
    await looksInto(await begin());
    expect(await refusalOf(prepare(id))).toBeDefined();
    const held = await planned(store, {}, city);
    await step(store, held, { type: 'hold' }, city);
    const citing = run(id, { type: 'cite', activityId: held });
    expect(await refusalOf(citing)).toMatchObject({ message: '只能关联已办结的调研活动' });
    for (const command of [recording, { type: 'close' }]) await step(store, held, command, city);
    await run(id, { type: 'cite', activityId: held });
    expect((await read(id)).research).toMatchObject([{ activityId: held, title: '机井冬季安全调研' }]);
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
    const jointId = await aJointMatter({ guyuan: 'delivered', kangbao: 'declined' });
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

  test('takes its text from a frozen version of what was written together, with what each paragraph rests on', async () => {
    const { begin, read, run, prepare, looksInto, aJointMatter } = acting;
    const jointId = await aJointMatter({ guyuan: 'delivered' });
    await looksInto(jointId, 'jointMatter');
    const { id: documentId } = await as(city, store).document.create({
      matterId: jointId,
      document: { title: '机井过冬调研报告', sections: [{ title: '机井现状', committeeId: 'guyuan' }] },
      key: aKey(),
    });
    const sources = await as(city, store).document.sources({ id: documentId });
    expect(sources.map(({ label }) => label)).toEqual([
      '据guyuan贡献第 1 条',
      '据机井冬季安全调研第 1 条发现',
    ]);
    expect(await as(county, store).document.sources({ id: documentId })).toEqual(sources);
    const openWith = () =>
      as(city, store).outcome.open({
        text: { ...text, body: '' },
        jointMatterId: jointId,
        documentId,
        key: aKey(),
      });
    expect(await refusalOf(openWith())).toMatchObject({ message: expect.stringContaining('存为一版') });

    const [section] = (await as(city, store).document.byId({ id: documentId })).sections;
    const place = { store, id: documentId, sectionId: section?.id ?? '' };
    await type(county, place, '十二个村的井房没有保温。');
    await runOn(store, city, documentId, { type: 'freeze', name: '送审稿' });
    const { id } = await openWith();
    expect(await read(id)).toMatchObject({
      body: '一、机井现状\n十二个村的井房没有保温。',
      report: { documentId, number: 1 },
    });
    await type(county, place, '据查,');
    await runOn(store, city, documentId, { type: 'freeze', name: '定稿' });
    expect((await read(id)).body).not.toContain('据查');
    await run(id, { type: 'takeVersion', documentId, number: 2 });
    const paper = await as(city, store).dispatch.byId({ id: await prepare(id) });
    expect(paper.body).toContain('一、机井现状\n据查,十二个村的井房没有保温。');
    const other = await begin({}, jointId);
    expect(
      (await as(county, store).outcome.onMatter({ jointMatterId: jointId })).map((one) => one.id),
    ).toEqual([id, other]);
    expect(await as(siblingClerk, store).outcome.onMatter({ jointMatterId: jointId })).toEqual([]);
  });
});
