import type { Actor, StaffActor } from '@concord/domain/actor';
import type { OrganizationKind } from '@concord/domain/organization';
import { type FreshDatabase, freshDatabase } from '@concord/setup/databases';
import { sql } from 'kysely';
import { type Db, openStore, type Store } from './db/database.ts';
import { newId } from './db/ids.ts';
import { migrate } from './db/migrate.ts';
import { createDocuments, type Documents } from './document/queue.ts';
import { receiveFile } from './import/receiving.ts';
import { createVault } from './matter/citizen-opinion/vault.ts';
import { createLive } from './notice/live.ts';
import { createLimits } from './open/limits.ts';
import { readRules } from './regulation/repository.ts';
import { appRouter } from './router.ts';
import type { Context } from './trpc.ts';

export type TestStore = Store & { url: string };

/** A migrated database of the running project's engine, with two counties and their city in it, and `more` places. */
export async function openTestStore(more: readonly TestPlace[] = []): Promise<TestStore> {
  const fresh: FreshDatabase = await freshDatabase();
  const store = openStore(fresh.url);
  await migrate(store);
  await store.write((tx) =>
    tx
      .insertInto('organization')
      .values([...places, ...more])
      .execute(),
  );
  return {
    ...store,
    url: fresh.url,
    close: async () => {
      await store.close();
      await fresh.drop();
    },
  };
}

/** Several servers on one database; SQLite belongs to one process, so there it is the same one asked several times. */
export const serversOn = (store: TestStore, count: number): Store[] =>
  Array.from({ length: count }, () => (store.engine === 'postgres' ? openStore(store.url) : store));

export const closeServers = async (store: TestStore, servers: readonly Store[]): Promise<void> => {
  for (const server of servers) if (server !== store) await server.close();
};

export const place = (
  id: string,
  kind: OrganizationKind,
  committee_id: string,
  parent_id: string | null,
) => ({
  id,
  version: 1,
  committee_id,
  parent_id,
  kind,
  code: `code-${id}`,
  name: `${id}全称`,
  short_name: id,
  sort_key: id,
  tile: null,
  from_on: '2020-01-01',
  to_on: null,
  successor_id: null,
});

type TestPlace = ReturnType<typeof place>;

/** A county with what belongs to it, as the people in `@concord/domain/actor/examples` name it. */
export const countyPlaces = (county: string): TestPlace[] => [
  place(county, 'committee', county, 'zhangjiakou'),
  place(`${county}-water`, 'unit', county, county),
  place(`${county}-roads`, 'unit', county, county),
  place(`${county}-hotline`, 'hotline', county, county),
  place(`${county}-township`, 'township', county, county),
  place(`${county}-station`, 'station', county, county),
];

/** The places of the people in `@concord/domain/actor/examples`. */
const places = [
  place('zhangjiakou', 'committee', 'zhangjiakou', null),
  place('zhangjiakou-water', 'unit', 'zhangjiakou', 'zhangjiakou'),
  place('zhangjiakou-station', 'station', 'zhangjiakou', 'zhangjiakou'),
  place('zhangjiakou-supervision', 'supervisionOffice', 'zhangjiakou', 'zhangjiakou'),
  place('zhangjiakou-coordinator', 'coordinatorOffice', 'zhangjiakou', 'zhangjiakou'),
  ...['guyuan', 'kangbao'].flatMap(countyPlaces),
];

/** A clock that stands still until it is set. */
export type TestClock = { now: string };
export const monday = '2026-03-02T01:00:00.000Z';

export const testVault = createVault(Buffer.alloc(32, 7));

const documents = new WeakMap<Store, Documents>();
/** One server's documents, however often it is called. */
function documentsOf(store: Store): Documents {
  const known = documents.get(store) ?? createDocuments(store, 50);
  documents.set(store, known);
  return known;
}

export function testContext(
  store: Store,
  actor: Actor | undefined,
  clock: TestClock = { now: monday },
): Context {
  return {
    store,
    now: () => clock.now,
    rules: () => readRules(store.db),
    live: createLive(),
    documents: documentsOf(store),
    vault: testVault,
    limits: createLimits(() => Date.parse(clock.now), { submits: 10_000, lookUps: 10_000 }),
    address: '127.0.0.1',
    session: actor?.kind === 'staff' ? sessionOf(actor) : undefined,
    setCookie: () => undefined,
  };
}

const sessionOf = (actor: StaffActor) => ({
  sessionId: `session-${actor.personId}`,
  personId: actor.personId,
  name: actor.personId,
  actor,
  mustChange: false,
});

/** The real router, called as this person; by the public when `actor` is left out. */
export const as = (actor: Actor | undefined, store: Store, clock?: TestClock) =>
  appRouter.createCaller(testContext(store, actor, clock));

let keys = 0;
/** A client's key, new at every call. */
export const aKey = (): string => {
  keys += 1;
  return `test-key-${String(keys).padStart(8, '0')}`;
};

export const aText = '三道沟村的机井一到冬天就冻裂,全村吃水困难';

/** Hands in an opinion at a county's station and answers its id and receipt code. */
export async function handIn(
  store: Store,
  { county = 'guyuan', body = aText, phone = '', clock = { now: monday } } = {},
): Promise<{ id: string; code: string }> {
  const { code } = await as(undefined, store, clock).opinion.submit({
    key: aKey(),
    opinion: {
      stationCode: `code-${county}-station`,
      body,
      consentVersion: 1,
      ...(phone && { contact: { name: '', phone } }),
    },
  });
  const { opinion_id: id } = await store.db
    .selectFrom('receipt')
    .select('opinion_id')
    .where('code_hash', '=', testVault.codeHash(code))
    .executeTakeFirstOrThrow();
  return { id, code };
}

/** A matter with the common head that `committeeId` leads; those it is shared with take part in it. */
export async function openMatter(
  store: Store,
  {
    committeeId = 'zhangjiakou',
    readers = ['guyuan', 'kangbao'] as readonly string[],
    level = 'handling',
  } = {},
): Promise<string> {
  const id = newId();
  await store.write(async (tx) => {
    await tx
      .insertInto('matter')
      .values({
        id,
        kind: 'outcome',
        version: 1,
        committee_id: committeeId,
        status: 'drafting',
        title: '机井安全过冬调研报告',
        number: null,
        level,
        regulation_version: 0,
        opened_at: monday,
        closed_at: null,
      })
      .execute();
    for (const [place, organization_id] of readers.entries())
      await tx.insertInto('matter_reader').values({ organization_id, matter_id: id, place }).execute();
  });
  return id;
}

/** What a refused call says: its code and sentence, the same for all who may not know more. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; message: string } | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
}

/** A file as a spreadsheet program saves it. */
export const csv = (head: readonly string[], rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(
    [head, ...rows]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n'),
  );

/** Sends a file in as the upload does, and answers the batch that waits to be looked at. */
export const sendFile = (
  store: Store,
  actor: StaffActor,
  bytes: Uint8Array,
  { name = '留言.csv', key = aKey(), clock = { now: monday } } = {},
): Promise<{ id: string }> => receiveFile(testContext(store, actor, clock), actor, { name, bytes, key });

/** The store, writing down the text of every statement that goes through it. */
export function watched(store: Store, into: string[]): Store {
  const watching = (db: Db): Db =>
    db.withPlugin({
      transformQuery: ({ node, queryId }) => {
        into.push(db.getExecutor().compileQuery(node, queryId).sql);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
  return { ...store, db: watching(store.db), write: (work) => store.write((tx) => work(watching(tx))) };
}

/** What an attacker who has the disk does first: the triggers that keep events as they were written are gone. */
export async function openHistory({ db, engine }: Store): Promise<void> {
  const on = sql.raw(engine === 'postgres' ? ' on event' : '');
  for (const act of ['update', 'delete'])
    await sql`drop trigger ${sql.ref(`event_no_${act}`)}${on}`.execute(db);
}
