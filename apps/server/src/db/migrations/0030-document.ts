import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** What several committees write together: sections, the updates of their text, and whose characters they are. */
export async function document(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'document',
    {
      id: 'text',
      version: 'integer',
      matter_id: 'text',
      committee_id: 'text',
      status: 'text',
      title: 'text',
      frozen_number: 'integer?',
      frozen_name: 'text?',
      frozen_hash: 'text?',
      talk: 'integer',
      created_at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'document', ['matter_id', 'id']);
  await createTable(
    db,
    'document_section',
    {
      id: 'text',
      document_id: 'text',
      place: 'integer',
      title: 'text',
      committee_id: 'text',
      is_finished: 'integer',
      is_set_aside: 'integer',
      seq: 'integer',
      characters: 'integer',
      changed_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'document_section', ['document_id', 'place']);
  await createTable(
    db,
    'document_update',
    {
      section_id: 'text',
      seq: 'integer',
      key: 'text',
      content: 'text?',
      person_id: 'text',
      capacity_id: 'text',
      committee_id: 'text',
      at: 'text',
    },
    ['section_id', 'seq'],
  );
  await createIndex(db, 'document_update', ['section_id', 'key'], true);
  await createTable(db, 'document_snapshot', { section_id: 'text', seq: 'integer', content: 'text' }, [
    'section_id',
  ]);
  await createTable(
    db,
    'document_author',
    { section_id: 'text', client: 'text', person_id: 'text', committee_id: 'text' },
    ['section_id', 'client'],
  );
}
