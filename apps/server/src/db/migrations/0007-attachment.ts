import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function attachment(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'attachment',
    {
      id: 'text',
      /** Of the stored content; several attachments may share one file. */
      hash: 'text',
      name: 'text',
      type: 'text',
      bytes: 'integer',
      matter_id: 'text?',
      uploaded_at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'attachment', ['matter_id']);
}
