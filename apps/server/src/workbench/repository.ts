import { committeeRoles, hasRole, readsAs, type StaffActor, stationRoles } from '@concord/domain/actor';
import { assignmentReadableBy } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { titleFor } from '../matter/titles.ts';

/** What lies on a desk: mine to do, with others, done. */
export const trays = ['todo', 'waiting', 'done'] as const;
export type Tray = (typeof trays)[number];

export type DeskLine = {
  kind: 'opinion' | 'assignment';
  id: string;
  title: string;
  /** Status of the kind; the portal has its word. */
  status: string;
  organizationId: string;
  dueOn: string | null;
  isProvisional: boolean;
  at: string | null;
};

const opinionTrays: Record<Tray, readonly string[]> = {
  todo: ['received', 'accepted', 'reopened', 'answered', 'calledBack'],
  waiting: ['clarifying', 'routed', 'answering', 'merged'],
  done: ['closed', 'notAccepted'],
};
const judgedTrays: Record<Tray, readonly string[]> = {
  todo: ['objected', 'auditing'],
  waiting: [],
  done: [],
};
const handlingTrays: Record<Tray, readonly string[]> = {
  todo: ['issued', 'accepted', 'working', 'drafted', 'countersigning', 'countersigned', 'signed'],
  waiting: ['auditing', 'objected'],
  done: ['delivered', 'concluded'],
};

const trayMax = 100;

/** One tray of the reader's desk, what is lost first on top; the newest done first. At most a hundred. */
export async function readDesk(db: Db, reader: StaffActor, tray: Tray): Promise<DeskLine[]> {
  const lines = await Promise.all([
    hasRole(reader, [...committeeRoles, ...stationRoles]) ? opinionLines(db, reader, tray) : [],
    hasRole(reader, committeeRoles) ? assignmentLines(db, reader, judgedTrays[tray], 'coordinator') : [],
    hasRole(reader, ['unitClerk', 'unitLeader'])
      ? assignmentLines(db, reader, handlingTrays[tray], 'handler')
      : [],
    hasRole(reader, ['supervisionOffice']) && tray === 'todo'
      ? assignmentLines(db, reader, handlingTrays.todo, 'supervision')
      : [],
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
    title: row.title,
    status: row.status,
    organizationId: row.station_id,
    dueOn: row.due_on,
    isProvisional: row.is_provisional === 1,
    at: row.received_at,
  }));
}

async function assignmentLines(
  db: Db,
  reader: StaffActor,
  statuses: readonly string[],
  as: 'coordinator' | 'handler' | 'supervision',
): Promise<DeskLine[]> {
  if (statuses.length === 0) return [];
  let query = db
    .selectFrom('assignment')
    .leftJoin('citizen_opinion', 'citizen_opinion.id', 'assignment.matter_id')
    .leftJoin('theme', 'theme.id', 'assignment.matter_id')
    .leftJoin('matter', 'matter.id', 'assignment.matter_id')
    .select((eb) => [
      'assignment.id',
      titleFor(reader)(eb).as('title'),
      'assignment.status',
      'assignment.organization_id',
      'assignment.due_on',
      'assignment.is_provisional',
      'assignment.issued_at',
    ])
    .where(assignmentReadableBy(reader))
    .where('assignment.status', 'in', [...statuses])
    .orderBy('assignment.due_key')
    .orderBy('assignment.id')
    .limit(trayMax);
  if (as === 'coordinator') query = query.where('assignment.coordinator_id', '=', readsAs(reader));
  if (as === 'handler') query = query.where('assignment.organization_id', '=', readsAs(reader));
  if (as === 'supervision') query = query.where('assignment.committee_id', '=', reader.committeeId);
  const rows = await query.execute();
  return rows.map((row) => ({
    kind: 'assignment',
    id: row.id,
    title: row.title,
    status: row.status,
    organizationId: row.organization_id,
    dueOn: row.due_on,
    isProvisional: row.is_provisional === 1,
    at: row.issued_at,
  }));
}
