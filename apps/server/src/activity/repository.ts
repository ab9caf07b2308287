import {
  type Activity,
  type ActivityChange,
  activityConcerns,
  readsWhole,
  researchKinds,
} from '@concord/domain/activity';
import { type Actor, committeeRoles, hasRole } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import { saveParts, toRow, withParts } from './parts.ts';
import { commonRoomsOf, membersOf } from './room.ts';

/** SQL twin of `canReadActivity` in the domain; repository.test.ts holds the two equal. */
export function activityReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'activity'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (!hasRole(reader, committeeRoles)) return eb.lit(false);
    const me = reader.committeeId;
    return eb.or([
      eb('activity.committee_id', '=', me),
      eb(
        'activity.id',
        'in',
        eb.selectFrom('activity_invitation').select('activity_id').where('committee_id', '=', me),
      ),
      eb.and([
        eb('activity.room_id', '=', eb.ref('activity.matter_id')),
        eb('activity.matter_id', 'in', commonRoomsOf(me)),
      ]),
    ]);
  };
}

/** All of it, for rules and writing; what a screen gets is `readsWhole`'s or the invitation alone. */
export async function findActivity(db: Db, reader: Actor, id: string): Promise<Activity> {
  const row = await db
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .where(activityReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const [found] = await withParts(db, [row]);
  if (!found) throw new Refused({ code: 'not_found' });
  return found;
}

/** For what only those who take part may see: its minutes, its photos. */
export async function findWholeActivity(db: Db, reader: Actor, id: string): Promise<Activity> {
  const activity = await findActivity(db, reader, id);
  if (!readsWhole(reader, activity, await membersOf(db, activity.matterId)))
    throw new Refused({ code: 'not_found' });
  return activity;
}

/** Those that lie in a joint matter, in the rooms the reader sees, the first day first. */
export async function activitiesOn(db: Db, reader: Actor, matterId: string): Promise<Activity[]> {
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where('matter_id', '=', matterId)
    .where(activityReadableBy(reader))
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return withParts(db, rows);
}

export async function addActivity(writing: Writing, change: ActivityChange): Promise<void> {
  const { next } = change;
  await writing.tx.insertInto('activity').values(toRow(next)).execute();
  await saveParts(writing.tx, undefined, next);
  await tellOf(writing, undefined, change);
}

/** The next state of an activity; whoever decided on an older version is refused. */
export async function saveActivity(
  writing: Writing,
  previous: Activity,
  change: ActivityChange,
): Promise<void> {
  const { next } = change;
  const { numUpdatedRows } = await writing.tx
    .updateTable('activity')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await saveParts(writing.tx, previous, next);
  await tellOf(writing, previous, change);
}

const tellOf = (writing: Writing, previous: Activity | undefined, change: ActivityChange): Promise<void> => {
  const { id } = change.next;
  return append(writing, change.event, {
    kind: 'activity',
    id,
    subjectId: id,
    tell: activityConcerns(previous, change),
  });
};

export type ClosedResearch = {
  matterId: string;
  activityId: string;
  committeeId: string;
  title: string;
  fromOn: string;
};

/**
 * 不调研不建言 (domain.md §6 no. 14): research that was closed for these matters, because it lies in them or because
 * they cite it; as far as `reader` sees it.
 */
export async function closedResearchOf(
  db: Db,
  matterIds: readonly string[],
  reader: Actor = { kind: 'system', committeeId: '' },
): Promise<ClosedResearch[]> {
  if (matterIds.length === 0) return [];
  const closed = db
    .selectFrom('activity')
    .where('activity.status', '=', 'closed')
    .where('activity.kind', 'in', [...researchKinds])
    .where(activityReadableBy(reader))
    .orderBy('activity.from_on')
    .orderBy('activity.id');
  const columns = [
    'activity.id as activityId',
    'activity.committee_id as committeeId',
    'activity.title',
    'activity.from_on as fromOn',
  ] as const;
  const [within, cited] = await Promise.all([
    closed
      .where('activity.matter_id', 'in', [...matterIds])
      .select(['activity.matter_id as matterId', ...columns])
      .execute(),
    closed
      .innerJoin('link', 'link.from_id', 'activity.id')
      .where('link.type', '=', 'cites')
      .where('link.ended_at', 'is', null)
      .where('link.to_id', 'in', [...matterIds])
      .select(['link.to_id as matterId', ...columns])
      .execute(),
  ]);
  return [...within, ...cited].map((row) => ({ ...row, matterId: row.matterId ?? '' }));
}
