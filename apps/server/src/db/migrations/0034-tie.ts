import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Dated relations between somebody in a capacity and an organisation. */
export async function tie(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'tie',
    {
      id: 'text',
      version: 'integer',
      kind: 'text',
      committee_id: 'text',
      status: 'text',
      person_id: 'text',
      membership_id: 'text',
      subject_id: 'text',
      from_on: 'text',
      to_on: 'text?',
      note: 'text',
      end_reason: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'tie', ['committee_id', 'kind', 'from_on']);
  await createIndex(db, 'tie', ['subject_id', 'from_on']);
  await createIndex(db, 'tie', ['membership_id']);
}
