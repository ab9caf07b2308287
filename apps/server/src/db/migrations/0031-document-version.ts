import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Frozen versions of a document, and what was said about its paragraphs. */
export async function documentVersion(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'document_version',
    {
      document_id: 'text',
      number: 'integer',
      name: 'text',
      hash: 'text',
      title: 'text',
      sources: 'text',
      person_id: 'text',
      committee_id: 'text',
      at: 'text',
    },
    ['document_id', 'number'],
  );
  await createTable(
    db,
    'document_version_section',
    {
      document_id: 'text',
      number: 'integer',
      place: 'integer',
      section_id: 'text',
      title: 'text',
      committee_id: 'text',
      paragraphs: 'text',
    },
    ['document_id', 'number', 'place'],
  );
  await createTable(
    db,
    'document_comment',
    {
      id: 'text',
      document_id: 'text',
      section_id: 'text',
      paragraph_id: 'text',
      thread_id: 'text',
      quote: 'text',
      body: 'text',
      person_id: 'text',
      committee_id: 'text',
      at: 'text',
      resolved_at: 'text?',
      resolved_by_id: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'document_comment', ['document_id', 'id']);
}
