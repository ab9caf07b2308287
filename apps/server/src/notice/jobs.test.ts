import { anActor, clerk, unitClerk, unitLeader } from '@concord/domain/actor/examples';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../db/database.ts';
import { runJobs } from '../jobs.ts';
import { readRules } from '../regulation/repository.ts';
import {
  aKey,
  as,
  closeServers,
  handIn,
  monday,
  openTestStore,
  serversOn,
  type TestClock,
  type TestStore,
} from '../testing.ts';
import { clearOld } from './jobs.ts';
import { createLive } from './live.ts';

let store: TestStore;
const opened: TestStore[] = [];
beforeEach(async () => {
  store = await openTestStore();
  opened.push(store);
});
afterAll(async () => {
  for (const one of opened) await one.close();
});

const clock: TestClock = { now: monday };
const jobsOf = (on: Store) =>
  runJobs({ store: on, dataDir: '/nowhere', now: () => clock.now, live: createLive(), destinations: [] });

/** The jobs of every day up to and with that one, at nine in the morning. */
async function walkTo(day: string): Promise<void> {
  for (; clock.now.slice(0, 10) <= day; ) {
    await jobsOf(store);
    clock.now = new Date(Date.parse(clock.now) + 86_400_000).toISOString();
  }
}

const told = async (reader: typeof clerk) =>
  (await as(reader, store).notice.list({})).rows.map(({ sentence }) => sentence).reverse();

async function ordered() {
  clock.now = monday;
  const { id } = await handIn(store, { clock });
  await as(clerk, store, clock).opinion.run({
    id,
    version: 1,
    command: { type: 'accept', category: 'society', isConsultation: false },
    key: aKey(),
  });
  const [order] = await as(clerk, store, clock).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: id,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  return order?.id ?? '';
}

describe('reminders', () => {
  test('come on the days before and after a due date, each once, to more desks as it comes closer', async () => {
    const id = await ordered();
    await as(unitClerk, store, clock).assignment.run({
      id,
      version: 1,
      command: { type: 'accept', contactPerson: '值班室' },
      key: aKey(),
    });
    const { dueOn } = await as(unitClerk, store, clock).assignment.byId({ id });
    expect(dueOn).toBe('2026-03-19');
    await walkTo('2026-03-25');
    expect(await told(unitClerk)).toEqual([
      '有新交办件,请签收',
      '答复期限还有15天,2026年3月19日到期',
      '答复期限还有7天,2026年3月19日到期',
      '答复期限还有1天,2026年3月19日到期',
      '答复已超期,期限为2026年3月19日',
    ]);
    expect(await told(unitLeader)).toEqual([
      '答复期限还有1天,2026年3月19日到期',
      '答复已超期,期限为2026年3月19日',
    ]);
    expect(await told(anActor('supervisionOffice', 'guyuan', 'guyuan-supervision'))).toEqual([
      '答复已超期,期限为2026年3月19日',
    ]);
    const [late] = (await as(unitLeader, store).notice.list({})).rows;
    expect(late).toMatchObject({ urgency: 'late', byOrganizationId: null, matterId: id });
  });

  test('stop when the assignment is answered or taken back', async () => {
    const id = await ordered();
    await as(clerk, store, clock).assignment.run({
      id,
      version: 1,
      command: { type: 'revoke', reason: '不办了' },
      key: aKey(),
    });
    await walkTo('2026-03-25');
    expect(await told(unitClerk)).toEqual(['有新交办件,请签收', '交办件已撤销']);
  });

  test('of an opinion nobody triaged reach the office and, when late, its heads', async () => {
    clock.now = monday;
    await handIn(store, { clock });
    await walkTo('2026-03-06');
    expect(await told(clerk)).toEqual([
      '收到新意见,请受理',
      '受理期限还有1天,2026年3月4日到期',
      '受理已超期,期限为2026年3月4日',
    ]);
    expect(await told(anActor('countyLeader'))).toEqual(['受理已超期,期限为2026年3月4日']);
  });

  test('are written once though several servers ask at once, and again', async () => {
    await ordered();
    const servers = serversOn(store, 3);
    clock.now = '2026-03-04T01:00:00.000Z';
    for (let times = 0; times < 2; times += 1) await Promise.all(servers.map(jobsOf));
    const rows = await store.db
      .selectFrom('notice')
      .select('dedupe_key')
      .where('urgency', '!=', 'plain')
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ dedupe_key }) => dedupe_key)).size).toBe(rows.length);
    await closeServers(store, servers);
  });

  test('after an outage tell each how things stand now, and not every day missed', async () => {
    await ordered();
    await jobsOf(store);
    clock.now = '2026-03-30T01:00:00.000Z';
    await jobsOf(store);
    expect(await told(unitClerk)).toEqual(['有新交办件,请签收', '签收已超期,期限为2026年3月5日']);
  });
});

describe('old notices', () => {
  const toldOnMonday = async () =>
    (
      await store.db.selectFrom('notice').select('sentence').where('at', '=', monday).orderBy('id').execute()
    ).map(({ sentence }) => sentence);

  test('go on their day, read and unread alike, and the reading of them too', async () => {
    await ordered();
    await jobsOf(store);
    const [read] = (await as(clerk, store, clock).notice.list({})).rows;
    await as(clerk, store, clock).notice.read({ ids: [read?.id ?? ''] });
    clock.now = '2027-04-06T01:00:00.000Z';
    await handIn(store, { clock });
    await jobsOf(store);
    expect(await toldOnMonday()).toEqual(['收到新意见,请受理', '有新交办件,请签收']);
    clock.now = '2027-04-07T01:00:00.000Z';
    await jobsOf(store);
    expect(await toldOnMonday()).toEqual([]);
    expect(await told(clerk)).toContain('收到新意见,请受理');
    expect(await store.db.selectFrom('notice_read').selectAll().execute()).toEqual([]);
  });

  test('stay as long as the committee’s own regulation says', async () => {
    await ordered();
    await handIn(store, { county: 'kangbao', clock });
    await store.write(async (tx) => {
      const version = { committee_id: 'guyuan', version: 1 };
      const facts = { effective_from: '2026-01-01', note: '', at: monday };
      await tx
        .insertInto('regulation_version')
        .values({ ...version, ...facts })
        .execute();
      await tx
        .insertInto('regulation_value')
        .values({ ...version, key: 'notice.keepDays', value: '30' })
        .execute();
    });
    await walkTo('2026-04-03');
    const oldest = await store.db
      .selectFrom('notice')
      .select(['organization_id', 'at'])
      .orderBy('id')
      .where('at', '<', '2026-03-04')
      .execute();
    expect(new Set(oldest.map(({ organization_id }) => organization_id))).toEqual(new Set(['kangbao']));
  });

  test('of a walk that broke off stay until it was walked to its end, so that no stage is told again', async () => {
    await ordered();
    await jobsOf(store);
    clock.now = '2026-03-06T01:00:00.000Z';
    await jobsOf(store);
    const stages = async () =>
      await store.db
        .selectFrom('notice')
        .select(['dedupe_key', 'at'])
        .where('urgency', '!=', 'plain')
        .execute();
    const first = await stages();
    expect(first.length).toBeGreaterThan(0);
    // the server died after the last page and before the walk was settled, and stood still for more than a year
    await store.write((tx) =>
      tx.updateTable('job').set({ through: '2026-03-05' }).where('name', '=', 'reminders').execute(),
    );
    clock.now = '2027-06-01T01:00:00.000Z';
    expect(await clearOld(store, await readRules(store.db), '2026-03-05', clock.now)).toBeGreaterThan(0);
    await jobsOf(store);
    const keys = (await stages()).map(({ dedupe_key }) => dedupe_key);
    expect(new Set(keys).size).toBe(keys.length);
    const again = (await stages()).filter(({ at }) => at > '2027');
    expect(again.filter(({ dedupe_key }) => first.some((one) => one.dedupe_key === dedupe_key))).toEqual([]);
  });
});
