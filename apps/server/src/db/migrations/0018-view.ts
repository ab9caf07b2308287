import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function view(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'saved_view',
    { id: 'text', capacity_id: 'text', list: 'text', name: 'text', filters: 'text', at: 'text' },
    ['id'],
  );
  await createIndex(db, 'saved_view', ['capacity_id', 'list', 'name'], true);
}
