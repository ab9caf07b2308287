import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** The head all newer kinds of matter share, what leads from one to another, and invitations of other committees. */
export async function matter(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'matter',
    {
      id: 'text',
      kind: 'text',
      version: 'integer',
      committee_id: 'text',
      status: 'text',
      title: 'text',
      number: 'text?',
      level: 'text',
      regulation_version: 'integer',
      opened_at: 'text',
      closed_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'matter', ['committee_id', 'kind', 'status', 'id']);
  await createIndex(db, 'matter', ['kind', 'committee_id', 'id']);
  await createIndex(db, 'matter', ['committee_id', 'kind', 'number'], true);
  await createTable(db, 'matter_part', { matter_id: 'text', number: 'integer', text: 'text' }, [
    'matter_id',
    'number',
  ]);
  await createTable(db, 'matter_reader', { organization_id: 'text', matter_id: 'text', place: 'integer' }, [
    'organization_id',
    'matter_id',
  ]);
  await createIndex(db, 'matter_reader', ['matter_id']);
  await createTable(
    db,
    'link',
    {
      id: 'text',
      type: 'text',
      from_kind: 'text',
      from_id: 'text',
      to_kind: 'text',
      to_id: 'text',
      committee_id: 'text',
      at: 'text',
      ended_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'link', ['from_id', 'type', 'to_id'], true);
  await createIndex(db, 'link', ['to_id']);
  await createTable(db, 'series', { committee_id: 'text', name: 'text', last: 'integer' }, [
    'committee_id',
    'name',
  ]);
  const alter = (table: string) => db.schema.alterTable(table);
  await alter('assignment')
    .addColumn('is_invitation', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await alter('assignment').addColumn('due_by', 'text').execute();
  await createIndex(db, 'assignment', ['organization_id', 'matter_id']);
  await createIndex(db, 'assignment', ['coordinator_id', 'matter_id']);
  await alter('assignment_answer').addColumn('adoption', 'text').execute();
  await alter('assignment_answer').addColumn('done_on', 'text').execute();
  await alter('attachment')
    .addColumn('owner_kind', 'text', (column) => column.notNull().defaultTo('citizenOpinion'))
    .execute();
}
