import type { Actor, StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Change } from '@concord/domain/lifecycle';
import { Supervision } from '@concord/domain/matter/supervision';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';
import { addMatter, findMatter, matterReadableBy, saveMatter, withParts } from '../repository.ts';
import type { SupervisionTable, SupervisionVisitTable } from './table.ts';

export async function findSupervision(db: Db, reader: Actor, id: string): Promise<Supervision> {
  const head = await findMatter(db, reader, id);
  const row = await db.selectFrom('supervision').selectAll().where('matter_id', '=', id).executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return Supervision.parse({ ...head, ...factsOf(row, await visitsOf(db, [id])) });
}

/** Newest first; `cursor`: id of the last one of the page before. */
export async function listSupervisions(
  db: Db,
  reader: StaffActor,
  {
    year,
    status,
    cursor,
    limit,
  }: { year?: number | undefined; status?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ rows: Supervision[]; after: string | null }> {
  let query = db
    .selectFrom('matter')
    .innerJoin('supervision', 'supervision.matter_id', 'matter.id')
    .selectAll()
    .where('matter.kind', '=', 'supervision')
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1);
  if (year) query = query.where('supervision.year', '=', year);
  if (status) query = query.where('matter.status', '=', status);
  if (cursor) query = query.where('matter.id', '<', cursor);
  const found = await query.execute();
  const page = found.slice(0, limit);
  const heads = await withParts(db, page);
  const visits = await visitsOf(
    db,
    page.map(({ id }) => id),
  );
  const rows = heads.flatMap((head, i) => {
    const row = page[i];
    return row ? [Supervision.parse({ ...head, ...factsOf(row, visits) })] : [];
  });
  return { rows, after: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

/** Those that pursue one thing, as far as the reader may see them. */
export async function supervisionsOf(db: Db, reader: Actor, aboutId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('matter')
    .innerJoin('supervision', 'supervision.matter_id', 'matter.id')
    .select('matter.id')
    .where('supervision.about_id', '=', aboutId)
    .where(matterReadableBy(reader))
    .orderBy('matter.id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function addSupervision(writing: Writing, change: Change<Supervision>): Promise<void> {
  await addMatter(writing, change);
  await writing.tx.insertInto('supervision').values(toRow(change.next)).execute();
}

export async function saveSupervision(
  writing: Writing,
  previous: Supervision,
  change: Change<Supervision>,
): Promise<void> {
  const { next } = change;
  await saveMatter(writing, previous, change);
  const { matter_id, ...facts } = toRow(next);
  await writing.tx.updateTable('supervision').set(facts).where('matter_id', '=', matter_id).execute();
  for (const [place, { on, who, summary }] of next.visits.entries())
    if (place >= previous.visits.length)
      await writing.tx
        .insertInto('supervision_visit')
        .values({ matter_id, place, on_day: on, who, summary })
        .execute();
}

async function visitsOf(db: Db, ids: readonly string[]): Promise<SupervisionVisitTable[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('supervision_visit')
    .selectAll()
    .where('matter_id', 'in', [...ids])
    .orderBy('place')
    .execute();
}

const factsOf = (row: SupervisionTable, visits: readonly SupervisionVisitTable[]) => ({
  about: row.about_kind && row.about_id ? { kind: row.about_kind, id: row.about_id } : null,
  year: row.year,
  leader: row.leader,
  summary: row.summary,
  scheme: row.scheme,
  opinion: row.opinion,
  visits: visits
    .filter(({ matter_id }) => matter_id === row.matter_id)
    .map(({ on_day, who, summary }) => ({ on: on_day, who, summary })),
});

const toRow = (one: Supervision): SupervisionTable => ({
  matter_id: one.id,
  about_kind: one.about?.kind ?? null,
  about_id: one.about?.id ?? null,
  year: one.year,
  leader: one.leader,
  summary: one.summary,
  scheme: one.scheme,
  opinion: one.opinion,
});
