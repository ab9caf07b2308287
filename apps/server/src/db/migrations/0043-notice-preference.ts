import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** How a capacity wants to hear of things, and what it follows. */
export async function noticePreference(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'notice_preference',
    {
      capacity_id: 'text',
      quiet_from: 'text?',
      quiet_to: 'text?',
      digest: 'integer',
      digest_seen_on: 'text?',
    },
    ['capacity_id'],
  );
  await createTable(
    db,
    'subscription',
    {
      capacity_id: 'text',
      matter_id: 'text',
      matter_kind: 'text',
      organization_id: 'text',
      desk_group: 'text',
      at: 'text',
    },
    ['capacity_id', 'matter_id'],
  );
  await createIndex(db, 'subscription', ['matter_id']);
}
