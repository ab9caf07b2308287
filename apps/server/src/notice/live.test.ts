import { clerk, siblingClerk } from '@concord/domain/actor/examples';
import { guessMapping } from '@concord/domain/import';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../db/database.ts';
import { runImport } from '../import/jobs.ts';
import { appRouter } from '../router.ts';
import {
  aKey,
  aText,
  closeServers,
  csv,
  openTestStore,
  sendFile,
  serversOn,
  type TestStore,
  testContext,
} from '../testing.ts';
import { type Changed, createLive } from './live.ts';

let store: TestStore;
let here: Server;
let there: Server;
beforeAll(async () => {
  store = await openTestStore();
  const [first = store, second = store] = serversOn(store, 2);
  here = serverOn(first);
  there = serverOn(second);
});
afterAll(async () => {
  for (const { stop } of [here, there]) stop();
  await closeServers(store, [here.store, there.store]);
  await store.close();
});

type Server = ReturnType<typeof serverOn>;

/** A server with whoever listens to it; `heard` is what it told since it was last asked. */
function serverOn(own: Store) {
  const live = createLive();
  const ending = new AbortController();
  let told: Changed[] = [];
  void (async () => {
    for await (const changed of live.listen(ending.signal)) told.push(...changed);
  })().catch(() => undefined);
  const as = (actor: typeof clerk | undefined) =>
    appRouter.createCaller({ ...testContext(own, actor), live });
  return {
    store: own,
    live,
    as,
    look: () => live.look(own.db),
    heard: async () => {
      // what was told waits for a turn of the loop
      await new Promise(setImmediate);
      const all = told;
      told = [];
      return all;
    },
    stop: () => ending.abort(),
  };
}

async function handIn({ as }: Server): Promise<string> {
  await as(undefined).opinion.submit({
    key: aKey(),
    opinion: { stationCode: 'code-guyuan-station', body: aText, consentVersion: 1 },
  });
  const { rows } = await as(clerk).opinion.list({ order: 'newest', limit: 1 });
  return rows[0]?.id ?? '';
}

const run = ({ as }: Server, id: string, version: number, command: object) =>
  as(clerk).opinion.run({ id, version, command: command as never, key: aKey() });

const opinion = (id: string, committeeId = 'guyuan') => ({ aggregate: 'citizenOpinion', id, committeeId });

test('what another server did is told at the next look, once; what was there before is no news', async () => {
  await handIn(there);
  await here.look();
  expect(await here.heard()).toEqual([]);
  const id = await handIn(there);
  expect(await here.heard()).toEqual([]);
  await here.look();
  expect(await here.heard()).toEqual([opinion(id)]);
  await here.look();
  expect(await here.heard()).toEqual([]);
});

test('what this server did is told at once, and not again when it is found', async () => {
  await here.look();
  const id = await handIn(here);
  expect(await here.heard()).toEqual([opinion(id)]);
  await here.look();
  await here.look();
  expect(await here.heard()).toEqual([]);
  await there.look();
  const other = await handIn(there);
  await here.look();
  expect(await here.heard()).toEqual([opinion(other)]);
});

test('what is given to another committee is heard there too, on every server', async () => {
  const id = await handIn(there);
  await here.look();
  await here.heard();
  await run(there, id, 1, { type: 'transfer', toCommitteeId: 'kangbao', note: '属地在康保' });
  await here.look();
  const heard = await here.heard();
  expect(heard).toHaveLength(2);
  expect(heard).toEqual(expect.arrayContaining([opinion(id), opinion(id, 'kangbao')]));
  expect(await here.as(siblingClerk).opinion.byId({ id })).toMatchObject({ committeeId: 'kangbao' });
});

test('a file of messages is one piece of news, not one for each row', async () => {
  const head = ['留言编号', '留言主题', '留言时间', '留言详情'];
  const rows = ['1', '2', '3'].map((n) => [n, `标题${n}`, '2019/2/28 11:25:05', `北村的水塔漏水${n}`]);
  const { id } = await sendFile(there.store, clerk, csv(head, rows));
  const { version } = await there.as(clerk).import.byId({ id });
  await here.look();
  await here.heard();
  const mapping = guessMapping('opinions', head);
  const command = { type: 'start', mapping, stationId: 'guyuan-station' } as const;
  await there.as(clerk).import.run({ id, version, command, key: aKey() });
  await runImport(testContext(there.store, undefined), id);
  expect(await there.as(clerk).import.byId({ id })).toMatchObject({ progress: { added: 3 } });
  await here.look();
  expect(new Set((await here.heard()).map(({ aggregate }) => aggregate))).toEqual(new Set(['import']));
});
