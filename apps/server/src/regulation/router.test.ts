import { anActor, clerk, leader, siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const clock = { now: '2026-12-28T01:00:00.000Z' };
const administrator = anActor('systemAdministrator', 'zhangjiakou', 'zhangjiakou');
const version = (facts: object = {}) => ({
  version: 1,
  effectiveFrom: '2027-01-01',
  changes: { 'citizen.triageDays': 3 },
  note: '2026年第12次主席会议',
  ...facts,
});

describe('a committee’s rules', () => {
  test('are published by its leader as a version, from its day on, and for nobody else', async () => {
    await as(leader, store, clock).regulation.publish({ version: version(), key: aKey() });
    const own = await as(clerk, store, clock).regulation.versions();
    expect(own.versions).toMatchObject([version()]);
    expect(own.inForce.values['citizen.triageDays']).toBe(2);
    expect(own.newest.values['citizen.triageDays']).toBe(3);
    const later = await as(clerk, store, { now: '2027-01-05T01:00:00.000Z' }).regulation.versions();
    expect(later.inForce).toMatchObject({ version: 1, values: { 'citizen.triageDays': 3 } });
    const sibling = await as(siblingClerk, store, clock).regulation.versions();
    expect([sibling.versions, sibling.newest.version]).toEqual([[], 0]);
  });

  test('that cannot be are refused with what would do', async () => {
    const sentence = async (facts: object, actor = leader) =>
      (await refusalOf(as(actor, store, clock).regulation.publish({ version: version(facts), key: aKey() })))
        ?.message;
    expect(await sentence({ version: 2, changes: { 'citizen.triageDays': 99 } })).toMatch(
      /甄别分办须为1至15的整数/,
    );
    expect(await sentence({ version: 7 })).toBe('版本号须依次递增');
    expect(await sentence({ version: 2, effectiveFrom: '2026-12-01' })).toBe('生效日期不能早于今天');
    expect(await sentence({ version: 2, changes: {} })).toBe('没有任何改动');
    expect(await sentence({ version: 2 }, clerk)).toBe('只有本级政协领导可以发布办理规则');
  });

  test('of a running case stay those it began with', async () => {
    const { id } = await handIn(store, { clock });
    const before = await as(clerk, store, clock).opinion.byId({ id });
    await as(leader, store, clock).regulation.publish({
      version: version({
        version: 2,
        effectiveFrom: '2027-01-01',
        changes: { 'citizen.other.replyDays': 40 },
      }),
      key: aKey(),
    });
    const january = { now: '2027-01-04T01:00:00.000Z' };
    await as(clerk, store, january).opinion.run({
      id,
      version: before.version,
      command: { type: 'accept', category: 'society', isConsultation: false },
      key: aKey(),
    });
    expect(await as(clerk, store, january).opinion.byId({ id })).toMatchObject({
      regulationVersion: 0,
      dueOn: '2027-01-21',
    });
  });
});

describe('a year’s holidays', () => {
  const text = [
    '2027-01-01,off,元旦',
    '2027-01-18,off,测试',
    '2027-01-19,off,测试',
    '2027-01-24,work,调休',
  ].join('\n');

  test('are previewed line by line before anything changes', async () => {
    const bad = await as(administrator, store, clock).regulation.previewYear({
      text: `${text}\n2027-02-30,off`,
    });
    expect(bad.errors).toEqual([
      { line: 5, message: '“2027-02-30”不是有效日期,应写作 2027-01-01 这样的形式' },
    ]);
    const good = await as(administrator, store, clock).regulation.previewYear({ text });
    expect(good).toMatchObject({ year: 2027, isNew: true, errors: [], provisional: 1 });
    expect(good.diff.added).toHaveLength(4);
  });

  test('are imported by the city’s administrator only, and settle the dates that waited, never earlier', async () => {
    const [before] = (await as(clerk, store, clock).opinion.list({})).rows;
    expect(before).toMatchObject({ isProvisional: true, dueOn: '2027-01-21' });
    for (const actor of [leader, anActor('systemAdministrator', 'guyuan', 'guyuan')])
      expect(
        await refusalOf(
          as(actor, store, clock).regulation.importYear({ text, source: '放假通知', key: aKey() }),
        ),
      ).toMatchObject({ message: '只有市级系统管理员可以维护放假安排' });
    const january = { now: '2027-01-05T01:00:00.000Z' };
    const answer = await as(administrator, store, january).regulation.importYear({
      text,
      source: '放假通知',
      key: aKey(),
    });
    expect(answer).toEqual({ year: 2027, settled: 1 });
    const [after] = (await as(clerk, store, january).opinion.list({})).rows;
    expect(after).toMatchObject({ isProvisional: false, dueOn: '2027-01-24' });
    const timeline = await as(clerk, store, january).opinion.timeline({ id: after?.id ?? '' });
    expect(timeline.at(-1)).toMatchObject({ type: 'recompute', byKind: 'system' });
    const { guyuan } = await as(clerk, store, january).statistics.byCommittee({
      from: '2027-01-01',
      to: '2027-01-24',
    });
    expect(guyuan).toMatchObject({ open: 1, overdue: 0 });
    expect(
      await refusalOf(
        as(administrator, store, january).regulation.importYear({ text, source: '放假通知', key: aKey() }),
      ),
    ).toMatchObject({ message: '2027年的放假安排与现有的相同,无需导入' });
  });
});
