import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function session(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'session',
    {
      id: 'text',
      token_hash: 'text',
      person_id: 'text',
      capacity_id: 'text',
      created_at: 'text',
      last_seen_at: 'text',
      address: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'session', ['token_hash'], true);
  await createIndex(db, 'session', ['person_id']);
  await createTable(db, 'password_history', { person_id: 'text', at: 'text', password_hash: 'text' }, [
    'person_id',
    'at',
  ]);
  await createTable(db, 'sign_in_attempt', { subject: 'text', failures: 'integer', until: 'text' }, [
    'subject',
  ]);
}
