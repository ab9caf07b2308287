import type { Kysely } from 'kysely';
import { createIndex } from './columns.ts';

/** Who has read a notice goes with the notice. */
export async function servers(db: Kysely<unknown>): Promise<void> {
  await createIndex(db, 'notice_read', ['notice_id']);
}
