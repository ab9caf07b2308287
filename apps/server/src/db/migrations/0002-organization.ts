import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table after the other
export async function organization(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'organization',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      parent_id: 'text?',
      kind: 'text',
      code: 'text',
      name: 'text',
      short_name: 'text',
      sort_key: 'text',
      tile: 'text?',
      from_on: 'text',
      to_on: 'text?',
      successor_id: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'organization', ['code'], true);
  await createIndex(db, 'organization', ['committee_id', 'kind', 'sort_key', 'id']);
  await createIndex(db, 'organization', ['parent_id']);
  await createTable(
    db,
    'person',
    {
      id: 'text',
      version: 'integer',
      name: 'text',
      sort_key: 'text',
      login_name: 'text',
      password_hash: 'text?',
      password_set_at: 'text?',
      must_change: 'integer',
      is_disabled: 'integer',
      failures: 'integer',
      locked_until: 'text?',
      last_seen_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'person', ['login_name'], true);
  await createTable(
    db,
    'membership',
    {
      id: 'text',
      person_id: 'text',
      organization_id: 'text',
      committee_id: 'text',
      role: 'text',
      title: 'text',
      from_on: 'text',
      to_on: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'membership', ['person_id']);
  await createIndex(db, 'membership', ['organization_id']);
  await createTable(
    db,
    'seat',
    {
      id: 'text',
      person_id: 'text',
      committee_id: 'text',
      term: 'integer',
      sector: 'text',
      from_on: 'text',
      to_on: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'seat', ['committee_id', 'term']);
}
