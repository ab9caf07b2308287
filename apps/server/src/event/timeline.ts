import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type TimelineEntry = {
  id: string;
  aggregate: string;
  aggregateId: string;
  type: string;
  from: string | null;
  to: string | null;
  /** Who, as far as a reader of the matter is told: the person's name and where they acted. */
  person: string | null;
  organization: string | null;
  role: string | null;
  byKind: string;
  at: string;
  note: string | null;
};

/** Histories of several aggregates as one, oldest first. Whoever asks has been allowed to read them. */
export const timelineOf = (db: Db, aggregateIds: readonly string[]): Promise<TimelineEntry[]> =>
  described(db)
    .where('event.aggregate_id', 'in', [...aggregateIds])
    .orderBy('event.id')
    .execute();

export type TimelinePage = { entries: TimelineEntry[]; before: string | null };
type Wanted = {
  limit: number;
  /** Only what lies before this entry. */
  before?: string | undefined;
  isTold: (eb: ExpressionBuilder<Schema, 'event'>) => Expression<SqlBool>;
};

/** The newest of it, oldest first; `before` asks for what lies further back, null when nothing does. */
export async function timelinePage(
  db: Db,
  aggregateIds: readonly string[],
  { limit, before, isTold }: Wanted,
): Promise<TimelinePage> {
  // which ones first: names are looked up for what is shown, not for what is passed over
  let newest = db
    .selectFrom('event')
    .select('event.id')
    .where('event.aggregate_id', 'in', [...aggregateIds])
    .where(isTold)
    .orderBy('event.id', 'desc')
    .limit(limit + 1);
  if (before) newest = newest.where('event.id', '<', before);
  const ids = (await newest.execute()).map(({ id }) => id);
  const shown = ids.slice(0, limit);
  if (shown.length === 0) return { entries: [], before: null };
  const entries = await described(db).where('event.id', 'in', shown).orderBy('event.id').execute();
  return { entries, before: ids.length > limit ? (shown.at(-1) ?? null) : null };
}

const described = (db: Db) =>
  db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.by_person_id')
    .leftJoin('organization', 'organization.id', 'event.by_organization_id')
    .select([
      'event.id',
      'event.aggregate',
      'event.aggregate_id as aggregateId',
      'event.type',
      'event.from_status as from',
      'event.to_status as to',
      'person.name as person',
      'organization.short_name as organization',
      'event.by_role as role',
      'event.by_kind as byKind',
      'event.at',
      'event.note',
    ]);
