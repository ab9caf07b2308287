import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openTestStore } from '../testing.ts';
import { openStore } from './database.ts';

test('what was written in bulk is there for everybody, and later commits wait for the disk again', async () => {
  const store = await openTestStore();
  const failure = await store
    .bulk(async () => {
      for (const name of ['first', 'second'])
        await store.write((tx) =>
          tx.insertInto('series').values({ committee_id: 'guyuan', name, last: 1 }).execute(),
        );
      throw new Error('ended early');
    })
    .catch((cause: Error) => cause.message);
  expect(failure).toBe('ended early');
  const other = openStore(store.url);
  const rows = await other.db.selectFrom('series').select('name').orderBy('name').execute();
  expect(rows).toEqual([{ name: 'first' }, { name: 'second' }]);
  if (store.engine === 'sqlite') {
    const levels = await store.write((tx) => sql<{ synchronous: number }>`pragma synchronous`.execute(tx));
    expect(levels.rows).toEqual([{ synchronous: 2 }]);
  }
  await other.close();
  await store.close();
});
