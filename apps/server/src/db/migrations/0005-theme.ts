import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function theme(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'theme',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      owner_id: 'text',
      status: 'text',
      is_open: 'integer',
      title: 'text',
      summary: 'text',
      category: 'text?',
      round: 'integer',
      opinion_count: 'integer',
      person_count: 'integer',
      answer: 'text?',
      published_at: 'text?',
      opened_at: 'text',
      answered_at: 'text?',
      closed_at: 'text?',
      regulation_version: 'integer',
      due_on: 'text?',
      is_provisional: 'integer',
    },
    ['id'],
  );
  await createIndex(db, 'theme', ['committee_id', 'is_open', 'id']);
  await createIndex(db, 'theme', ['published_at', 'id']);
  await createTable(db, 'theme_reader', { organization_id: 'text', theme_id: 'text', place: 'integer' }, [
    'organization_id',
    'theme_id',
  ]);
  await createIndex(db, 'theme_reader', ['theme_id']);
}
