import {
  type Actor,
  committeeRoles,
  hasRole,
  isAdministrator,
  readsAs,
  type StaffActor,
} from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import {
  FollowUp,
  type FollowUpCommandType,
  followUpConcerns,
  liveFollowUps,
} from '@concord/domain/follow-up';
import type { Change } from '@concord/domain/lifecycle';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import { titleFor } from '../matter/titles.ts';
import type { FollowUpTable } from './table.ts';

/** SQL twin of `canReadFollowUp` in the domain. */
export function followUpReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'follow_up'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const me = readsAs(reader);
    const sees = [
      eb('follow_up.organization_id', '=', me),
      eb('follow_up.coordinator_id', '=', me),
      ...(hasRole(reader, [...committeeRoles, 'supervisionOffice'])
        ? [eb('follow_up.committee_id', '=', reader.committeeId)]
        : []),
    ];
    return eb.or(sees);
  };
}

export async function findFollowUp(db: Db, reader: Actor, id: string): Promise<FollowUp> {
  const row = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('id', '=', id)
    .where(followUpReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toFollowUp(row);
}

export async function followUpsOf(db: Db, reader: Actor, assignmentId: string): Promise<FollowUp[]> {
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('assignment_id', '=', assignmentId)
    .where(followUpReadableBy(reader))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(toFollowUp);
}

export type FollowUpFilter = {
  scope: 'promised' | 'judged';
  live?: boolean | undefined;
  lookBackYear?: number | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** What is due first on top; `promised`: by the reader's organisation, `judged`: in the reader's committee. */
export async function listFollowUps(db: Db, reader: StaffActor, filter: FollowUpFilter) {
  let query = db
    .selectFrom('follow_up')
    .leftJoin('citizen_opinion', 'citizen_opinion.id', 'follow_up.matter_id')
    .leftJoin('theme', 'theme.id', 'follow_up.matter_id')
    .leftJoin('matter', 'matter.id', 'follow_up.matter_id')
    .selectAll('follow_up')
    .select((eb) => titleFor(reader)(eb).as('title'))
    .where(followUpReadableBy(reader))
    .orderBy('follow_up.due_on')
    .orderBy('follow_up.id')
    .limit(filter.limit + 1);
  query =
    filter.scope === 'promised'
      ? query.where('follow_up.organization_id', '=', readsAs(reader))
      : query.where('follow_up.committee_id', '=', reader.committeeId);
  if (filter.live !== undefined) query = query.where('follow_up.is_live', '=', Number(filter.live));
  if (filter.lookBackYear) query = query.where('follow_up.look_back_year', '=', filter.lookBackYear);
  const [dueOn, id] = filter.cursor?.split(' ') ?? [];
  if (dueOn && id)
    query = query.where((eb) =>
      eb(eb.refTuple('follow_up.due_on', 'follow_up.id'), '>', eb.tuple(dueOn, id)),
    );
  const found = await query.execute();
  const page = found.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...toFollowUp(row), title: row.title })),
    after: found.length > filter.limit && last ? `${last.due_on} ${last.id}` : null,
  };
}

export async function addFollowUp(writing: Writing, { next, event }: Change<FollowUp>): Promise<void> {
  await writing.tx.insertInto('follow_up').values(toRow(next)).execute();
  await append(writing, event);
}

export async function saveFollowUp(
  writing: Writing,
  previous: FollowUp,
  { next, event }: Change<FollowUp>,
): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('follow_up')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await append(writing, event, {
    kind: 'assignment',
    id: next.assignmentId,
    subjectId: next.matterId,
    tell: followUpConcerns(next, event.type as FollowUpCommandType),
  });
}

const toFollowUp = (row: FollowUpTable): FollowUp =>
  FollowUp.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    status: row.status,
    assignmentId: row.assignment_id,
    matterId: row.matter_id,
    organizationId: row.organization_id,
    coordinatorId: row.coordinator_id,
    round: row.round,
    part: row.part,
    text: row.text,
    dueOn: row.due_on,
    changes: row.changes,
    progress: row.progress,
    lookBackYear: row.look_back_year,
    promisedAt: row.promised_at,
    endedAt: row.ended_at,
  });

const toRow = (one: FollowUp): FollowUpTable => ({
  id: one.id,
  version: one.version,
  committee_id: one.committeeId,
  status: one.status,
  is_live: Number(liveFollowUps.includes(one.status)),
  assignment_id: one.assignmentId,
  matter_id: one.matterId,
  organization_id: one.organizationId,
  coordinator_id: one.coordinatorId,
  round: one.round,
  part: one.part,
  text: one.text,
  due_on: one.dueOn,
  changes: one.changes,
  progress: one.progress,
  look_back_year: one.lookBackYear,
  promised_at: one.promisedAt,
  ended_at: one.endedAt,
});
