import type { Kysely } from 'kysely';

/** The text of an outcome may be a frozen version of what was written together. */
export async function outcomeText(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('outcome').addColumn('document_id', 'text').execute();
  await db.schema.alterTable('outcome').addColumn('document_number', 'integer').execute();
}
