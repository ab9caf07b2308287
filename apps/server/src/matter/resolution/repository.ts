import type { Actor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { Resolution, type ResolutionChange } from '@concord/domain/matter/resolution';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';
import { addMatter, findMatter, matterReadableBy, saveMatter } from '../repository.ts';

export async function findResolution(db: Db, reader: Actor, id: string): Promise<Resolution> {
  const head = await findMatter(db, reader, id);
  const row = await db.selectFrom('resolution').selectAll().where('matter_id', '=', id).executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return Resolution.parse({ ...head, activityId: row.activity_id, outcome: row.outcome });
}

export async function addResolution(writing: Writing, change: ResolutionChange): Promise<void> {
  const { id, activityId, outcome } = change.next;
  await addMatter(writing, change);
  await writing.tx
    .insertInto('resolution')
    .values({ matter_id: id, activity_id: activityId, outcome })
    .execute();
}

export async function saveResolution(
  writing: Writing,
  previous: Resolution,
  change: ResolutionChange,
): Promise<void> {
  await saveMatter(writing, previous, change);
  await writing.tx
    .updateTable('resolution')
    .set({ outcome: change.next.outcome })
    .where('matter_id', '=', change.next.id)
    .execute();
}

export type ResolutionLine = {
  id: string;
  committeeId: string;
  status: string;
  title: string;
  number: string | null;
  openedAt: string;
  closedAt: string | null;
  /** How many of its parts were given out, and how many answers are owed still. */
  assignments: number;
  owing: number;
};

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listResolutions(
  db: Db,
  reader: Actor,
  {
    status,
    activityId,
    cursor,
    limit,
  }: {
    status?: string | undefined;
    activityId?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  },
): Promise<{ rows: ResolutionLine[]; after: string | null }> {
  let query = db
    .selectFrom('matter')
    .innerJoin('resolution', 'resolution.matter_id', 'matter.id')
    .select([
      'matter.id',
      'matter.committee_id as committeeId',
      'matter.status',
      'matter.title',
      'matter.number',
      'matter.opened_at as openedAt',
      'matter.closed_at as closedAt',
    ])
    .where('matter.kind', '=', 'resolution')
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1);
  if (status) query = query.where('matter.status', '=', status);
  if (activityId) query = query.where('resolution.activity_id', '=', activityId);
  if (cursor) query = query.where('matter.id', '<', cursor);
  const page = await query.execute();
  const shown = page.slice(0, limit);
  const given = await assignmentsOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => ({ ...row, ...given(row.id) })),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How far the assignments of each are; those below an assignment are its own unit's affair. */
async function assignmentsOf(db: Db, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('assignment')
          .select((eb) => [
            'matter_id',
            eb.fn.countAll<number>().as('assignments'),
            eb.fn.sum<number>('is_owing').as('owing'),
          ])
          .where('matter_id', 'in', [...ids])
          .where('parent_id', 'is', null)
          .where('status', 'not in', ['proposed', 'revoked', 'declined'])
          .groupBy('matter_id')
          .execute();
  return (id: string): { assignments: number; owing: number } => {
    const row = rows.find(({ matter_id }) => matter_id === id);
    return { assignments: Number(row?.assignments ?? 0), owing: Number(row?.owing ?? 0) };
  };
}

/** How many answers are owed on it. */
export async function owingOn(db: Db, id: string): Promise<number> {
  return (await assignmentsOf(db, [id]))(id).owing;
}
