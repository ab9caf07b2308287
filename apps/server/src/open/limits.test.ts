import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '../db/database.ts';
import {
  closeServers,
  monday,
  openTestStore,
  refusalOf,
  serversOn,
  type TestStore,
  watched,
} from '../testing.ts';
import { createLimits, forgetPast } from './limits.ts';

let store: TestStore;
let servers: Store[];
beforeAll(async () => {
  store = await openTestStore();
  servers = serversOn(store, 2);
});
afterAll(async () => {
  await closeServers(store, servers);
  await store.close();
});

const minuteMs = 60_000;
let time = Date.parse(monday);
// every test begins when all windows have passed
beforeEach(() => {
  time += 60 * minuteMs;
});
const options = { submits: 5, lookUps: 5, uploads: 5, windowMs: 10 * minuteMs };
const aServer = () => createLimits(() => time, options);
const address = '10.0.0.1';

/** How many of so many tries got through. */
const through = (tries: number, use: () => unknown): number =>
  Array.from({ length: tries }, () => {
    try {
      use();
      return 1;
    } catch {
      return 0;
    }
  }).reduce((sum: number, one) => sum + one, 0);

test('an address that has used its share on one server has used it on the others, from their next meeting on', async () => {
  const [here, there] = [aServer(), aServer()];
  const [one = store, other = store] = servers;
  expect(through(3, () => here.submit(address))).toBe(3);
  expect(through(1, () => there.submit(address))).toBe(1);
  await here.share(one);
  await there.share(other);
  expect(through(9, () => there.submit(address))).toBe(1);
  await there.share(other);
  // the first one hears of it when it has something to say of this address itself
  expect(through(1, () => here.submit(address))).toBe(1);
  await here.share(one);
  expect(await refusalOf((async () => here.submit(address))())).toMatchObject({
    message: '操作过于频繁,请10 分钟后再试',
  });
  expect(through(1, () => here.submit('10.0.0.2'))).toBe(1);
  expect(through(1, () => here.upload(address))).toBe(1);
});

test('a share comes back when its window has passed, on every server', async () => {
  const [here, there] = [aServer(), aServer()];
  expect(through(9, () => here.lookUp(address))).toBe(5);
  await here.share(store);
  time += 11 * minuteMs;
  expect(through(1, () => there.lookUp(address))).toBe(1);
  await there.share(store);
  expect(through(9, () => there.lookUp(address))).toBe(4);
  expect(through(1, () => here.lookUp(address))).toBe(1);
});

test('what turned out harmless is given back and writes nothing, nor does what was refused', async () => {
  const here = aServer();
  const statements: string[] = [];
  const seen = watched(store, statements);
  for (let n = 0; n < 50; n += 1) here.lookUp(address)();
  await here.share(seen);
  expect(statements).toEqual([]);
  expect(through(9, () => here.lookUp(address))).toBe(5);
  await here.share(seen);
  expect(statements).toHaveLength(1);
  expect(through(20, () => here.lookUp(address))).toBe(0);
  await here.share(seen);
  expect(statements).toHaveLength(1);
});

test('a server that begins anew hears what was used before it', async () => {
  const before = aServer();
  expect(through(5, () => before.submit(address))).toBe(5);
  await before.share(store);
  const after = aServer();
  expect(through(1, () => after.submit(address))).toBe(1);
  await after.share(store);
  expect(through(9, () => after.submit(address))).toBe(0);
});

test('what could not be told is told the next time', async () => {
  const [here, there] = [aServer(), aServer()];
  expect(through(5, () => here.submit(address))).toBe(5);
  const away: Store = { ...store, write: () => Promise.reject(new Error('no connection')) };
  await expect(here.share(away)).rejects.toThrow('no connection');
  await here.share(store);
  expect(through(1, () => there.submit(address))).toBe(1);
  await there.share(store);
  expect(through(9, () => there.submit(address))).toBe(0);
});

test('windows long past are forgotten, others kept', async () => {
  const here = aServer();
  through(2, () => here.submit('10.0.0.7'));
  await here.share(store);
  const subjects = async () =>
    (await store.db.selectFrom('rate_bucket').select('subject').execute()).map(({ subject }) => subject);
  await forgetPast(store, new Date(time + 60 * minuteMs).toISOString());
  expect(await subjects()).toEqual(['submit 10.0.0.7']);
  await forgetPast(store, new Date(time + 71 * minuteMs).toISOString());
  expect(await subjects()).toEqual([]);
});
