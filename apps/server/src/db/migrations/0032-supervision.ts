import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function supervision(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'supervision',
    {
      matter_id: 'text',
      about_kind: 'text?',
      about_id: 'text?',
      year: 'integer',
      leader: 'text',
      summary: 'text',
      scheme: 'text?',
      opinion: 'text?',
    },
    ['matter_id'],
  );
  await createIndex(db, 'supervision', ['about_id']);
  await createTable(
    db,
    'supervision_visit',
    { matter_id: 'text', place: 'integer', on_day: 'text', who: 'text', summary: 'text' },
    ['matter_id', 'place'],
  );
  await createTable(
    db,
    'follow_up',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      status: 'text',
      is_live: 'integer',
      assignment_id: 'text',
      matter_id: 'text',
      organization_id: 'text',
      coordinator_id: 'text',
      round: 'integer',
      part: 'integer?',
      text: 'text',
      due_on: 'text',
      changes: 'integer',
      progress: 'text?',
      look_back_year: 'integer?',
      promised_at: 'text',
      ended_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'follow_up', ['committee_id', 'is_live', 'due_on', 'id']);
  await createIndex(db, 'follow_up', ['organization_id', 'is_live', 'due_on', 'id']);
  await createIndex(db, 'follow_up', ['assignment_id']);
  await createIndex(db, 'follow_up', ['matter_id']);
}
