import { type Actor, committeeRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { type CellRow, ImportBatch, type ImportChange, type Topic } from '@concord/domain/import';
import { OpinionCategory } from '@concord/domain/matter/citizen-opinion';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import type { ImportBatchTable } from './table.ts';

/** SQL twin of `canReadImport` in the domain. */
export function importReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'import_batch'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    return hasRole(reader, committeeRoles)
      ? eb('import_batch.committee_id', '=', reader.committeeId)
      : eb.lit(false);
  };
}

export async function findBatch(db: Db, reader: Actor, id: string): Promise<ImportBatch> {
  const row = await db
    .selectFrom('import_batch')
    .selectAll()
    .where('id', '=', id)
    .where(importReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toBatch(row);
}

/** Newest first; `after` is the id of the last row of the page before. */
export async function listBatches(
  db: Db,
  reader: StaffActor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<ImportBatch[]> {
  let query = db
    .selectFrom('import_batch')
    .selectAll()
    .where(importReadableBy(reader))
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) query = query.where('id', '<', after);
  return (await query.execute()).map(toBatch);
}

export async function addBatch(writing: Writing, { next, event }: ImportChange): Promise<void> {
  await writing.tx
    .insertInto('import_batch')
    .values({ ...toRow(next), actor: JSON.stringify(writing.actor) })
    .execute();
  await append(writing, event);
}

export async function saveBatch(
  writing: Writing,
  previous: ImportBatch,
  { next, event }: ImportChange,
): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('import_batch')
    .set({
      ...toRow(next),
      ...(writing.actor.kind === 'staff' && { actor: JSON.stringify(writing.actor) }),
    })
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await append(writing, event);
}

/** Rows as they were read; sent twice they are kept once. */
export async function addRows(
  tx: Db,
  { id, committeeId }: ImportBatch,
  rows: readonly CellRow[],
): Promise<void> {
  await tx
    .insertInto('import_row')
    .values(
      rows.map(({ row, cells }) => ({
        batch_id: id,
        row,
        committee_id: committeeId,
        cells: JSON.stringify(cells),
        outcome: null,
        problem: null,
        source_key: null,
        opinion_id: null,
        number: null,
        author: null,
        supports: 0,
        against: 0,
      })),
    )
    .onConflict((conflict) => conflict.columns(['batch_id', 'row']).doNothing())
    .execute();
}

export type KeptRow = CellRow & { opinionId: string | null };

/** Rows of a batch with that outcome (`null`: still to do), in the file's order. */
export async function rowsOf(
  db: Db,
  batchId: string,
  outcome: string | null,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<KeptRow[]> {
  const rows = await db
    .selectFrom('import_row')
    .select(['row', 'cells', 'opinion_id'])
    .where('batch_id', '=', batchId)
    .where('outcome', outcome === null ? 'is' : '=', outcome)
    .where('row', '>', after)
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ row, cells, opinion_id }) => ({
    row,
    cells: cells === null ? [] : JSON.parse(cells),
    opinionId: opinion_id,
  }));
}

export const outcomes = ['added', 'repeated', 'faulty', 'withdrawn', 'kept'] as const;
export type Outcome = (typeof outcomes)[number];

/** How far a batch is: rows by outcome, and those still to do. */
export async function progressOf(db: Db, batchId: string): Promise<Record<Outcome | 'pending', number>> {
  const rows = await db
    .selectFrom('import_row')
    .select((eb) => ['outcome', eb.fn.countAll<number>().as('count')])
    .where('batch_id', '=', batchId)
    .groupBy('outcome')
    .execute();
  const count = (outcome: string | null) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    pending: count(null),
    added: count('added'),
    repeated: count('repeated'),
    faulty: count('faulty'),
    withdrawn: count('withdrawn'),
    kept: count('kept'),
  };
}

/** What was wrong with the rows that stayed outside, in the file's order. */
export async function problemsOf(
  db: Db,
  batchId: string,
  { after, limit }: { after: number; limit: number },
): Promise<{ row: number; problem: string }[]> {
  const rows = await db
    .selectFrom('import_row')
    .select(['row', 'problem'])
    .where('batch_id', '=', batchId)
    .where('problem', 'is not', null)
    .where('row', '>', after)
    .orderBy('row')
    .limit(limit)
    .execute();
  return rows.map(({ row, problem }) => ({ row, problem: problem ?? '' }));
}

export async function topicsOf(db: Db, committeeId: string): Promise<Topic[]> {
  const rows = await db
    .selectFrom('topic')
    .select(['path', 'category'])
    .where('committee_id', '=', committeeId)
    .orderBy('path')
    .execute();
  return rows.map(({ path, category }) => ({
    path: path.split('/'),
    category: OpinionCategory.nullable().parse(category),
  }));
}

function toBatch(row: ImportBatchTable): ImportBatch {
  const actor = JSON.parse(row.actor) as StaffActor;
  return ImportBatch.parse({
    id: row.id,
    kind: row.kind,
    version: row.version,
    committeeId: row.committee_id,
    stationId: row.station_id,
    status: row.status,
    fileName: row.file_name,
    fileHash: row.file_hash,
    headings: JSON.parse(row.headings),
    mapping: JSON.parse(row.mapping),
    rowCount: row.row_count,
    startedById: actor.personId,
    at: row.at,
    endedAt: row.ended_at,
  });
}

const toRow = (batch: ImportBatch): Omit<ImportBatchTable, 'actor'> => ({
  id: batch.id,
  kind: batch.kind,
  version: batch.version,
  committee_id: batch.committeeId,
  station_id: batch.stationId,
  status: batch.status,
  file_name: batch.fileName,
  file_hash: batch.fileHash,
  headings: JSON.stringify(batch.headings),
  mapping: JSON.stringify(batch.mapping),
  row_count: batch.rowCount,
  at: batch.at,
  ended_at: batch.endedAt,
});
