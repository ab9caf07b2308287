import type { Db } from '../db/database.ts';

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
export async function timelineOf(db: Db, aggregateIds: readonly string[]): Promise<TimelineEntry[]> {
  const rows = await db
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
    ])
    .where('event.aggregate_id', 'in', [...aggregateIds])
    .orderBy('event.id')
    .execute();
  return rows;
}
