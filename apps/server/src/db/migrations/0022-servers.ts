import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** What several servers share, and an index by which the reading of a notice goes with the notice. */
export async function servers(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'rate_bucket', { subject: 'text', count: 'integer', until: 'text' }, ['subject']);
  await createIndex(db, 'rate_bucket', ['until']);
  await createIndex(db, 'notice_read', ['notice_id']);
}
