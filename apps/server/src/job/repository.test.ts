import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../db/database.ts';
import { closeServers, monday, openTestStore, serversOn, type TestStore } from '../testing.ts';
import { doWhenDue } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const after = (minutes: number) => new Date(Date.parse(monday) + minutes * 60_000).toISOString();
const ask = (
  name: string,
  at: string,
  work: (through: string | null) => Promise<string | null>,
  on: Store = store,
) => doWhenDue(on, () => at, { name, everyMs: 3_600_000 }, work);

test('of several servers that ask at once, one does the work', async () => {
  const servers = serversOn(store, 3);
  let done = 0;
  const work = async () => {
    done += 1;
    return null;
  };
  const answers = await Promise.all(servers.map((one) => ask('alone', monday, work, one)));
  expect([done, answers.filter(Boolean).length]).toEqual([1, 1]);
  await closeServers(store, servers);
});

test('a job rests until its time has come again, and is told how far it came', async () => {
  const seen: (string | null)[] = [];
  const work = async (through: string | null) => {
    seen.push(through);
    return `step ${seen.length}`;
  };
  expect(await ask('resting', monday, work)).toBe(true);
  expect(await ask('resting', after(59), work)).toBe(false);
  expect(await ask('resting', after(60), work)).toBe(true);
  expect(seen).toEqual([null, 'step 1']);
});

test('what failed keeps where it was and comes again in a minute; a server that died, after its lease', async () => {
  await expect(ask('failing', monday, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await ask('failing', after(0.5), async () => null)).toBe(false);
  expect(await ask('failing', after(1), async () => 'done')).toBe(true);
  await store.write((tx) =>
    tx
      .updateTable('job')
      .set({ locked_until: after(70), next_at: after(61) })
      .where('name', '=', 'failing')
      .execute(),
  );
  expect(await ask('failing', after(69), async () => null)).toBe(false);
  expect(await ask('failing', after(70), async (through) => through)).toBe(true);
});
