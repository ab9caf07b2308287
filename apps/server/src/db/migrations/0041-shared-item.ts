import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** What committees chose to share, with whom, and who used it. */
export async function sharedItem(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'shared_item',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      status: 'text',
      kind: 'text',
      title: 'text',
      field: 'text',
      text: 'text',
      is_for_all: 'integer',
      shared_by_id: 'text',
      shared_at: 'text',
      withdrawn_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'shared_item', ['committee_id', 'id']);
  await createTable(
    db,
    'shared_item_reader',
    { organization_id: 'text', item_id: 'text', place: 'integer' },
    ['organization_id', 'item_id'],
  );
  await createIndex(db, 'shared_item_reader', ['item_id']);
  await createTable(
    db,
    'shared_citation',
    { id: 'text', item_id: 'text', committee_id: 'text', occasion: 'text', at: 'text' },
    ['id'],
  );
  await createIndex(db, 'shared_citation', ['item_id', 'id']);
}
