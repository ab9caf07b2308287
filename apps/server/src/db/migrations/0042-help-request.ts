import type { Kysely } from 'kysely';
import { createTable } from './columns.ts';

export async function helpRequest(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'help_request', { matter_id: 'text', summary: 'text', thanks: 'text?' }, [
    'matter_id',
  ]);
}
