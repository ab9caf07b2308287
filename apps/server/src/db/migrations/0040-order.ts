import type { Kysely } from 'kysely';
import { createIndex } from './columns.ts';

/** What is always read in an order lies in that order: a sort costs more than the rows themselves. */
export async function order(db: Kysely<unknown>): Promise<void> {
  await createIndex(db, 'assignment', ['matter_id', 'id']);
  await db.schema.dropIndex('assignment_matter_id').execute();
  await createIndex(db, 'opinion_reader', ['opinion_id', 'place']);
  await db.schema.dropIndex('opinion_reader_opinion_id').execute();
}
