import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** What leads tell the public; and from a theme the way to the joint matters it was laid before. */
export async function publicWord(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'public_word',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      matter_id: 'text',
      status: 'text',
      text: 'text',
      at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'public_word', ['matter_id', 'id']);
  await createIndex(db, 'room_entry', ['theme_id']);
}
