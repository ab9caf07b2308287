import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { system } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMembership, addPerson } from '../organization/people.ts';
import { readRules } from '../regulation/repository.ts';
import { csv, monday, openTestStore, type TestStore } from '../testing.ts';
import { importFromTerminal } from './terminal.ts';

let store: TestStore;
const folder = mkdtempSync(path.join(tmpdir(), 'concord-terminal-'));
const file = path.join(folder, '留言.csv');
beforeAll(async () => {
  store = await openTestStore();
  writeFileSync(
    file,
    csv(
      ['留言详情', '留言时间'],
      [
        ['北村的水塔漏水', '2019/2/28'],
        ['南村的水塔漏水', '2019/3/1'],
      ],
    ),
  );
  const rules = await readRules(store.db);
  await store.write(async (tx) => {
    const writing = { tx, engine: store.engine, actor: system, at: monday, rules, events: [] };
    const person = { name: '试用', loginName: 'gy.test', passwordHash: null, mustChange: false };
    const personId = await addPerson(writing, person);
    await addMembership(writing, { personId, organizationId: 'guyuan', role: 'countyStaff', title: '' });
  });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const opinions = () =>
  store.db.selectFrom('citizen_opinion').select(['id', 'status']).orderBy('id').execute();

test('a file is only checked, then taken in, and undone, from a terminal', async () => {
  expect(await importFromTerminal(store, [file, '--as', 'gy.test', '--check'])).toBe(0);
  expect(await opinions()).toEqual([]);
  expect(await importFromTerminal(store, [file, '--as', 'gy.test', '--station', 'code-guyuan-station'])).toBe(
    0,
  );
  expect((await opinions()).map(({ status }) => status)).toEqual(['received', 'received']);
  const batch = await store.db
    .selectFrom('import_batch')
    .select('id')
    .where('status', '=', 'done')
    .executeTakeFirstOrThrow();
  expect(await importFromTerminal(store, ['--undo', batch.id, '--as', 'gy.test'])).toBe(0);
  expect((await opinions()).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
});

test('whoever is unknown, a file that is not there and a missing station change nothing', async () => {
  const before = await opinions();
  expect(await importFromTerminal(store, [])).toBe(1);
  expect(await importFromTerminal(store, [file, '--as', 'nobody'])).toBe(1);
  expect(await importFromTerminal(store, [path.join(folder, 'none.csv'), '--as', 'gy.test'])).toBe(1);
  expect(await importFromTerminal(store, [file, '--as', 'gy.test'])).toBe(1);
  expect(await opinions()).toEqual(before);
});
