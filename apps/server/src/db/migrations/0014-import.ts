import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function imports(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'import_batch',
    {
      id: 'text',
      kind: 'text',
      version: 'integer',
      committee_id: 'text',
      station_id: 'text?',
      status: 'text',
      file_name: 'text',
      file_hash: 'text',
      headings: 'text',
      mapping: 'text',
      row_count: 'integer',
      actor: 'text',
      at: 'text',
      ended_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'import_batch', ['committee_id', 'id']);
  await createIndex(db, 'import_batch', ['status']);
  await createTable(
    db,
    'import_row',
    {
      batch_id: 'text',
      row: 'integer',
      committee_id: 'text',
      cells: 'text?',
      outcome: 'text?',
      problem: 'text?',
      source_key: 'text?',
      opinion_id: 'text?',
      number: 'text?',
      author: 'text?',
      supports: 'integer',
      against: 'integer',
    },
    ['batch_id', 'row'],
  );
  await createIndex(db, 'import_row', ['batch_id', 'outcome', 'row']);
  await createIndex(db, 'import_row', ['committee_id', 'source_key'], true);
  await createIndex(db, 'import_row', ['opinion_id']);
  await createTable(
    db,
    'topic',
    { committee_id: 'text', path: 'text', category: 'text?', batch_id: 'text' },
    ['committee_id', 'path'],
  );
}
