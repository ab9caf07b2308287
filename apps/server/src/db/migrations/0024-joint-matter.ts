import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Joint matters: their own facts, partners on paper, offers of the lead, and what lies in their rooms. */
export async function jointMatter(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'joint_matter',
    {
      matter_id: 'text',
      form: 'text',
      proposed_by_id: 'text',
      summary: 'text',
      basis: 'text',
      plan: 'text',
      due_on: 'text?',
      end_reason: 'text?',
    },
    ['matter_id'],
  );
  await createTable(
    db,
    'joint_partner',
    { matter_id: 'text', id: 'text', place: 'integer', name: 'text', kind: 'text' },
    ['matter_id', 'id'],
  );
  await createTable(
    db,
    'lead_offer',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      matter_id: 'text',
      to_id: 'text',
      status: 'text',
      word: 'text',
      answer: 'text?',
      at: 'text',
      answered_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'lead_offer', ['matter_id', 'id']);
  await createTable(
    db,
    'room_entry',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      matter_id: 'text',
      room_id: 'text',
      status: 'text',
      kind: 'text',
      text: 'text',
      who: 'text',
      on_day: 'text?',
      theme_id: 'text?',
      theme_title: 'text?',
      people: 'integer?',
      opinions: 'integer?',
      quotation: 'text?',
      author_id: 'text',
      at: 'text',
      withdrawn_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'room_entry', ['room_id', 'kind', 'id']);
  await createIndex(db, 'room_entry', ['room_id', 'id']);
}
