import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one table after the other
export async function assignment(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'assignment',
    {
      id: 'text',
      version: 'integer',
      matter_kind: 'text',
      matter_id: 'text',
      committee_id: 'text',
      coordinator_id: 'text',
      organization_id: 'text',
      role: 'text',
      parent_id: 'text?',
      is_mandatory: 'integer',
      round: 'integer',
      status: 'text',
      is_owing: 'integer',
      is_suspended: 'integer',
      regulation_version: 'integer',
      issued_at: 'text?',
      first_issued_at: 'text?',
      accepted_at: 'text?',
      contact_person: 'text?',
      instruction: 'text',
      objections: 'integer',
      objection_reason: 'text?',
      objection_suggested_id: 'text?',
      coordination: 'text?',
      audit_returns: 'integer',
      extension_due_on: 'text?',
      extension_reason: 'text?',
      extended_to: 'text?',
      reminders: 'integer',
      delivered_at: 'text?',
      delivered_in_time: 'integer?',
      concluded_at: 'text?',
      due_on: 'text?',
      due_key: 'text',
      is_provisional: 'integer',
    },
    ['id'],
  );
  await createIndex(db, 'assignment', ['matter_id']);
  await createIndex(db, 'assignment', ['parent_id']);
  await createIndex(db, 'assignment', ['organization_id', 'is_owing', 'due_key', 'id']);
  await createIndex(db, 'assignment', ['committee_id', 'is_owing', 'due_key', 'id']);
  await createIndex(db, 'assignment', ['committee_id', 'status', 'due_key', 'id']);
  const part = { assignment_id: 'text', position: 'integer' } as const;
  const key = ['assignment_id', 'position'];
  await createTable(db, 'assignment_part', { ...part, part: 'integer' }, key);
  await createTable(
    db,
    'assignment_contact',
    { ...part, form: 'text', who: 'text', summary: 'text', at: 'text' },
    key,
  );
  await createTable(
    db,
    'assignment_countersign',
    { ...part, organization_id: 'text', answer: 'text', note: 'text' },
    key,
  );
  await createIndex(db, 'assignment_countersign', ['organization_id', 'answer']);
  await createTable(
    db,
    'assignment_clock',
    {
      ...part,
      kind: 'text',
      started_on: 'text',
      due_on: 'text',
      is_provisional: 'integer',
      stopped_on: 'text?',
    },
    key,
  );
  await createTable(
    db,
    'assignment_delivery',
    { ...part, round: 'integer', sponsor_id: 'text', at: 'text?', reason: 'text?' },
    key,
  );
  await createTable(
    db,
    'assignment_rating',
    {
      ...part,
      round: 'integer',
      sponsor_id: 'text',
      value: 'text',
      reasons: 'text',
      at: 'text',
      is_proxy: 'integer',
      changed: 'integer',
    },
    key,
  );
  await createTable(
    db,
    'assignment_reply',
    {
      assignment_id: 'text',
      round: 'integer',
      text: 'text',
      grade: 'text?',
      drafted_by_id: 'text?',
      number: 'text?',
      signed_by_id: 'text?',
      signed_at: 'text?',
      audited_by_id: 'text?',
      audit_note: 'text?',
      hash: 'text',
    },
    ['assignment_id', 'round'],
  );
  const replyPart = { assignment_id: 'text', round: 'integer', position: 'integer' } as const;
  const replyKey = ['assignment_id', 'round', 'position'];
  await createTable(db, 'assignment_answer', { ...replyPart, part: 'integer', text: 'text' }, replyKey);
  await createTable(db, 'assignment_commitment', { ...replyPart, text: 'text', due_on: 'text' }, replyKey);
}
