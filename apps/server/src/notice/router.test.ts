import { Role } from '@concord/domain/actor';
import {
  anActor,
  clerk,
  leader,
  roadClerk,
  siblingClerk,
  stationClerk,
  unitClerk,
  unitLeader,
} from '@concord/domain/actor/examples';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() =>
  store.write(async (tx) => {
    for (const table of ['notice', 'notice_read', 'notice_mark'] as const)
      await tx.deleteFrom(table).execute();
  }),
);

type Reader = typeof clerk;
const sentences = async (reader: Reader) =>
  (await as(reader, store).notice.list({})).rows.map(({ sentence }) => sentence);

const run = async (reader: Reader, id: string, command: object) => {
  const { version } = await as(reader, store).opinion.byId({ id });
  return as(reader, store).opinion.run({ id, version, command: command as never, key: aKey() });
};
const accepting = { type: 'accept', category: 'society', isConsultation: false };

async function ordered() {
  const { id } = await handIn(store);
  await run(clerk, id, accepting);
  const [order] = await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: id,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  return { id, assignmentId: order?.id ?? '' };
}

describe('a notice', () => {
  test('lies on the desk of whoever must act next, with the title of its matter', async () => {
    const { assignmentId } = await ordered();
    const { rows } = await as(unitClerk, store).notice.list({});
    expect(rows).toMatchObject([
      {
        sentence: '有新交办件,请签收',
        matterKind: 'assignment',
        matterId: assignmentId,
        title: '三道沟村的机井一到冬天就冻裂,全村吃水困难',
        byOrganizationId: 'guyuan',
        isRead: false,
      },
    ]);
    expect(await sentences(clerk)).toEqual(['收到新意见,请受理']);
    expect(await sentences(unitLeader)).toEqual([]);
    expect(await sentences(roadClerk)).toEqual([]);
  });

  test('is gone with the step that failed', async () => {
    const { id } = await handIn(store);
    const stale = as(clerk, store).opinion.run({
      id,
      version: 9,
      command: accepting as never,
      key: aKey(),
    });
    expect(await refusalOf(stale)).toBeDefined();
    const keys = await store.db.selectFrom('notice').select('dedupe_key').execute();
    expect(keys).toEqual([{ dedupe_key: `${id}:1:guyuan:clerks` }]);
  });

  test('follows an opinion to the committee it is transferred to, and vanishes where it may not be read', async () => {
    const { id } = await handIn(store);
    await run(clerk, id, { type: 'transfer', toCommitteeId: 'kangbao', note: '属康保' });
    expect(await sentences(siblingClerk)).toEqual(['收到转来的意见,请受理']);
    await run(siblingClerk, id, { type: 'quarantine', reason: '有身份证号' });
    // Kept as a reader, the first committee does not see what is sealed.
    expect(await sentences(clerk)).toEqual([]);
    expect(await as(clerk, store).notice.unread()).toBe(0);
    expect(await sentences(stationClerk)).toEqual([]);
  });

  test('of a sharing vanishes when the sharing ends', async () => {
    const { id } = await handIn(store);
    await run(clerk, id, { type: 'share', withId: 'zhangjiakou' });
    const city = anActor('cityStaff', 'zhangjiakou');
    expect(await sentences(city)).toEqual(['有意见共享给您单位']);
    await run(clerk, id, { type: 'unshare', withId: 'zhangjiakou' });
    expect(await sentences(city)).toEqual([]);
    expect(await as(city, store).notice.unread()).toBe(0);
  });

  test('of an assignment keeps the title of a sealed opinion to itself', async () => {
    const { id } = await ordered();
    await run(clerk, id, { type: 'quarantine', reason: '有身份证号' });
    const { rows } = await as(unitClerk, store).notice.list({});
    expect(rows.map(({ title }) => title)).toEqual(['']);
  });

  test('leaks to no role of another committee, though a row were put on its desk', async () => {
    const { id, assignmentId } = await ordered();
    const rows = await store.db.selectFrom('notice').selectAll().execute();
    const outsiders = ['kangbao', 'zhangjiakou'].flatMap((committee) =>
      Role.options.map((role) => anActor(role, committee)),
    );
    await store.write((tx) =>
      tx
        .insertInto('notice')
        .values(
          outsiders.flatMap(({ organizationId }, n) =>
            ['clerks', 'heads', 'supervision'].map((desk_group) => ({
              ...rows[n % rows.length],
              id: `stray-${n}-${desk_group}`,
              organization_id: organizationId,
              desk_group,
              dedupe_key: `stray-${n}-${desk_group}`,
            })),
          ) as typeof rows,
        )
        .execute(),
    );
    for (const actor of outsiders) {
      const told = JSON.stringify([
        await as(actor, store).notice.list({}),
        await as(actor, store).notice.unread(),
      ]);
      for (const secret of [id, assignmentId, '机井']) expect(told).not.toContain(secret);
    }
  });
});

describe('what is unread', () => {
  test('is counted for each capacity by itself, and read one by one or all at once', async () => {
    for (let n = 0; n < 3; n += 1) await handIn(store);
    const colleague = { ...clerk, capacityId: 'another' };
    expect(await as(clerk, store).notice.unread()).toBe(3);
    const { rows } = await as(clerk, store).notice.list({ limit: 2 });
    const [newest, second] = rows;
    await as(clerk, store).notice.read({ ids: [second?.id ?? ''] });
    expect(await as(clerk, store).notice.unread()).toBe(2);
    await handIn(store);
    await as(clerk, store).notice.read({ upTo: newest?.id ?? '' });
    // What came in after the reader looked stays unread.
    expect(await as(clerk, store).notice.unread()).toBe(1);
    expect((await as(clerk, store).notice.list({ unread: true })).rows).toHaveLength(1);
    expect(await as(colleague, store).notice.unread()).toBe(4);
    expect(await store.db.selectFrom('notice_read').selectAll().execute()).toEqual([]);
  });

  test('of others cannot be read away, and reading what is not there says nothing', async () => {
    await handIn(store);
    const [row] = (await as(clerk, store).notice.list({})).rows;
    await as(leader, store).notice.read({ ids: [row?.id ?? '', 'missing'] });
    await as(siblingClerk, store).notice.read({ upTo: 'zzzz' });
    expect(await store.db.selectFrom('notice_read').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('notice_mark').selectAll().execute()).toEqual([]);
    expect(await as(clerk, store).notice.unread()).toBe(1);
  });

  test('is nothing to administrators, who have no desk', async () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditor'] as const)
      expect(await as(anActor(role, 'guyuan', 'guyuan'), store).notice.unread()).toBeNull();
  });
});

test('pages go from the newest to the oldest, without a gap or a repeat', async () => {
  for (let n = 0; n < 5; n += 1) await handIn(store);
  const first = await as(clerk, store).notice.list({ limit: 2 });
  const next = await as(clerk, store).notice.list({ limit: 2, cursor: first.after ?? '' });
  const last = await as(clerk, store).notice.list({ limit: 2, cursor: next.after ?? '' });
  const ids = [first, next, last].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)].sort().reverse());
  expect(ids).toHaveLength(5);
  expect(last.after).toBeNull();
});
