import {
  committeeRoles,
  committeeStaffRoles,
  hasRole,
  readsAs,
  type StaffActor,
} from '@concord/domain/actor';
import { type DispatchStatus, dispatchWaits } from '@concord/domain/dispatch';
import type { Db } from '../db/database.ts';
import { type DeskLine, type Tray, trayMax } from '../workbench/tray.ts';
import { dispatchReadableBy } from './repository.ts';

/** Papers that wait for somebody: to go on, to be checked, signed, sent, confirmed. */
export async function papersWaiting(db: Db, reader: StaffActor, tray: Tray): Promise<DeskLine[]> {
  if (tray === 'done') return [];
  const [own, received] = await Promise.all([
    hasRole(reader, committeeRoles) ? ownPapers(db, reader) : [],
    tray === 'todo' ? unconfirmed(db, reader) : [],
  ]);
  return [...own.filter((line) => (line.waits === null) === (tray === 'waiting')), ...received];
}

type OwnRow = { status: string; wrote: boolean; missing: boolean };

/** The step that waits for this person; `null`: somebody else must act first; nothing: it concerns them no further. */
function waitsFor(reader: StaffActor, { status, wrote, missing }: OwnRow): string | null | undefined {
  const isStaff = hasRole(reader, committeeStaffRoles);
  const word = dispatchWaits[status as DispatchStatus];
  switch (status) {
    case 'drafting':
      return wrote ? word : undefined;
    case 'checking':
      return wrote ? null : word;
    case 'signing':
      return isStaff ? (wrote ? null : undefined) : word;
    case 'signed':
      return isStaff ? word : undefined;
    default:
      return isStaff && missing ? null : undefined;
  }
}

async function ownPapers(db: Db, reader: StaffActor): Promise<DeskLine[]> {
  const rows = await db
    .selectFrom('dispatch')
    .select((eb) => [
      'dispatch.id',
      'dispatch.title',
      'dispatch.status',
      'dispatch.committee_id',
      'dispatch.opened_at',
      eb
        .exists(
          eb
            .selectFrom('dispatch_writer')
            .select('dispatch_writer.place')
            .whereRef('dispatch_writer.dispatch_id', '=', 'dispatch.id')
            .where('dispatch_writer.person_id', '=', reader.personId),
        )
        .as('wrote'),
      eb
        .exists(
          eb
            .selectFrom('dispatch_recipient')
            .select('dispatch_recipient.place')
            .whereRef('dispatch_recipient.dispatch_id', '=', 'dispatch.id')
            .where('dispatch_recipient.delivered_at', 'is not', null)
            .where('dispatch_recipient.received_on', 'is', null),
        )
        .as('missing'),
    ])
    .where('dispatch.committee_id', '=', reader.committeeId)
    .where('dispatch.status', 'in', ['drafting', 'checking', 'signing', 'signed', 'issued'])
    .where(dispatchReadableBy(reader))
    .orderBy('dispatch.id', 'desc')
    .limit(trayMax)
    .execute();
  return rows.flatMap(({ id, title, status, committee_id, opened_at, wrote, missing }) => {
    const waits = waitsFor(reader, { status, wrote: Boolean(wrote), missing: Boolean(missing) });
    return waits === undefined ? [] : [lineOf({ id, title, status, committee_id, at: opened_at }, waits)];
  });
}

async function unconfirmed(db: Db, reader: StaffActor): Promise<DeskLine[]> {
  const rows = await db
    .selectFrom('dispatch_recipient')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_recipient.dispatch_id')
    .select([
      'dispatch.id',
      'dispatch.title',
      'dispatch.status',
      'dispatch.committee_id',
      'delivered_at as at',
    ])
    .where('dispatch_recipient.organization_id', '=', readsAs(reader))
    .where('dispatch_recipient.delivered_at', 'is not', null)
    .where('dispatch_recipient.received_on', 'is', null)
    .where('dispatch.status', '=', 'issued')
    .where(dispatchReadableBy(reader))
    .orderBy('dispatch_recipient.delivered_at')
    .limit(trayMax)
    .execute();
  return rows.map((row) => lineOf(row, '确认收悉'));
}

type Row = { id: string; title: string; status: string; committee_id: string; at: string | null };

const lineOf = ({ id, title, status, committee_id, at }: Row, waits: string | null): DeskLine => ({
  kind: 'dispatch',
  id,
  title,
  status,
  organizationId: committee_id,
  dueOn: null,
  isProvisional: false,
  at,
  asks: null,
  waits,
});
