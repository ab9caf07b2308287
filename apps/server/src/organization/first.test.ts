import path from 'node:path';
import { freshDatabase } from '@concord/setup/databases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { signIn } from '../session/sign-in.ts';
import { monday } from '../testing.ts';
import { setUpFirst } from './first.ts';

let store: Store;
let drop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  ({ drop } = fresh);
  store = openStore(fresh.url);
  await migrate(store);
});
afterAll(async () => {
  await store.close();
  await drop();
});

test('an empty installation gets one administrator with a one-time password, and never a second', async () => {
  const folder = path.resolve(import.meta.dirname, '../../data');
  const first = await setUpFirst(store, folder, monday);
  expect(await setUpFirst(store, folder, monday)).toBeUndefined();
  const { personId } = await signIn(store, {
    loginName: first?.loginName ?? '',
    password: first?.password ?? '',
    address: '10.0.0.1',
    at: monday,
  });
  const person = await store.db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  expect(person.must_change).toBe(1);
  expect(JSON.stringify(await store.db.selectFrom('event').selectAll().execute())).not.toContain(
    first?.password,
  );
});
