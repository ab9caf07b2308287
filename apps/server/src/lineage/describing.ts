import type { Actor } from '@concord/domain/actor';
import { startOfDayInstant } from '@concord/domain/calendar';
import type { AggregateKind } from '@concord/domain/event';
import type { RiverNode } from '@concord/domain/lineage';
import { matterKinds } from '@concord/domain/matter';
import { activityReadableBy } from '../activity/repository.ts';
import { assignmentReadableBy } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { matterReadableBy } from '../matter/repository.ts';
import { themeReadableBy } from '../matter/theme/repository.ts';
import type { Ref } from './walking.ts';

type Describer = (db: Db, reader: Actor, ids: readonly string[]) => Promise<RiverNode[]>;

const citizenOpinion: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('citizen_opinion')
    .select(['id', 'title', 'status', 'committee_id', 'received_at'])
    .where('id', 'in', [...ids])
    .where(readableBy(reader))
    .execute();
  return rows.map((row) => ({
    kind: 'citizenOpinion',
    id: row.id,
    title: row.title,
    status: row.status,
    committeeId: row.committee_id,
    at: row.received_at,
  }));
};

const theme: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('theme')
    .select(['id', 'title', 'status', 'committee_id', 'opened_at'])
    .where('id', 'in', [...ids])
    .where(themeReadableBy(reader))
    .execute();
  return rows.map((row) => ({
    kind: 'theme',
    id: row.id,
    title: row.title,
    status: row.status,
    committeeId: row.committee_id,
    at: row.opened_at,
  }));
};

const matter: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'kind', 'title', 'status', 'committee_id', 'opened_at'])
    .where('id', 'in', [...ids])
    .where(matterReadableBy(reader))
    .execute();
  return rows.map((row) => ({
    kind: row.kind as AggregateKind,
    id: row.id,
    title: row.title,
    status: row.status,
    committeeId: row.committee_id,
    at: row.opened_at,
  }));
};

const activity: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'status', 'committee_id', 'from_on'])
    .where('id', 'in', [...ids])
    .where(activityReadableBy(reader))
    .execute();
  return rows.map((row) => ({
    kind: 'activity',
    id: row.id,
    title: row.title,
    status: row.status,
    committeeId: row.committee_id,
    at: startOfDayInstant(row.from_on),
  }));
};

/** An assignment is called after whoever owes it. */
const assignment: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('organization', 'organization.id', 'assignment.organization_id')
    .select([
      'assignment.id',
      'organization.short_name',
      'assignment.status',
      'assignment.committee_id',
      'assignment.issued_at',
    ])
    .where('assignment.id', 'in', [...ids])
    .where(assignmentReadableBy(reader))
    .execute();
  return rows.map((row) => ({
    kind: 'assignment',
    id: row.id,
    title: row.short_name,
    status: row.status,
    committeeId: row.committee_id,
    at: row.issued_at,
  }));
};

/** How each kind is read for somebody: through the same rule as its own page. A kind without a row is shown to nobody. */
const describers: Partial<Record<AggregateKind, Describer>> = {
  citizenOpinion,
  theme,
  activity,
  assignment,
  ...Object.fromEntries(matterKinds.map((kind) => [kind, matter])),
};

const atOnce = 1000;

/** Those of `refs` that `reader` may see, by id. */
export async function describe(db: Db, reader: Actor, refs: readonly Ref[]): Promise<Map<string, RiverNode>> {
  const seen = new Map<string, RiverNode>();
  const byDescriber = new Map<Describer, string[]>();
  for (const { kind, id } of refs) {
    const describer = describers[kind];
    if (describer) byDescriber.set(describer, [...(byDescriber.get(describer) ?? []), id]);
  }
  for (const [describer, ids] of byDescriber)
    for (let i = 0; i < ids.length; i += atOnce)
      for (const node of await describer(db, reader, ids.slice(i, i + atOnce))) seen.set(node.id, node);
  return seen;
}
