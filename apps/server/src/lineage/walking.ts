import type { AggregateKind } from '@concord/domain/event';
import type { RiverEdge } from '@concord/domain/lineage';
import { matterKinds } from '@concord/domain/matter';
import type { Db } from '../db/database.ts';
import { type Found, type Ref, ref, told } from './edges.ts';

export type { Ref } from './edges.ts';
export type Walked = { ids: Ref[]; edges: RiverEdge[] };

/** No river is longer than this; what lies beyond is not drawn. */
const nodesMax = 6000;
/** Far below what a statement may carry on either database. */
const atOnce = 6000;

/** Which things are given out by assignments. */
const givenKinds: readonly AggregateKind[] = ['citizenOpinion', 'theme', ...matterKinds];

/** Everything that came of `start`, step by step; the way back from there is another walk. */
export const downstream = (db: Db, ...starts: Ref[]): Promise<Walked> =>
  walk(starts, (refs) => followers(db, refs));

/** Everything that `start` came of. The citizens behind a theme stay one. */
export const upstream = (db: Db, ...starts: Ref[]): Promise<Walked> =>
  walk(starts, (refs) => sources(db, refs));

/** What of a walk is reached from one of its starts, that one left out. */
export function reachedFrom(
  edges: readonly RiverEdge[],
  starts: readonly string[],
): (id: string) => string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const of = (id: string): string[] => {
    const seen = new Set([id]);
    for (const one of seen) for (const to of next.get(one) ?? []) seen.add(to);
    seen.delete(id);
    return [...seen];
  };
  const all = new Map(starts.map((id) => [id, of(id)]));
  return (id) => all.get(id) ?? [];
}

async function walk(
  starts: readonly Ref[],
  next: (refs: readonly Ref[]) => Promise<Found[]>,
): Promise<Walked> {
  const known = new Map(starts.map((start) => [start.id, start]));
  const edges = new Map<string, RiverEdge>();
  for (let frontier = [...starts]; frontier.length > 0 && known.size < nodesMax; ) {
    const found: Found[] = [];
    for (let i = 0; i < frontier.length; i += atOnce)
      found.push(...(await next(frontier.slice(i, i + atOnce))));
    const fresh: Ref[] = [];
    for (const { from, to } of found) {
      edges.set(`${from.id} ${to.id}`, { from: from.id, to: to.id });
      for (const end of [from, to]) {
        if (known.has(end.id)) continue;
        known.set(end.id, end);
        fresh.push(end);
      }
    }
    frontier = fresh;
  }
  return { ids: [...known.values()], edges: [...edges.values()] };
}

const idsOf = (refs: readonly Ref[], ...kinds: readonly AggregateKind[]): string[] =>
  refs.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

async function followers(db: Db, refs: readonly Ref[]): Promise<Found[]> {
  const found = await Promise.all([
    links(db, 'from_id', refs),
    inThemes(db, idsOf(refs, 'citizenOpinion')),
    assignmentsBy(db, 'matter_id', idsOf(refs, ...givenKinds)),
    assignmentsBy(db, 'parent_id', idsOf(refs, 'assignment')),
    ...told.map((one) => one.follow(db, idsOf(refs, ...one.from))),
  ]);
  return found.flat();
}

async function sources(db: Db, refs: readonly Ref[]): Promise<Found[]> {
  const found = await Promise.all([
    links(db, 'to_id', refs),
    assignmentsBy(db, 'id', idsOf(refs, 'assignment')),
    ...told.map((one) => one.trace(db, idsOf(refs, ...one.to))),
  ]);
  return found.flat();
}

async function links(db: Db, end: 'from_id' | 'to_id', refs: readonly Ref[]): Promise<Found[]> {
  if (refs.length === 0) return [];
  const rows = await db
    .selectFrom('link')
    .select(['from_kind', 'from_id', 'to_kind', 'to_id'])
    .where(
      end,
      'in',
      refs.map(({ id }) => id),
    )
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => ({ from: ref(row.from_kind, row.from_id), to: ref(row.to_kind, row.to_id) }));
}

async function inThemes(db: Db, ids: readonly string[]): Promise<Found[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('citizen_opinion')
    .select(['id', 'theme_id'])
    .where('id', 'in', [...ids])
    .where('theme_id', 'is not', null)
    .execute();
  return rows.flatMap(({ id, theme_id }) =>
    theme_id ? [{ from: ref('citizenOpinion', id), to: ref('theme', theme_id) }] : [],
  );
}

/** Assignments hang on their matter, nested ones on the one above. Proposed ones are nobody's business yet. */
async function assignmentsBy(
  db: Db,
  column: 'matter_id' | 'parent_id' | 'id',
  ids: readonly string[],
): Promise<Found[]> {
  if (ids.length === 0) return [];
  let query = db
    .selectFrom('assignment')
    .select(['id', 'matter_kind', 'matter_id', 'parent_id'])
    .where(column, 'in', [...ids])
    .where('status', '!=', 'proposed');
  if (column === 'matter_id') query = query.where('parent_id', 'is', null);
  const rows = await query.execute();
  return rows.map(({ id, matter_kind, matter_id, parent_id }) => ({
    from: parent_id ? ref('assignment', parent_id) : ref(matter_kind, matter_id),
    to: ref('assignment', id),
  }));
}
