import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function event(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'event',
    {
      id: 'text',
      committee_id: 'text',
      number: 'integer',
      aggregate: 'text',
      aggregate_id: 'text',
      version: 'integer',
      type: 'text',
      from_status: 'text?',
      to_status: 'text?',
      by_kind: 'text',
      by_person_id: 'text?',
      by_capacity_id: 'text?',
      by_organization_id: 'text?',
      by_role: 'text?',
      at: 'text',
      patch: 'text',
      note: 'text?',
      hash: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'event', ['aggregate_id', 'version'], true);
  await createIndex(db, 'event', ['committee_id', 'number'], true);
  await createTable(db, 'event_chain', { committee_id: 'text', number: 'integer', hash: 'text' }, [
    'committee_id',
  ]);
  await createTable(
    db,
    'idempotency',
    { actor: 'text', key: 'text', request_hash: 'text', answer: 'text', at: 'text' },
    ['actor', 'key'],
  );
  await createTable(
    db,
    'counter',
    { committee_id: 'text', organization_id: 'text', measure: 'text', on_day: 'text', count: 'integer' },
    ['committee_id', 'measure', 'organization_id', 'on_day'],
  );
  await createTable(
    db,
    'outbox',
    {
      id: 'text',
      topic: 'text',
      key: 'text',
      payload: 'text',
      created_at: 'text',
      available_at: 'text',
      attempts: 'integer',
      locked_until: 'text?',
      done_at: 'text?',
      failure: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'outbox', ['topic', 'key'], true);
  await createIndex(db, 'outbox', ['done_at', 'available_at']);
}
