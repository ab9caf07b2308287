import {
  type Actor,
  committeeRoles,
  hasRole,
  isAdministrator,
  readsAs,
  type StaffActor,
} from '@concord/domain/actor';
import type { Assignment, AssignmentChange } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { type Count, count, type Measure } from '../event/counters.ts';
import { append, type Writing } from '../event/writing.ts';
import { titleFor } from '../matter/titles.ts';
import { readParts, saveParts } from './parts.ts';
import { toAssignment, toRow } from './row.ts';

/** SQL twin of `canReadAssignment` in the domain; repository.test.ts holds the two equal. */
export function assignmentReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'assignment'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const me = readsAs(reader);
    const sees: Expression<SqlBool>[] = [
      eb('assignment.coordinator_id', '=', me),
      eb.and([
        eb('assignment.status', '!=', 'proposed'),
        eb.or([
          eb('assignment.organization_id', '=', me),
          eb(
            'assignment.id',
            'in',
            eb.selectFrom('assignment_countersign').select('assignment_id').where('organization_id', '=', me),
          ),
        ]),
      ]),
    ];
    if (hasRole(reader, [...committeeRoles, 'supervisionOffice']))
      sees.push(eb('assignment.committee_id', '=', reader.committeeId));
    return eb.or(sees);
  };
}

export async function findAssignment(db: Db, reader: Actor, id: string): Promise<Assignment> {
  const row = await db
    .selectFrom('assignment')
    .selectAll()
    .where('id', '=', id)
    .where(assignmentReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toAssignment(row, (await readParts(db, [id]))(id));
}

/** What the matter of an assignment is called, as its lists call it. */
export async function titleOfCase(db: Db, reader: StaffActor, id: string): Promise<string> {
  const { title } = await db
    .selectFrom('assignment')
    .leftJoin('citizen_opinion', 'citizen_opinion.id', 'assignment.matter_id')
    .leftJoin('theme', 'theme.id', 'assignment.matter_id')
    .leftJoin('matter', 'matter.id', 'assignment.matter_id')
    .select((eb) => titleFor(reader)(eb).as('title'))
    .where('assignment.id', '=', id)
    .executeTakeFirstOrThrow();
  return title;
}

/** All on one matter, oldest first, children included; `reader` sees those that concern them. */
export async function assignmentsOn(db: Db, reader: Actor, matterId: string): Promise<Assignment[]> {
  return (await assignmentsOnEach(db, reader, [matterId]))(matterId);
}

/** The same of several matters, read at once. */
export async function assignmentsOnEach(
  db: Db,
  reader: Actor,
  matterIds: readonly string[],
): Promise<(matterId: string) => Assignment[]> {
  if (matterIds.length === 0) return () => [];
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('matter_id', 'in', [...matterIds])
    .where(assignmentReadableBy(reader))
    .orderBy('id')
    .execute();
  if (rows.length === 0) return () => [];
  const parts = await readParts(
    db,
    rows.map(({ id }) => id),
  );
  const on = Map.groupBy(
    rows.map((row) => toAssignment(row, parts(row.id))),
    ({ matterId }) => matterId,
  );
  return (matterId) => on.get(matterId) ?? [];
}

export async function addAssignment(writing: Writing, { next, event }: AssignmentChange): Promise<void> {
  await writing.tx.insertInto('assignment').values(toRow(next)).execute();
  await saveParts(writing.tx, undefined, next);
  await count(writing.tx, countsOf(undefined, next, event.type, event.at));
  await append(writing, event, { assignment: next });
}

export async function saveAssignment(
  writing: Writing,
  previous: Assignment,
  { next, event }: AssignmentChange,
): Promise<void> {
  const { tx } = writing;
  const { numUpdatedRows } = await tx
    .updateTable('assignment')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await saveParts(tx, previous, next);
  await count(tx, countsOf(previous, next, event.type, event.at));
  await append(writing, event, { assignment: next });
}

function countsOf(previous: Assignment | undefined, next: Assignment, type: string, at: string): Count[] {
  const of = { committeeId: next.committeeId, organizationId: next.organizationId };
  const facts: Measure[] = [];
  if (next.issuedAt && !previous?.issuedAt) facts.push('assignmentIssued');
  if (type === 'object') facts.push('objected');
  if (type === 'orderRework') facts.push('reworked');
  if (next.deliveredInTime !== null && (previous?.deliveredInTime ?? null) === null)
    facts.push('assignmentDelivered', next.deliveredInTime ? 'assignmentInTime' : 'assignmentLate');
  const due = (assignment: Assignment | undefined, by: 1 | -1): Count[] => {
    if (!assignment?.dueOn) return [];
    const { committeeId, organizationId, dueOn: day } = assignment;
    return [{ committeeId, organizationId, measure: 'assignmentDue', day, by }];
  };
  const day = dateInShanghai(at);
  return [...facts.map((measure) => ({ ...of, measure, day, by: 1 })), ...due(previous, -1), ...due(next, 1)];
}

export type AssignmentLine = {
  id: string;
  version: number;
  matterKind: string;
  matterId: string;
  title: string;
  committeeId: string;
  organizationId: string;
  role: string;
  status: string;
  round: number;
  issuedAt: string | null;
  dueOn: string | null;
  isProvisional: boolean;
  isSuspended: boolean;
  reminders: number;
};

export type AssignmentFilter = {
  /** `handling`: what the reader's organisation owes; `issued`: what its committee gave out. */
  scope: 'handling' | 'issued';
  owing?: boolean | undefined;
  status?: string | undefined;
  organizationId?: string | undefined;
  dueBefore?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** What is due first; `cursor` is the key of the last row of the page before. */
export async function listAssignments(
  db: Db,
  reader: StaffActor,
  filter: AssignmentFilter,
): Promise<{ rows: AssignmentLine[]; after: string | null }> {
  let query = db
    .selectFrom('assignment')
    .leftJoin('citizen_opinion', 'citizen_opinion.id', 'assignment.matter_id')
    .leftJoin('theme', 'theme.id', 'assignment.matter_id')
    .leftJoin('matter', 'matter.id', 'assignment.matter_id')
    .select((eb) => [
      'assignment.id',
      'assignment.version',
      'assignment.matter_kind as matterKind',
      'assignment.matter_id as matterId',
      titleFor(reader)(eb).as('title'),
      'assignment.committee_id as committeeId',
      'assignment.organization_id as organizationId',
      'assignment.role',
      'assignment.status',
      'assignment.round',
      'assignment.issued_at as issuedAt',
      'assignment.due_on as dueOn',
      'assignment.due_key as dueKey',
      'assignment.is_provisional as provisional',
      'assignment.is_suspended as suspended',
      'assignment.reminders',
    ])
    .where(assignmentReadableBy(reader))
    .orderBy('assignment.due_key')
    .orderBy('assignment.id')
    .limit(filter.limit + 1);
  query =
    filter.scope === 'handling'
      ? query.where('assignment.organization_id', '=', readsAs(reader))
      : query.where('assignment.committee_id', '=', reader.committeeId);
  if (filter.owing !== undefined) query = query.where('assignment.is_owing', '=', Number(filter.owing));
  if (filter.status) query = query.where('assignment.status', '=', filter.status);
  if (filter.organizationId) query = query.where('assignment.organization_id', '=', filter.organizationId);
  if (filter.dueBefore) query = query.where('assignment.due_key', '<', filter.dueBefore);
  const [dueKey, id] = filter.cursor?.split(' ') ?? [];
  if (dueKey && id)
    query = query.where((eb) =>
      eb.or([
        eb('assignment.due_key', '>', dueKey),
        eb.and([eb('assignment.due_key', '=', dueKey), eb('assignment.id', '>', id)]),
      ]),
    );
  const page = await query.execute();
  const shown = page.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ dueKey: _, provisional, suspended, ...line }) => ({
      ...line,
      isProvisional: provisional === 1,
      isSuspended: suspended === 1,
    })),
    after: page.length > filter.limit && last ? `${last.dueKey} ${last.id}` : null,
  };
}
