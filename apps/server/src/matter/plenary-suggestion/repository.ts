import type { Actor, StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Change } from '@concord/domain/lifecycle';
import type { RecordedDecision } from '@concord/domain/matter';
import { canReadRecord, PlenaryRecord, PlenarySuggestion } from '@concord/domain/matter/plenary-suggestion';
import type { Selectable } from 'kysely';
import type { Db } from '../../db/database.ts';
import { append, type Writing } from '../../event/writing.ts';
import { addMatter, findMatter, matterReadableBy, saveMatter, withParts } from '../repository.ts';
import type { MatterTable } from '../table.ts';
import type { PlenaryRecordTable, PlenarySuggestionTable } from './table.ts';

export async function findRecord(db: Db, reader: Actor, id: string): Promise<PlenaryRecord> {
  const row = await db.selectFrom('plenary_record').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || !canReadRecord(reader, { committeeId: row.committee_id }))
    throw new Refused({ code: 'not_found' });
  return toRecord(row);
}

/** Newest first; a committee has one or two a year. */
export async function listRecords(db: Db, reader: StaffActor): Promise<PlenaryRecord[]> {
  if (!canReadRecord(reader, { committeeId: reader.committeeId })) return [];
  const rows = await db
    .selectFrom('plenary_record')
    .selectAll()
    .where('committee_id', '=', reader.committeeId)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(toRecord);
}

export async function addRecord(writing: Writing, { next, event }: Change<PlenaryRecord>): Promise<void> {
  await writing.tx.insertInto('plenary_record').values(toRow(next)).execute();
  await append(writing, event);
}

export async function saveRecord(
  writing: Writing,
  previous: PlenaryRecord,
  { next, event }: Change<PlenaryRecord>,
): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('plenary_record')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await append(writing, event);
}

export async function findSuggestion(db: Db, reader: Actor, id: string): Promise<PlenarySuggestion> {
  const head = await findMatter(db, reader, id);
  const own = await db
    .selectFrom('plenary_suggestion')
    .selectAll()
    .where('matter_id', '=', id)
    .executeTakeFirst();
  if (!own) throw new Refused({ code: 'not_found' });
  return PlenarySuggestion.parse({ ...head, ...factsOf(own) });
}

/** All of a record that the reader may see, in the order of the record. A record holds at most a thousand. */
export async function suggestionsOf(db: Db, reader: Actor, recordId: string): Promise<PlenarySuggestion[]> {
  const rows = await db
    .selectFrom('matter')
    .innerJoin('plenary_suggestion', 'plenary_suggestion.matter_id', 'matter.id')
    .selectAll()
    .where('plenary_suggestion.record_id', '=', recordId)
    .where(matterReadableBy(reader))
    .orderBy('plenary_suggestion.place')
    .execute();
  const heads = await withParts(db, rows as Selectable<MatterTable>[]);
  return heads.flatMap((head, i) => {
    const row = rows[i];
    return row ? [PlenarySuggestion.parse({ ...head, ...factsOf(row) })] : [];
  });
}

export async function addSuggestion(writing: Writing, change: Change<PlenarySuggestion>): Promise<void> {
  await addMatter(writing, change);
  await writing.tx.insertInto('plenary_suggestion').values(toOwnRow(change.next)).execute();
}

export async function saveSuggestion(
  writing: Writing,
  previous: PlenarySuggestion,
  change: Change<PlenarySuggestion>,
): Promise<void> {
  await saveMatter(writing, previous, change);
  const { matter_id, ...facts } = toOwnRow(change.next);
  await writing.tx.updateTable('plenary_suggestion').set(facts).where('matter_id', '=', matter_id).execute();
}

export async function lastPlace(db: Db, recordId: string): Promise<number> {
  const row = await db
    .selectFrom('plenary_suggestion')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Whether the record a suggestion stands in was decided on. */
export async function isDecided(db: Db, suggestionId: string): Promise<boolean> {
  const row = await db
    .selectFrom('plenary_suggestion')
    .innerJoin('plenary_record', 'plenary_record.id', 'plenary_suggestion.record_id')
    .select('plenary_record.decision_on')
    .where('plenary_suggestion.matter_id', '=', suggestionId)
    .executeTakeFirst();
  return row !== undefined && row.decision_on !== null;
}

const factsOf = (row: PlenarySuggestionTable) => ({
  recordId: row.record_id,
  category: row.category,
  place: row.place,
  groups: row.groups,
  mergedInto: row.merged_into,
  splitFrom: row.split_from,
});

const toOwnRow = (one: PlenarySuggestion): PlenarySuggestionTable => ({
  matter_id: one.id,
  record_id: one.recordId,
  category: one.category,
  place: one.place,
  groups: one.groups,
  merged_into: one.mergedInto,
  split_from: one.splitFrom,
});

const decisionOf = (row: PlenaryRecordTable): RecordedDecision | null =>
  row.decision_body && row.decision_on
    ? { body: row.decision_body, on: row.decision_on, note: row.decision_note }
    : null;

const toRecord = (row: PlenaryRecordTable): PlenaryRecord =>
  PlenaryRecord.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    status: row.status,
    title: row.title,
    session: row.session,
    heldOn: row.held_on,
    decision: decisionOf(row),
    openedAt: row.opened_at,
    reportedAt: row.reported_at,
  });

const toRow = (record: PlenaryRecord): PlenaryRecordTable => ({
  id: record.id,
  version: record.version,
  committee_id: record.committeeId,
  status: record.status,
  title: record.title,
  session: record.session,
  held_on: record.heldOn,
  decision_body: record.decision?.body ?? null,
  decision_on: record.decision?.on ?? null,
  decision_note: record.decision?.note ?? '',
  opened_at: record.openedAt,
  reported_at: record.reportedAt,
});
