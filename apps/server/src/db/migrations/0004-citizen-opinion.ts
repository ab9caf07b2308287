import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';
import { createIndex, createTable } from './columns.ts';

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table after the other
export async function citizenOpinion(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createTable(
    db,
    'citizen_opinion',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      origin_committee_id: 'text',
      station_id: 'text',
      owner_id: 'text',
      status: 'text',
      is_open: 'integer',
      title: 'text',
      body: 'text',
      text_revision: 'integer',
      is_quarantined: 'integer',
      category: 'text?',
      topic: 'text?',
      is_consultation: 'integer',
      township_id: 'text?',
      place: 'text?',
      channel: 'text',
      recorded_by_id: 'text?',
      has_contact: 'integer',
      photo_count: 'integer',
      received_at: 'text',
      theme_id: 'text?',
      before_merge: 'text?',
      question: 'text?',
      decline_reason: 'text?',
      answer: 'text?',
      answered_by_id: 'text?',
      rating_value: 'text?',
      rating_reasons: 'text?',
      rating_at: 'text?',
      rating_is_proxy: 'integer?',
      rating_changed: 'integer?',
      reopenings: 'integer',
      published_at: 'text?',
      regulation_version: 'integer',
      clock: 'text?',
      clock_from: 'text?',
      due_on: 'text?',
      is_provisional: 'integer',
      accepted_at: 'text?',
      answered_at: 'text?',
      answered_in_time: 'integer?',
      closed_at: 'text?',
      // what is due sorts first, what has no date last: one text to keyset on
      due_key: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'citizen_opinion', ['committee_id', 'is_open', 'due_key', 'id']);
  await createIndex(db, 'citizen_opinion', ['committee_id', 'status', 'due_key', 'id']);
  await createIndex(db, 'citizen_opinion', ['committee_id', 'id']);
  await createIndex(db, 'citizen_opinion', ['station_id', 'id']);
  await createIndex(db, 'citizen_opinion', ['station_id', 'is_open', 'due_key', 'id']);
  await createIndex(db, 'citizen_opinion', ['theme_id', 'id']);
  await createTable(db, 'opinion_reader', { organization_id: 'text', opinion_id: 'text', place: 'integer' }, [
    'organization_id',
    'opinion_id',
  ]);
  await createIndex(db, 'opinion_reader', ['opinion_id']);
  await createTable(
    db,
    'opinion_text',
    { opinion_id: 'text', revision: 'integer', body: 'text', hash: 'text', is_sealed: 'integer', at: 'text' },
    ['opinion_id', 'revision'],
  );
  await createTable(db, 'receipt', { opinion_id: 'text', code_hash: 'text', seed: 'text' }, ['opinion_id']);
  await createIndex(db, 'receipt', ['code_hash'], true);
  await createTable(
    db,
    'contact_vault',
    { opinion_id: 'text', cipher: 'text', person_hash: 'text', erase_on: 'text' },
    ['opinion_id'],
  );
  await createIndex(db, 'contact_vault', ['erase_on']);
  await createTable(
    db,
    'publication',
    {
      matter_id: 'text',
      committee_id: 'text',
      station_id: 'text?',
      category: 'text?',
      question: 'text',
      outcome: 'text',
      released_by_id: 'text',
      at: 'text',
    },
    ['matter_id'],
  );
  await createIndex(db, 'publication', ['at', 'matter_id']);
  await createIndex(db, 'publication', ['committee_id', 'at', 'matter_id']);
  await createSearchIndex(db, engine);
}

/** Bigram tokens made by the application (performance.md: FTS5 and pg_trgm alone find no Chinese word of two characters). */
async function createSearchIndex(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    await sql`create virtual table opinion_search using fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='unicode61 remove_diacritics 0')`.execute(
      db,
    );
    await sql`create table opinion_search_id (number integer primary key, opinion_id text not null unique)`.execute(
      db,
    );
    return;
  }
  await sql`create table opinion_search (number bigint generated always as identity primary key, opinion_id text not null unique, tokens tsvector not null)`.execute(
    db,
  );
  await sql`create index opinion_search_tokens on opinion_search using gin (tokens)`.execute(db);
}
