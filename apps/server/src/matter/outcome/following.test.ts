import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../../event/repository.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { actingOn, chair, city, county, pursuing, water, waterHead } from './testing.ts';

let store: TestStore;
let acting: ReturnType<typeof actingOn>;
beforeAll(async () => {
  store = await openTestStore();
  acting = actingOn(store);
});
afterAll(() => store.close());

describe('the suggestions of an outcome', () => {
  test('are given to units and a county in one go, objected, given on, answered and counted by adoption', async () => {
    const { begin, read, issued, onAssignment, order } = acting;
    const draftId = await begin();
    expect(
      await refusalOf(order(draftId, [{ organizationId: 'zhangjiakou-water', role: 'sole' }])),
    ).toMatchObject({
      message: '成果印发后才能交办其建议',
    });
    const { id } = await issued();
    const [toWater, toCounty] = await order(id, [
      { organizationId: 'zhangjiakou-water', role: 'sole', parts: [1, 2], dueBy: '2026-09-30' },
      { organizationId: 'guyuan', role: 'separate', parts: [3], dueBy: '2026-10-31' },
    ]);
    expect(await read(id)).toMatchObject({ status: 'followed', owing: 2 });
    const waterId = toWater?.id ?? '';
    await onAssignment(water, waterId, { type: 'accept', contactPerson: '办公室' });
    const draft = (doneOn: string | null) => ({
      type: 'draft',
      text: '已研究办理。',
      answers: [
        { part: 1, text: '列入今年计划', adoption: 'adopted', doneOn },
        { part: 2, text: '暂不具备条件', adoption: 'not' },
      ],
    });
    await onAssignment(water, waterId, draft('2026-09-30'));
    await onAssignment(waterHead, waterId, { type: 'sign' });
    await onAssignment(city, waterId, { type: 'pass' });
    await onAssignment(county, toCounty?.id ?? '', { type: 'accept', contactPerson: '提案委' });

    const { lines, counts } = await as(city, store).outcome.suggestions({ id });
    expect(counts).toEqual({ adopted: 1, partly: 0, not: 1, unanswered: 1, unassigned: 0 });
    expect(lines.map(({ adoption }) => adoption)).toEqual(['adopted', 'not', null]);
    expect(lines[0]?.shares[0]).toMatchObject({ doneOn: '2026-09-30', organizationId: 'zhangjiakou-water' });
    // A unit sees the outcome it works on, and of the table its own task.
    const seen = await as(water, store).outcome.suggestions({ id });
    expect(seen.lines.map(({ shares }) => shares.length)).toEqual([1, 1, 0]);
    expect(await refusalOf(read(id, pursuing))).toBeUndefined();
  });

  test('whose unit was the wrong one show that it objected, and who has it instead', async () => {
    const { issued, onAssignment, order } = acting;
    const { id } = await issued();
    const [first] = await order(id, [{ organizationId: 'zhangjiakou-water', role: 'sole' }]);
    await onAssignment(waterHead, first?.id ?? '', { type: 'object', reason: '不属我局职责' });
    const objected = await as(city, store).outcome.suggestions({ id });
    expect(objected.lines[0]?.shares[0]).toMatchObject({ status: 'objected', objection: '不属我局职责' });
    await onAssignment(city, first?.id ?? '', {
      type: 'upholdObjection',
      toId: 'zhangjiakou-station',
      note: '改派',
    });
    const { lines, counts } = await as(city, store).outcome.suggestions({ id });
    expect(lines[0]?.shares.map(({ status, organizationId }) => [status, organizationId])).toEqual([
      ['revoked', 'zhangjiakou-water'],
      ['issued', 'zhangjiakou-station'],
    ]);
    expect(counts).toMatchObject({ unanswered: 3 });
  });
});

describe('a directive on the paper of an outcome', () => {
  test('gives out its suggestions; the unit reads what is required of it, and the words only when they are opened to it', async () => {
    const { issued, read } = acting;
    const { id, paperId } = await issued([{ organizationId: 'kangbao' }]);
    const { id: directiveId } = await as(city, store).directive.record({
      dispatchId: paperId,
      directive: {
        office: '市委',
        title: '主要领导',
        givenOn: '2026-03-02',
        text: '请水务局牵头,县里配合。',
        requirement: '入冬前办结',
      },
      key: aKey(),
    });
    await as(city, store).directive.handOut({
      id: directiveId,
      orders: [
        { organizationId: 'zhangjiakou-water', role: 'sole', parts: [1, 2], dueBy: '2026-09-30' },
        { organizationId: 'guyuan', role: 'separate', parts: [3], dueBy: '2026-10-31' },
      ],
      key: aKey(),
    });
    expect(await read(id)).toMatchObject({ status: 'followed', owing: 2 });
    const [task] = (await as(water, store).assignment.list({ status: 'issued' })).rows;
    expect(await as(water, store).assignment.byId({ id: task?.id ?? '' })).toMatchObject({
      instruction: '入冬前办结',
      parts: [{ number: 1 }, { number: 2 }],
      dueBy: '2026-09-30',
    });
    const seen = async () => (await as(water, store).directive.list({ aboutId: id }))[0];
    expect(await seen()).toMatchObject({ requirement: '入冬前办结', text: '', office: '', isSealed: true });
    const { version } = await as(city, store).directive.byId({ id: directiveId });
    await as(city, store).directive.run({
      id: directiveId,
      version,
      command: { type: 'setLevel', level: 'handed' },
      key: aKey(),
    });
    expect(await seen()).toMatchObject({ text: '请水务局牵头,县里配合。', isSealed: false, handedTo: [] });
    const river = await as(city, store).lineage.of({ kind: 'directive', id: directiveId });
    expect(river.nodes.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['outcome', 'dispatch', 'directive', 'assignment']),
    );
  });
});

describe('the end of an outcome', () => {
  const feedback = async (id: string, side: 'party' | 'government' | 'cppcc', addressees: object[]) =>
    (
      await as(city, store).outcome.feedback({
        id,
        version: (await acting.read(id)).version,
        side,
        draft: { title: '关于建议落实情况的报告', body: '三条建议已落实。', addressees: addressees as never },
        key: aKey(),
      })
    ).paperId;
  const close = (id: string) => acting.run(id, { type: 'close', summary: '三条建议均已办理' });

  test('wants a paper with its receipt for each of the three sides, or a reason why not', async () => {
    const { read, run, onPaper, send, issued, order } = acting;
    const { id } = await issued();
    expect(await refusalOf(close(id))).toMatchObject({
      message: expect.stringContaining('党委、政府、政协'),
    });
    const toParty = await feedback(id, 'party', [{ name: '市委办公室' }]);
    expect(await refusalOf(feedback(id, 'party', [{ name: '市委办公室' }]))).toMatchObject({
      message: '已有反馈公文,无需写明原因',
    });
    const toGovernment = await feedback(id, 'government', [{ organizationId: 'zhangjiakou-supervision' }]);
    for (const paper of [toParty, toGovernment]) await send(paper);
    await run(id, { type: 'waive', side: 'cppcc', reason: '已在主席会议上通报' });
    expect(await refusalOf(close(id))).toMatchObject({ message: expect.stringContaining('党委、政府') });

    await onPaper(city, toParty, { type: 'noteReceipt', place: 1, on: '2026-03-02', by: '文电科' });
    expect((await read(id)).received).toEqual(['party']);
    await onPaper(pursuing, toGovernment, { type: 'receive' });
    expect(await close(id)).toMatchObject({ status: 'closed' });
    expect(await refusalOf(order(id, [{ organizationId: 'zhangjiakou-water', role: 'sole' }]))).toMatchObject(
      {
        message: expect.stringContaining('已办结'),
      },
    );
  });

  test('is led there step by step by what lies on the staff’s desk', async () => {
    const { issued, run, order, onAssignment } = acting;
    const { id, paperId } = await issued();
    const waits = async () => {
      for (const tray of ['todo', 'waiting'] as const) {
        const line = (await as(city, store).workbench.desk({ tray })).find((one) => one.id === id);
        if (line) return line.waits ?? '等他人';
      }
      return null;
    };
    expect(await waits()).toBe('登记批示');
    const none = { givenOn: '2026-03-02', requirement: '' };
    await as(city, store).directive.recordNone({ dispatchId: paperId, none, key: aKey() });
    expect(await waits()).toBe('交办建议');
    const [given] = await order(id, [{ organizationId: 'zhangjiakou-water', role: 'sole' }]);
    expect(await waits()).toBe('等他人');
    const task = given?.id ?? '';
    await onAssignment(water, task, { type: 'accept', contactPerson: '办公室' });
    const answers = [1, 2, 3].map((part) => ({ part, text: '已办理', adoption: 'adopted' }));
    await onAssignment(water, task, { type: 'draft', text: '均已办理。', answers });
    await onAssignment(waterHead, task, { type: 'sign' });
    await onAssignment(city, task, { type: 'pass' });
    expect(await waits()).toBe('三方反馈');
    for (const side of ['party', 'government', 'cppcc'] as const)
      await run(id, { type: 'waive', side, reason: '会上口头通报' });
    expect(await waits()).toBe('办结');
    await close(id);
    expect(await waits()).toBeNull();
  });

  test('does not come while a unit owes an answer, and a feedback that was withdrawn counts for nothing', async () => {
    const { run, onPaper, send, issued, onAssignment, order } = acting;
    const { id } = await issued();
    for (const side of ['government', 'cppcc'] as const)
      await run(id, { type: 'waive', side, reason: '会上口头通报' });
    const paper = await feedback(id, 'party', [{ name: '市委办公室' }]);
    await send(paper);
    await onPaper(city, paper, { type: 'noteReceipt', place: 1, on: '2026-03-02', by: '文电科' });
    const [given] = await order(id, [{ organizationId: 'zhangjiakou-water', role: 'sole' }]);
    expect(await refusalOf(close(id))).toMatchObject({ message: expect.stringContaining('1 件交办') });
    await onAssignment(city, given?.id ?? '', { type: 'revoke', reason: '另行研究' });
    await onPaper(chair, paper, { type: 'withdraw', reason: '数字有误' });
    expect(await refusalOf(close(id))).toMatchObject({ message: expect.stringContaining('向党委反馈') });
  });

  test('leaves every history whole', async () => {
    expect((await verifyChains(store.db)).faults).toEqual([]);
  });
});
