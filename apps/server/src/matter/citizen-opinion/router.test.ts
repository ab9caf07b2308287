import {
  anActor,
  cityClerk,
  clerk,
  leader,
  siblingClerk,
  stationClerk,
  stationHead,
  unitClerk,
  unitLeader,
} from '@concord/domain/actor/examples';
import type { OpinionCommand } from '@concord/domain/matter/citizen-opinion';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../../event/repository.ts';
import {
  aKey,
  as,
  aText,
  handIn,
  monday,
  openTestStore,
  refusalOf,
  type TestClock,
  type TestStore,
} from '../../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

async function run(id: string, command: OpinionCommand, actor = clerk, clock: TestClock = { now: monday }) {
  const { version } = await as(actor, store).opinion.byId({ id });
  return as(actor, store, clock).opinion.run({ id, version, command, key: aKey() });
}

const accepting = { type: 'accept', category: 'society', isConsultation: false } as const;

/** Accepted, given to the water bureau, answered and checked. */
async function answered(id: string, clock: TestClock = { now: monday }) {
  await run(id, accepting);
  const [order] = await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: id,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  if (!order) throw new Error('no order');
  const step = async (
    actor: typeof clerk,
    command: Parameters<ReturnType<typeof as>['assignment']['run']>[0]['command'],
  ) => {
    const { version } = await as(actor, store).assignment.byId({ id: order.id });
    await as(actor, store, clock).assignment.run({ id: order.id, version, command, key: aKey() });
  };
  await step(unitClerk, { type: 'accept', contactPerson: '值班室' });
  await step(unitClerk, { type: 'draft', text: '井房已加装保温层,恢复供水。' });
  await step(unitLeader, { type: 'sign', number: '' });
  await step(clerk, { type: 'pass' });
  return order.id;
}

describe('an opinion handed in at a station', () => {
  test('is answered by a unit and read with its receipt code', async () => {
    const { id, code } = await handIn(store);
    await answered(id);
    const progress = await as(undefined, store).receipt.byCode({
      code: code.toLowerCase().replace('-', ' '),
    });
    expect(progress.answer).toBe('井房已加装保温层,恢复供水。');
    expect(progress.stages.map(({ stage, reached }) => [stage, reached])).toEqual([
      ['received', true],
      ['checked', true],
      ['handled', true],
      ['answered', true],
    ]);
    const rated = await as(undefined, store).receipt.run({
      code,
      command: { type: 'rate', value: 'satisfied', reasons: '' },
      key: aKey(),
    });
    expect(rated.rating).toMatchObject({ value: 'satisfied', isProxy: false });
  });

  test('sent twice with the same key is one opinion with one code', async () => {
    const key = aKey();
    const opinion = { stationCode: 'code-guyuan-station', body: aText, consentVersion: 1 };
    const both = await Promise.all([1, 2].map(() => as(undefined, store).opinion.submit({ opinion, key })));
    expect(both[0]?.code).toBe(both[1]?.code);
    const rows = await store.db.selectFrom('receipt').select('opinion_id').where('seed', '=', key).execute();
    expect(rows).toHaveLength(1);
  });

  test('with the key of another text is refused', async () => {
    const key = aKey();
    const submit = (body: string) =>
      as(undefined, store).opinion.submit({
        opinion: { stationCode: 'code-guyuan-station', body, consentVersion: 1 },
        key,
      });
    await submit(aText);
    expect((await refusalOf(submit('另一件事情,请查看一下')))?.message).toContain('提交凭据');
  });

  test('with a telephone number in its text is sealed until somebody redacts it', async () => {
    const { id, code } = await handIn(store, { body: '路灯坏了,请打 15500001234 找我' });
    expect(await refusalOf(as(stationClerk, store).opinion.byId({ id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await as(stationHead, store).opinion.byId({ id })).isQuarantined).toBe(true);
    expect((await as(undefined, store).receipt.byCode({ code })).body).toBeNull();
    expect((await refusalOf(run(id, accepting)))?.message).toContain('隔离');
    await run(id, { type: 'release', body: '路灯坏了,请联系我' });
    expect((await as(stationClerk, store).opinion.byId({ id })).body).toBe('路灯坏了,请联系我');
    const found = await as(clerk, store).opinion.list({ query: '15500001234' });
    expect(found.rows).toEqual([]);
  });

  test('marked as secret is not stored at all', async () => {
    const refusal = await refusalOf(
      as(undefined, store).opinion.submit({
        opinion: {
          stationCode: 'code-guyuan-station',
          body: '机密★三年 附件所列工程地点有误',
          consentVersion: 1,
        },
        key: aKey(),
      }),
    );
    expect(refusal?.message).toContain('涉密');
  });

  test('is “not found” for a sibling county, the city and a stranger alike', async () => {
    const { id } = await handIn(store);
    const missing = await refusalOf(as(siblingClerk, store).opinion.byId({ id: 'no-such-id' }));
    for (const actor of [
      siblingClerk,
      cityClerk,
      anActor('unitClerk'),
      anActor('systemAdministrator', 'guyuan', 'guyuan'),
      anActor('stationHead', 'kangbao'),
    ])
      expect(await refusalOf(as(actor, store).opinion.byId({ id }))).toEqual(missing);
  });

  test('of two clerks acting on the same version, one wins and one is told so', async () => {
    const { id } = await handIn(store);
    const race = await Promise.allSettled(
      [accepting, { type: 'askCitizen', question: '在哪个村?' } as const].map((command) =>
        as(clerk, store).opinion.run({ id, version: 1, command, key: aKey() }),
      ),
    );
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('transferred to another county keeps its code and counts for both', async () => {
    const { id, code } = await handIn(store);
    await run(id, { type: 'transfer', toCommitteeId: 'kangbao', note: '属康保' });
    await run(id, accepting, siblingClerk);
    await run(id, { type: 'answer', text: '已处理完毕,请查看。' }, siblingClerk);
    expect((await as(undefined, store).receipt.byCode({ code })).answer).toBe('已处理完毕,请查看。');
    expect((await as(clerk, store).opinion.byId({ id })).status).toBe('answered');
    const period = { from: '2026-03-01', to: '2026-03-31' };
    expect((await as(clerk, store).statistics.byCommittee(period)).guyuan).toMatchObject({
      transferredOut: expect.any(Number),
    });
    expect((await as(siblingClerk, store).statistics.byCommittee(period)).kangbao).toMatchObject({
      answered: expect.any(Number),
    });
  });
});

describe('a contact', () => {
  test('is told only to those who may call, and the reading is on record', async () => {
    const { id } = await handIn(store, { phone: '155 0000 4321' });
    expect(
      await refusalOf(as(leader, store).opinion.contact({ id, reason: '回访', key: aKey() })),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const { phone } = await as(stationHead, store).opinion.contact({ id, reason: '回访', key: aKey() });
    expect(phone).toBe('155 0000 4321');
    const read = await store.db
      .selectFrom('event')
      .select(['type', 'note'])
      .where('type', '=', 'readContact')
      .execute();
    expect(read).toContainEqual({ type: 'readContact', note: '回访' });
  });

  test('never lies in the clear anywhere in the database', async () => {
    const { id } = await handIn(store, { phone: '15500009876' });
    const [vault, events, keys] = await Promise.all([
      store.db.selectFrom('contact_vault').selectAll().execute(),
      store.db.selectFrom('event').selectAll().where('aggregate_id', '=', id).execute(),
      store.db.selectFrom('idempotency').selectAll().execute(),
    ]);
    expect(vault.some(({ opinion_id }) => opinion_id === id)).toBe(true);
    expect(JSON.stringify([vault, events, keys])).not.toContain('15500009876');
  });
});

describe('a theme', () => {
  test('gives every citizen an own answer, counts people once, and lets one go again', async () => {
    const given = await Promise.all(
      [1, 2, 3].map((n) => handIn(store, { phone: n < 3 ? '15500001111' : '15500002222' })),
    );
    for (const { id } of given) await run(id, accepting);
    const { id: themeId } = await as(clerk, store).theme.open({
      theme: { title: '机井冻裂', summary: '多村机井冻裂' },
      opinionIds: given.map(({ id }) => id),
      key: aKey(),
    });
    const [, , third] = given;
    expect(await as(clerk, store).theme.byId({ id: themeId })).toMatchObject({
      opinionCount: 3,
      personCount: 2,
    });
    await run(third?.id ?? '', { type: 'split', note: '是另一口井' });
    expect((await as(clerk, store).opinion.byId({ id: third?.id ?? '' })).status).toBe('accepted');
    const theme = await as(clerk, store).theme.byId({ id: themeId });
    expect(theme).toMatchObject({ opinionCount: 2, personCount: 1 });
    await as(clerk, store).theme.run({
      id: themeId,
      version: theme.version,
      command: { type: 'answer', text: '机井保温改造已完成。' },
      key: aKey(),
    });
    for (const { code } of given.slice(0, 2))
      expect((await as(undefined, store).receipt.byCode({ code })).answer).toBe('机井保温改造已完成。');
    expect((await as(undefined, store).receipt.byCode({ code: third?.code ?? '' })).answer).toBeNull();
  });
});

describe('a second round', () => {
  test('follows a dissatisfied citizen once, and the first answer stays on file', async () => {
    const { id, code } = await handIn(store);
    const assignmentId = await answered(id);
    const citizen = as(undefined, store);
    expect(
      (
        await refusalOf(
          citizen.receipt.run({
            code,
            command: { type: 'rate', value: 'dissatisfied', reasons: '' },
            key: aKey(),
          }),
        )
      )?.message,
    ).toContain('原因');
    await citizen.receipt.run({
      code,
      command: { type: 'rate', value: 'dissatisfied', reasons: '还是没水' },
      key: aKey(),
    });
    await citizen.receipt.run({ code, command: { type: 'reopen', reason: '还是没水' }, key: aKey() });
    const { version } = await as(clerk, store).assignment.byId({ id: assignmentId });
    await as(clerk, store).assignment.run({
      id: assignmentId,
      version,
      command: { type: 'orderRework', reason: '请到现场' },
      key: aKey(),
    });
    expect(await as(clerk, store).opinion.byId({ id })).toMatchObject({ status: 'answering', reopenings: 1 });
    expect(await as(unitClerk, store).assignment.byId({ id: assignmentId })).toMatchObject({
      status: 'working',
      round: 2,
    });
    const replies = await store.db
      .selectFrom('assignment_reply')
      .select('round')
      .where('assignment_id', '=', assignmentId)
      .execute();
    expect(replies).toEqual([{ round: 1 }]);
  });
});

test('after all of this every committee’s chain of events holds', async () => {
  const { checked, faults } = await verifyChains(store.db);
  expect(faults).toEqual([]);
  expect(checked).toBeGreaterThan(40);
});
