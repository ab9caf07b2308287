import type { Kysely } from 'kysely';
import { createTable } from './columns.ts';

export async function rulebook(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'regulation_version',
    { committee_id: 'text', version: 'integer', effective_from: 'text', note: 'text', at: 'text' },
    ['committee_id', 'version'],
  );
  await createTable(
    db,
    'regulation_value',
    { committee_id: 'text', version: 'integer', key: 'text', value: 'text' },
    ['committee_id', 'version', 'key'],
  );
  await createTable(
    db,
    'calendar_year',
    { year: 'integer', version: 'integer', source: 'text', at: 'text' },
    ['year'],
  );
  await createTable(db, 'calendar_day', { day: 'text', year: 'integer', kind: 'text', name: 'text' }, [
    'day',
  ]);
}
