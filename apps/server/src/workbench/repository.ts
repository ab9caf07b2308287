import {
  committeeRoles,
  hasRole,
  type Role,
  readsAs,
  type StaffActor,
  stationRoles,
} from '@concord/domain/actor';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { assignmentReadableBy } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { titleFor } from '../matter/titles.ts';
import { type DeskLine, type Tray, trayMax } from './tray.ts';
import { waitingSources } from './waiting.ts';

const opinionTrays: Record<Tray, readonly string[]> = {
  todo: ['received', 'accepted', 'reopened', 'answered', 'calledBack'],
  waiting: ['clarifying', 'routed', 'answering', 'merged'],
  done: ['closed', 'notAccepted'],
};
const judged = ['proposed', 'objected', 'auditing'];
const handlingTrays: Record<Tray, string[]> = {
  todo: ['issued', 'accepted', 'working', 'drafted', 'countersigned', 'signed'],
  waiting: ['auditing', 'objected'],
  done: ['delivered', 'concluded'],
};
/** In the unit's hands; what it sent up already is judged under its own status. */
const owing = [...handlingTrays.todo, 'countersigning'];
const unitRoles: readonly Role[] = ['unitClerk', 'unitLeader'];

/** One tray of the reader's desk, what is lost first on top; the newest done first. At most a hundred. */
export async function readDesk(db: Db, reader: StaffActor, tray: Tray): Promise<DeskLine[]> {
  const isUnit = hasRole(reader, unitRoles);
  // A committee owes what another one invited it to.
  const handles = hasRole(reader, [...unitRoles, ...committeeRoles]);
  const judges = tray === 'todo' && hasRole(reader, [...committeeRoles, ...unitRoles, 'coordinator']);
  const me = readsAs(reader);
  const lines = await Promise.all([
    hasRole(reader, [...committeeRoles, ...stationRoles]) ? opinionLines(db, reader, tray) : [],
    judges ? assignmentLines(db, reader, judged, judgedBy(reader)) : [],
    judges ? extensionLines(db, reader) : [],
    handles ? assignmentLines(db, reader, handlingTrays[tray], ownedBy(me, tray)) : [],
    ...(isUnit && tray !== 'done' ? [sentToCountersign, toCountersign] : []).map((which) =>
      assignmentLines(db, reader, ['countersigning'], which(me, tray === 'todo' ? 'todo' : 'waiting')),
    ),
    tray === 'todo' && hasRole(reader, ['supervisionOffice'])
      ? assignmentLines(db, reader, owing, (eb) => eb('assignment.committee_id', '=', reader.committeeId))
      : [],
    ...waitingSources.map((source) => source(db, reader, tray)),
  ]);
  const all = lines.flat();
  const key = ({ dueOn, at }: DeskLine) => (tray === 'done' ? '' : `${dueOn ?? '9999'}${at ?? ''}`);
  return (
    tray === 'done'
      ? all.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))
      : all.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  ).slice(0, trayMax);
}

async function opinionLines(db: Db, reader: StaffActor, tray: Tray): Promise<DeskLine[]> {
  const statuses = tray === 'todo' && hasRole(reader, stationRoles) ? ['answered'] : opinionTrays[tray];
  let query = db
    .selectFrom('citizen_opinion')
    .select(['id', 'title', 'status', 'station_id', 'due_on', 'is_provisional', 'received_at'])
    .where(readableBy(reader))
    .where('is_open', '=', Number(tray !== 'done'))
    .where('status', 'in', [...statuses])
    .limit(trayMax);
  query = hasRole(reader, stationRoles)
    ? query.where('station_id', '=', reader.organizationId)
    : query.where('committee_id', '=', reader.committeeId);
  query = tray === 'done' ? query.orderBy('id', 'desc') : query.orderBy('due_key').orderBy('id');
  const rows = await query.execute();
  return rows.map((row) => ({
    kind: 'opinion',
    id: row.id,
    isInvitation: false,
    title: row.title,
    status: row.status,
    organizationId: row.station_id,
    dueOn: row.due_on,
    isProvisional: row.is_provisional === 1,
    at: row.received_at,
    asks: null,
    waits: null,
  }));
}

type Which = (eb: ExpressionBuilder<Schema, 'assignment'>) => Expression<SqlBool>;

/** What is halted is nothing to do now. */
const ownedBy =
  (me: string, tray: Tray): Which =>
  (eb) => {
    const own = eb('assignment.organization_id', '=', me);
    return tray === 'todo' ? eb.and([own, eb('assignment.is_suspended', '=', 0)]) : own;
  };

/** What this desk gave out; the committee is named for the sake of the index. */
const judgedBy =
  (reader: StaffActor): Which =>
  (eb) =>
    eb.and([
      eb('assignment.committee_id', '=', reader.committeeId),
      eb('assignment.coordinator_id', '=', readsAs(reader)),
    ]);

async function extensionLines(db: Db, reader: StaffActor): Promise<DeskLine[]> {
  const lines = await assignmentLines(db, reader, owing, (eb) =>
    eb.and([judgedBy(reader)(eb), eb('assignment.extension_due_on', 'is not', null)]),
  );
  return lines.map((line) => ({ ...line, asks: 'extension' }));
}

/** The lead waits for those who countersign, until one of them wants a change. */
const sentToCountersign =
  (me: string, tray: 'todo' | 'waiting'): Which =>
  (eb) => {
    const changeAsked = eb.exists(
      eb
        .selectFrom('assignment_countersign as asked')
        .select('asked.assignment_id')
        .whereRef('asked.assignment_id', '=', 'assignment.id')
        .where('asked.answer', '=', 'changeAsked'),
    );
    return eb.and([ownedBy(me, tray)(eb), tray === 'todo' ? changeAsked : eb.not(changeAsked)]);
  };

/** What another unit sent here to be countersigned: mine to answer, or answered with a wish for a change. */
const toCountersign =
  (me: string, tray: 'todo' | 'waiting'): Which =>
  (eb) =>
    eb(
      'assignment.id',
      'in',
      eb
        .selectFrom('assignment_countersign')
        .select('assignment_id')
        .where('organization_id', '=', me)
        .where('answer', '=', tray === 'todo' ? 'waiting' : 'changeAsked'),
    );

async function assignmentLines(
  db: Db,
  reader: StaffActor,
  statuses: string[],
  which: Which,
): Promise<DeskLine[]> {
  const rows = await db
    .selectFrom('assignment')
    .leftJoin('citizen_opinion', 'citizen_opinion.id', 'assignment.matter_id')
    .leftJoin('theme', 'theme.id', 'assignment.matter_id')
    .leftJoin('matter', 'matter.id', 'assignment.matter_id')
    .select((eb) => [
      'assignment.id',
      titleFor(reader)(eb).as('title'),
      'assignment.status',
      'assignment.organization_id',
      'assignment.coordinator_id',
      'assignment.is_invitation',
      'assignment.role',
      'assignment.due_on',
      'assignment.is_provisional',
      'assignment.issued_at',
    ])
    .where(assignmentReadableBy(reader))
    .where('assignment.status', 'in', statuses)
    .where(which)
    .orderBy('assignment.due_key')
    .orderBy('assignment.id')
    .limit(trayMax)
    .execute();
  return rows.map((row) => ({
    kind: 'assignment',
    id: row.id,
    isInvitation: row.is_invitation === 1,
    title: row.title,
    status: row.status,
    // whoever is invited wants to know by whom
    organizationId:
      row.is_invitation === 1 && row.organization_id === readsAs(reader)
        ? row.coordinator_id
        : row.organization_id,
    dueOn: row.due_on,
    isProvisional: row.is_provisional === 1,
    at: row.issued_at,
    role: row.role,
    asks: null,
    waits: null,
  }));
}
