import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Issue lists with their items, counters and draws, and photos of before and after. */
export async function issue(db: Kysely<unknown>): Promise<void> {
  await lists(db);
  await items(db);
  await counters(db);
  await draws(db);
  await evidence(db);
}

async function lists(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'issue_list',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      status: 'text',
      number: 'text',
      name: 'text',
      inspection: 'text',
      opened_at: 'text',
      closed_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'issue_list', ['committee_id', 'number'], true);
  await createTable(db, 'issue_aspect', { list_id: 'text', number: 'integer', name: 'text' }, [
    'list_id',
    'number',
  ]);
  await createTable(db, 'issue_list_reader', { organization_id: 'text', list_id: 'text', place: 'integer' }, [
    'organization_id',
    'list_id',
  ]);
  await createIndex(db, 'issue_list_reader', ['list_id']);
}

/** `status`, `bucket` and `plan_due_on` follow from the matter: a list is paged on one index, whatever it is narrowed by. */
async function items(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'issue',
    {
      matter_id: 'text',
      list_id: 'text',
      ordinal: 'integer',
      aspect: 'integer',
      status: 'text',
      bucket: 'text',
      text: 'text',
      county_id: 'text',
      township_id: 'text?',
      village: 'text',
      found_by: 'text',
      found_on: 'text',
      holder_id: 'text?',
      is_given: 'integer',
      round: 'integer',
      fixed_on: 'text?',
      verified_by_id: 'text?',
      verified_on: 'text?',
      struck_on: 'text?',
      reason: 'text?',
      draw_id: 'text?',
      plan_due_on: 'text?',
    },
    ['matter_id'],
  );
  await createIndex(db, 'issue', ['list_id', 'ordinal'], true);
  await createIndex(db, 'issue', ['list_id', 'status', 'ordinal']);
  await createIndex(db, 'issue', ['list_id', 'bucket', 'ordinal']);
  await createIndex(db, 'issue', ['list_id', 'county_id', 'ordinal']);
  await createIndex(db, 'issue', ['list_id', 'aspect', 'ordinal']);
  await createIndex(db, 'issue', ['holder_id', 'list_id', 'ordinal']);
  await createTable(
    db,
    'issue_step',
    { issue_id: 'text', number: 'integer', text: 'text', due_on: 'text', done_on: 'text?', note: 'text' },
    ['issue_id', 'number'],
  );
}

/** `holder_id` is empty while nobody answers for the item. */
async function counters(db: Kysely<unknown>): Promise<void> {
  const place = { list_id: 'text', county_id: 'text', holder_id: 'text', is_given: 'integer' } as const;
  await createTable(db, 'issue_count', { ...place, aspect: 'integer', status: 'text', count: 'integer' }, [
    'list_id',
    'aspect',
    'county_id',
    'holder_id',
    'is_given',
    'status',
  ]);
  await createIndex(db, 'issue_count', ['holder_id', 'list_id']);
  await createTable(db, 'issue_day', { ...place, bucket: 'text', on_day: 'text', count: 'integer' }, [
    'list_id',
    'on_day',
    'bucket',
    'county_id',
    'holder_id',
    'is_given',
  ]);
}

/** Of a draw every item of the set is kept, `place` only for those that came out. */
async function draws(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'issue_draw',
    {
      id: 'text',
      list_id: 'text',
      committee_id: 'text',
      seed: 'text',
      size: 'integer',
      county_id: 'text?',
      by_person_id: 'text',
      at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'issue_draw', ['list_id', 'id']);
  await createTable(
    db,
    'issue_draw_item',
    {
      draw_id: 'text',
      issue_id: 'text',
      number: 'text',
      place: 'integer?',
      result: 'text?',
      note: 'text?',
      checked_by_id: 'text?',
      checked_at: 'text?',
    },
    ['draw_id', 'issue_id'],
  );
}

async function evidence(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'evidence',
    {
      id: 'text',
      version: 'integer',
      matter_id: 'text',
      assignment_id: 'text?',
      committee_id: 'text',
      status: 'text',
      side: 'text',
      round: 'integer',
      photo_id: 'text',
      taken_on: 'text',
      place: 'text',
      note: 'text',
      pair_id: 'text?',
      from_id: 'text?',
      organization_id: 'text',
      person_id: 'text',
      at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'evidence', ['matter_id', 'id']);
  await createIndex(db, 'evidence', ['assignment_id', 'id']);
}
