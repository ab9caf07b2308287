import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

export async function notice(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'notice',
    {
      id: 'text',
      organization_id: 'text',
      desk_group: 'text',
      matter_kind: 'text',
      matter_id: 'text',
      // the opinion or theme behind it, whose title it is shown with
      subject_id: 'text',
      sentence: 'text',
      urgency: 'text',
      by_organization_id: 'text?',
      at: 'text',
      dedupe_key: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'notice', ['organization_id', 'desk_group', 'id']);
  await createIndex(db, 'notice', ['dedupe_key'], true);
  await createTable(db, 'notice_read', { capacity_id: 'text', notice_id: 'text', at: 'text' }, [
    'capacity_id',
    'notice_id',
  ]);
  await createTable(db, 'notice_mark', { capacity_id: 'text', up_to: 'text', at: 'text' }, ['capacity_id']);
  await createTable(db, 'job', { name: 'text', next_at: 'text', locked_until: 'text?', through: 'text?' }, [
    'name',
  ]);
  await createTable(
    db,
    'outbox_delivery',
    { outbox_id: 'text', destination: 'text', outcome: 'text', at: 'text' },
    ['outbox_id', 'destination'],
  );
  await db.schema
    .alterTable('outbox')
    .addColumn('committee_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await createIndex(db, 'attachment', ['matter_id', 'uploaded_at']);
  await createIndex(db, 'attachment', ['hash']);
}
