import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../testing.ts';

const city = anActor('cityStaff', 'zhangjiakou');
const pursuing = anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision');
const unit = anActor('unitClerk', 'zhangjiakou');
const unitLeader = anActor('unitLeader', 'zhangjiakou');
const clock = { now: '2026-03-02T01:00:00.000Z' };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const caller = (actor: StaffActor) => as(actor, store, clock);
const step = async (actor: StaffActor, id: string, command: object) => {
  const { version } = await caller(actor).assignment.byId({ id });
  return caller(actor).assignment.run({ id, version, command: command as never, key: aKey() });
};
const on = async (actor: StaffActor, id: string, command: object) => {
  const { rows } = await caller(actor).followUp.list({ scope: actor === unit ? 'promised' : 'judged' });
  const version = rows.find((row) => row.id === id)?.version ?? 1;
  return caller(actor).followUp.run({ id, version, command: command as never, key: aKey() });
};

/** A supervision pursued by the water bureau, answered with one promise. */
async function promised() {
  const { id } = await caller(city).supervision.name({
    supervision: {
      title: '机井防冻督办',
      summary: '跟进改造进度',
      leader: '分管副主席',
      year: 2026,
      supervisorId: 'zhangjiakou-water',
    },
    key: aKey(),
  });
  const [given] = await caller(city).assignment.onMatter({ matterId: id });
  const assignmentId = given?.id ?? '';
  await step(unit, assignmentId, { type: 'accept', contactPerson: '办公室' });
  await answer(assignmentId, '十月底前完成', '2026-10-31');
  const [promise] = await caller(city).followUp.of({ assignmentId });
  return { id, assignmentId, promiseId: promise?.id ?? '' };
}
async function answer(assignmentId: string, text: string, dueOn: string) {
  await step(unit, assignmentId, { type: 'draft', text: '进度过半。', commitments: [{ text, dueOn }] });
  await step(unitLeader, assignmentId, { type: 'sign' });
  await step(city, assignmentId, { type: 'pass' });
}

describe('a promise in a delivered answer', () => {
  test('is followed until whoever judged the answer says it was kept', async () => {
    const { promiseId } = await promised();
    await on(unit, promiseId, { type: 'change', dueOn: '2026-12-31', reason: '预算压减' });
    await on(unit, promiseId, { type: 'claim', text: '全部完成' });
    expect(await refusalOf(on(unit, promiseId, { type: 'confirm', note: '属实' }))).toMatchObject({
      message: '此环节不由您办理',
    });
    expect(await on(city, promiseId, { type: 'confirm', note: '抽查属实' })).toMatchObject({ status: 'met' });
    const told = async (actor: StaffActor) =>
      (await caller(actor).notice.list({})).rows.map(({ sentence }) => sentence);
    expect(await told(city)).toEqual(
      expect.arrayContaining(['承办单位变更了承诺的完成日期', '承诺已兑现,请核实']),
    );
    expect(await told(unit)).toContain('承诺已核实兑现');
  });

  test('gives way to the promise of a reworked answer', async () => {
    const { assignmentId } = await promised();
    await step(city, assignmentId, { type: 'orderRework', reason: '不够具体' });
    await answer(assignmentId, '九月底前完成', '2026-09-30');
    const all = await caller(city).followUp.of({ assignmentId });
    expect(all.map(({ text, status }) => [text, status])).toEqual([
      ['九月底前完成', 'open'],
      ['十月底前完成', 'replaced'],
    ]);
  });

  test('comes back in the look-back of a later year, and not before', async () => {
    const { promiseId } = await promised();
    const lookBack = (year: number) => on(city, promiseId, { type: 'lookBack', year });
    expect(await refusalOf(lookBack(2026))).toMatchObject({
      message: expect.stringContaining('往年'),
    });
    clock.now = '2027-02-01T01:00:00.000Z';
    await lookBack(2027);
    const { rows } = await caller(pursuing).followUp.list({ lookBackYear: 2027 });
    expect(rows.map(({ id }) => id)).toEqual([promiseId]);
    clock.now = '2026-03-02T01:00:00.000Z';
  });

  test('is seen by who promised, who judges and who pursues, and is for others not there', async () => {
    const { promiseId } = await promised();
    const ids = async (actor: StaffActor, scope: 'promised' | 'judged') =>
      (await caller(actor).followUp.list({ scope, limit: 200 })).rows.map(({ id }) => id);
    expect(await ids(pursuing, 'judged')).toContain(promiseId);
    expect(await ids(unit, 'promised')).toContain(promiseId);
    const sibling = anActor('countyStaff');
    expect(await ids(sibling, 'judged')).toEqual([]);
    const run = (id: string) => refusalOf(on(sibling, id, { type: 'confirm', note: '属实' }));
    expect(await run(promiseId)).toEqual(await run('missing'));
  });
});

describe('a supervision', () => {
  test('is named with its obligation, pursued step by step, and closed with the result accepted', async () => {
    const { id } = await caller(city).supervision.name({
      supervision: {
        title: '减税降费落实情况',
        summary: '看政策有没有到企业',
        leader: '分管副主席',
        year: 2026,
        supervisorId: 'zhangjiakou-supervision',
        dueBy: '2026-06-30',
        questions: ['多少企业享受到了'],
      },
      key: aKey(),
    });
    const [given] = await caller(city).assignment.onMatter({ matterId: id });
    expect(given).toMatchObject({ organizationId: 'zhangjiakou-supervision' });
    expect(given?.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-06-30');
    const mine = await caller(pursuing).notice.list({});
    expect(mine.rows.map(({ sentence }) => sentence)).toContain('有新交办件,请签收');

    const run = async (actor: StaffActor, command: object) => {
      const { version } = await caller(actor).supervision.byId({ id });
      return caller(actor).supervision.run({ id, version, command: command as never, key: aKey() });
    };
    await run(pursuing, { type: 'plan', scheme: '三月实地,六月报结果' });
    await run(pursuing, {
      type: 'visit',
      visit: { on: '2026-03-20', who: '督查办、税务局', summary: '走访三家企业' },
    });
    await run(pursuing, { type: 'opine', opinion: '请加强送政策上门' });
    expect(await refusalOf(run(city, { type: 'close', note: '' }))).toMatchObject({
      message: expect.stringContaining('审核通过'),
    });
    const assignmentId = given?.id ?? '';
    await step(pursuing, assignmentId, { type: 'accept', contactPerson: '督查一科' });
    await step(pursuing, assignmentId, {
      type: 'draft',
      text: '已督办到位。',
      answers: [{ part: 1, text: '三百家' }],
    });
    expect((await caller(city).supervision.byId({ id })).stage).toBe('opined');
    await step(pursuing, assignmentId, { type: 'sign' });
    await step(city, assignmentId, { type: 'pass' });
    const { rows } = await caller(city).supervision.list({ year: 2026 });
    expect(rows.find((row) => row.id === id)).toMatchObject({
      supervisorId: 'zhangjiakou-supervision',
      stage: 'resulted',
    });
    expect(await run(city, { type: 'close', note: '' })).toMatchObject({ status: 'closed' });
  });

  test('of something one may not see is refused as of something that is not there', async () => {
    const of = (about: { kind: 'theme'; id: string }) =>
      refusalOf(
        caller(city).supervision.name({
          supervision: {
            title: '督办看不到的事',
            summary: '看不到的事',
            leader: '副主席',
            year: 2026,
            supervisorId: 'zhangjiakou-supervision',
            about,
          },
          key: aKey(),
        }),
      );
    const { id } = await as(anActor('countyStaff'), store).theme.open({
      theme: { title: '机井冻裂', summary: '三村机井冻裂' },
      key: aKey(),
    });
    expect(await of({ kind: 'theme', id })).toEqual(await of({ kind: 'theme', id: 'missing' }));
  });
});
