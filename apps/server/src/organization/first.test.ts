import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

test('another city comes from a spreadsheet, and one with mistakes changes nothing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-city-'));
  const data = path.resolve(import.meta.dirname, '../../data');
  const lines = [
    '编码,名称,简称,类型,上级编码',
    '1400,政协某市委员会,某市政协,政协委员会,',
    '140001,政协某县委员会,某县政协,政协委员会,1400',
  ];
  const file = path.join(folder, '组织.csv');
  writeFileSync(file, [...lines, 'x,某局,,局,1400'].join('\n'));
  await expect(setUpFirst(store, data, monday, file)).rejects.toThrow('第 4 行“类型”');
  expect(await store.db.selectFrom('organization').select('id').execute()).toEqual([]);

  const other = await freshDatabase();
  const empty = openStore(other.url);
  await migrate(empty);
  writeFileSync(file, lines.join('\n'));
  expect(await setUpFirst(empty, data, monday, file)).toBeDefined();
  const rows = await empty.db
    .selectFrom('organization')
    .select(['code', 'parent_id', 'committee_id', 'id'])
    .orderBy('code')
    .execute();
  expect(
    rows.map(({ code, parent_id, committee_id, id }) => [code, parent_id !== null, committee_id === id]),
  ).toEqual([
    ['1400', false, true],
    ['140001', true, true],
  ]);
  await empty.close();
  await other.drop();
  rmSync(folder, { recursive: true, force: true });
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
