import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Contributions and their editions: a draft until signed, frozen from then on. */
export async function contribution(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'contribution',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      matter_id: 'text',
      partner_id: 'text?',
      number: 'integer?',
      status: 'text',
      editions: 'integer',
      hash: 'text?',
      opened_at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'contribution', ['matter_id', 'committee_id', 'number'], true);
  await createIndex(db, 'contribution', ['committee_id', 'status', 'id']);
  await createTable(
    db,
    'contribution_version',
    {
      contribution_id: 'text',
      edition: 'integer',
      text: 'text',
      hash: 'text?',
      signed_by_id: 'text?',
      signed_at: 'text?',
    },
    ['contribution_id', 'edition'],
  );
  const ofEdition = { contribution_id: 'text', edition: 'integer' } as const;
  await createTable(db, 'contribution_answer', { ...ofEdition, part: 'integer', text: 'text' }, [
    'contribution_id',
    'edition',
    'part',
  ]);
  await createTable(db, 'contribution_finding', { ...ofEdition, number: 'integer', text: 'text' }, [
    'contribution_id',
    'edition',
    'number',
  ]);
  await createTable(
    db,
    'contribution_evidence',
    {
      ...ofEdition,
      position: 'integer',
      theme_id: 'text',
      title: 'text',
      people: 'integer',
      opinions: 'integer',
      quotation: 'text',
    },
    ['contribution_id', 'edition', 'position'],
  );
}
