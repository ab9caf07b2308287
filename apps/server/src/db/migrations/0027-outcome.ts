import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function outcome(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'outcome',
    {
      matter_id: 'text',
      form: 'text',
      joint_matter_id: 'text?',
      body: 'text',
      decision_body: 'text?',
      decision_on: 'text?',
      decision_note: 'text',
      paper_id: 'text?',
      issued_on: 'text?',
      summary: 'text?',
    },
    ['matter_id'],
  );
  await createIndex(db, 'outcome', ['joint_matter_id']);
  await createTable(
    db,
    'outcome_feedback',
    { matter_id: 'text', side: 'text', dispatch_id: 'text?', reason: 'text?', on_day: 'text' },
    ['matter_id', 'side'],
  );
}
