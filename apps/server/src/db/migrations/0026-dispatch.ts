import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Kinds every committee begins with; `suffix` stands in the number, one series each. */
const commonKinds = [
  ['report', '报告', ''],
  ['researchReport', '调研报告', ''],
  ['recommendation', '建议案', ''],
  ['specialIssue', '专报', ''],
  ['minutes', '会议纪要', '纪'],
  ['feedback', '落实情况报告', ''],
  ['plan', '计划', ''],
  ['circular', '通报', ''],
  ['letter', '函', '函'],
  ['reminder', '催办函', '督'],
] as const;

const list = { place: 'integer' } as const;

/** Papers with whom they are addressed to, and what leaders wrote on them. */
export async function dispatch(db: Kysely<unknown>): Promise<void> {
  await paperKinds(db);
  await createTable(
    db,
    'dispatch',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      status: 'text',
      kind_code: 'text',
      kind_name: 'text',
      kind_suffix: 'text',
      about_kind: 'text?',
      about_id: 'text?',
      replaces_id: 'text?',
      title: 'text',
      body: 'text',
      is_body_fixed: 'integer',
      checked_by_id: 'text?',
      signed_by_id: 'text?',
      number: 'text?',
      hash: 'text?',
      opened_at: 'text',
      signed_at: 'text?',
      issued_at: 'text?',
      withdrawn_at: 'text?',
      withdraw_reason: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'dispatch', ['committee_id', 'id']);
  await createIndex(db, 'dispatch', ['committee_id', 'status', 'id']);
  await createIndex(db, 'dispatch', ['committee_id', 'number'], true);
  await createIndex(db, 'dispatch', ['about_id']);
  await createTable(
    db,
    'dispatch_recipient',
    {
      dispatch_id: 'text',
      ...list,
      organization_id: 'text?',
      name: 'text',
      is_copy: 'integer',
      delivered_at: 'text?',
      received_on: 'text?',
      received_by: 'text',
      received_person_id: 'text?',
    },
    ['dispatch_id', 'place'],
  );
  await createIndex(db, 'dispatch_recipient', ['organization_id', 'delivered_at', 'dispatch_id']);
  await createTable(db, 'dispatch_writer', { dispatch_id: 'text', ...list, person_id: 'text' }, [
    'dispatch_id',
    'place',
  ]);
  await createTable(db, 'dispatch_file', { dispatch_id: 'text', ...list, file_id: 'text' }, [
    'dispatch_id',
    'place',
  ]);
  await directive(db);
}

async function paperKinds(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'paper_kind',
    { committee_id: 'text', code: 'text', name: 'text', suffix: 'text', place: 'integer' },
    ['committee_id', 'code'],
  );
  await (db as Kysely<{ paper_kind: Record<string, string | number> }>)
    .insertInto('paper_kind')
    .values(
      commonKinds.map(([code, name, suffix], place) => ({ committee_id: '', code, name, suffix, place })),
    )
    .execute();
}

async function directive(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'directive',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      dispatch_id: 'text',
      status: 'text',
      is_none: 'integer',
      office: 'text',
      title: 'text',
      name: 'text',
      given_on: 'text',
      text: 'text',
      requirement: 'text',
      level: 'text',
      recorded_at: 'text',
    },
    ['id'],
  );
  await createIndex(db, 'directive', ['dispatch_id']);
  await createTable(db, 'directive_party', { directive_id: 'text', ...list, organization_id: 'text' }, [
    'directive_id',
    'place',
  ]);
  await createIndex(db, 'directive_party', ['organization_id']);
  await createTable(db, 'directive_file', { directive_id: 'text', ...list, file_id: 'text' }, [
    'directive_id',
    'place',
  ]);
}
