import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function plenary(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'plenary_record',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      status: 'text',
      title: 'text',
      session: 'text',
      held_on: 'text',
      decision_body: 'text?',
      decision_on: 'text?',
      decision_note: 'text',
      opened_at: 'text',
      reported_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'plenary_record', ['committee_id', 'id']);
  await createTable(
    db,
    'plenary_suggestion',
    {
      matter_id: 'text',
      record_id: 'text',
      category: 'text',
      place: 'integer',
      groups: 'text',
      merged_into: 'text?',
      split_from: 'text?',
    },
    ['matter_id'],
  );
  await createIndex(db, 'plenary_suggestion', ['record_id', 'place'], true);
  await createIndex(db, 'plenary_suggestion', ['split_from']);
}
