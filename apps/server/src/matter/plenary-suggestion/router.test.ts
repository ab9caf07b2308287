import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../../event/repository.ts';
import { aKey, as, csv, openTestStore, refusalOf, type TestStore } from '../../testing.ts';

const city = anActor('cityStaff', 'zhangjiakou');
const office = anActor('coordinator', 'zhangjiakou', 'zhangjiakou-coordinator');
const pursuing = anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision');
const unit = anActor('unitClerk', 'zhangjiakou');
const unitLeader = anActor('unitLeader', 'zhangjiakou');

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const record = {
  title: '分组讨论意见建议',
  session: '十三届二次会议',
  heldOn: '2026-01-20',
  rows: [
    { category: '经济', text: '加大中小企业减税降费政策宣传', groups: '第一组' },
    { category: '经济', text: '减税降费政策要送到企业门口', groups: '第三组' },
    { category: '农业', text: '加快机井防冻改造;同步培训管护人员', groups: '第二组' },
  ],
};
const open = async () => {
  const { id } = await as(city, store).plenary.open({ record, key: aKey() });
  const items = async () => (await as(city, store).plenary.items({ recordId: id })).rows;
  const step = async (itemId: string, command: Parameters<typeof run>[2], actor: StaffActor = city) =>
    run(actor, itemId, command);
  return { id, items, step };
};
type Command = Parameters<ReturnType<typeof as>['plenary']['run']>[0]['command'];
async function run(actor: StaffActor, id: string, command: Command) {
  const { version } = await as(actor, store).plenary.byId({ id });
  return as(actor, store).plenary.run({ id, version, command, key: aKey() });
}
const decide = (id: string) =>
  as(city, store).plenary.runRecord({
    id,
    version: 1,
    command: { type: 'decide', decision: { body: '市委常委会会议', on: '2026-03-19', note: '' } },
    key: aKey(),
  });
const onAssignment = async (actor: StaffActor, id: string, command: object) => {
  const { version } = await as(actor, store).assignment.byId({ id });
  return as(actor, store).assignment.run({ id, version, command: command as never, key: aKey() });
};

describe('the record of a plenary', () => {
  test('is read from a spreadsheet where a category stands once for the rows below it', async () => {
    const file = csv(
      ['序号', '类别', '意见建议', '讨论组'],
      [
        ['1', '经济', '加大中小企业扶持', '第一组'],
        ['2', '', '减税降费送到企业门口', '第三组'],
        ['3', '农业', '短', '第二组'],
      ],
    );
    const read = await as(city, store).plenary.preview({ base64: file.toString('base64') });
    expect(read.rows.map(({ category }) => category)).toEqual(['经济', '经济']);
    expect(read.problems).toEqual([{ row: 4, message: '意见建议至少 4 个字' }]);
    const wrong = await as(city, store).plenary.preview({
      base64: csv(['甲', '丙'], [['乙', '丁']]).toString('base64'),
    });
    expect(wrong.problems[0]?.message).toContain('类别');
  });

  test('counts what was merged, split and withdrawn apart from what stands, and each can be taken back', async () => {
    const { id, items, step } = await open();
    const [first, second, third] = await items();
    if (!first || !second || !third) throw new Error('three suggestions expected');
    await step(second.id, { type: 'merge', into: first.id });
    await step(third.id, { type: 'split', texts: ['加快机井防冻改造', '培训机井管护人员'] });
    const matrix = async () => (await as(city, store).plenary.record({ id })).matrix;
    expect(await matrix()).toMatchObject({ total: 3, merged: 1, split: 1, withdrawn: 0 });
    expect((await items()).map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);

    await step(second.id, { type: 'unmerge' });
    await step(third.id, { type: 'unsplit' });
    expect(await matrix()).toMatchObject({ total: 3, merged: 0, split: 0, withdrawn: 2 });
    expect(await refusalOf(step(first.id, { type: 'merge', into: first.id }))).toMatchObject({
      message: '不能并入自己',
    });
  });

  test('is given out through the coordinating office, only after a body decided, and pursued by the supervision office', async () => {
    const { id, items } = await open();
    const [first] = await items();
    if (!first) throw new Error('a suggestion expected');
    const hand = () =>
      as(city, store).plenary.handOut({
        recordId: id,
        ids: [first.id],
        orders: [{ organizationId: 'zhangjiakou-water', role: 'sole' }],
        coordinatorId: 'zhangjiakou-coordinator',
        key: aKey(),
      });
    expect(await refusalOf(hand())).toMatchObject({ message: expect.stringContaining('会议决定') });
    await decide(id);
    await hand();
    const assignmentId = (await items())[0]?.units[0]?.assignmentId ?? '';
    const seen = (actor: StaffActor) => refusalOf(as(actor, store).plenary.byId({ id: first.id }));
    expect(await seen(unit)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await seen(pursuing)).toMatchObject({ code: 'NOT_FOUND' });

    await onAssignment(office, assignmentId, { type: 'issue' });
    expect(await seen(unit)).toBeUndefined();
    expect(await seen(pursuing)).toBeUndefined();
    await onAssignment(pursuing, assignmentId, { type: 'remind', note: '请按期办理' });
    await onAssignment(unit, assignmentId, { type: 'accept', contactPerson: '办公室' });
    await onAssignment(unit, assignmentId, {
      type: 'draft',
      text: '已研究办理。',
      answers: [{ part: 1, text: '列入今年计划', adoption: 'partly', doneOn: '2026-10-31' }],
    });
    await onAssignment(unitLeader, assignmentId, { type: 'sign' });
    expect(await refusalOf(onAssignment(city, assignmentId, { type: 'pass' }))).toBeDefined();
    await onAssignment(office, assignmentId, { type: 'pass' });

    const { matrix } = await as(city, store).plenary.record({ id });
    expect(matrix.adoption).toEqual({ partly: 1 });
    expect(matrix.units).toEqual([{ organizationId: 'zhangjiakou-water', total: 1, by: { delivered: 1 } }]);
    const opened = await as(city, store).plenary.items({ recordId: id, adoption: 'partly' });
    expect(opened.rows.map((row) => row.id)).toEqual([first.id]);
    await run(city, first.id, { type: 'close', note: '' });
    expect((await as(city, store).plenary.record({ id })).matrix.units[0]?.by).toEqual({ concluded: 1 });
  });

  test('is reported with what is still open only with a word on it', async () => {
    const { id } = await open();
    const report = (note: string) =>
      as(city, store).plenary.runRecord({ id, version: 1, command: { type: 'report', note }, key: aKey() });
    expect(await refusalOf(report(''))).toMatchObject({ message: expect.stringContaining('3 条') });
    expect(await report('其余结转下年继续办理')).toMatchObject({ status: 'reported' });
  });

  test('opens behind every number of its matrix exactly as many rows', async () => {
    const { id } = await open();
    const { matrix } = await as(city, store).plenary.record({ id });
    for (const { name, by } of matrix.categories)
      for (const [handling, count] of Object.entries(by)) {
        const { rows } = await as(city, store).plenary.items({
          recordId: id,
          category: name,
          handling: handling as keyof typeof by,
        });
        expect({ name, handling, rows: rows.length }).toEqual({ name, handling, rows: count });
      }
    expect((await verifyChains(store.db)).faults).toEqual([]);
  });

  test('is there for nobody outside its committee', async () => {
    const { id } = await open();
    for (const actor of [
      anActor('countyStaff'),
      anActor('unitClerk', 'zhangjiakou'),
      anActor('auditor', 'zhangjiakou', 'zhangjiakou'),
    ])
      expect(await refusalOf(as(actor, store).plenary.record({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
