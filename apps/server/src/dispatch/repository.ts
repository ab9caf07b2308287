import {
  type Actor,
  committeeRoles,
  hasRole,
  isAdministrator,
  readsAs,
  type StaffActor,
} from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Dispatch, DispatchChange } from '@concord/domain/dispatch';
import { canonical } from '@concord/domain/event';
import type { Telling } from '@concord/domain/notice';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import { partsOf, toRow, withParts } from './row.ts';

/** SQL twin of `canReadDispatch` in the domain; repository.test.ts holds the two equal. */
export function dispatchReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'dispatch'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const addressed = eb(
      'dispatch.id',
      'in',
      eb
        .selectFrom('dispatch_recipient')
        .select('dispatch_recipient.dispatch_id')
        .where('dispatch_recipient.organization_id', '=', readsAs(reader))
        .where('dispatch_recipient.delivered_at', 'is not', null),
    );
    return hasRole(reader, committeeRoles)
      ? eb.or([eb('dispatch.committee_id', '=', reader.committeeId), addressed])
      : addressed;
  };
}

export async function findDispatch(db: Db, reader: Actor, id: string): Promise<Dispatch> {
  const row = await db
    .selectFrom('dispatch')
    .selectAll()
    .where('id', '=', id)
    .where(dispatchReadableBy(reader))
    .executeTakeFirst();
  const [dispatch] = row ? await withParts(db, [row]) : [];
  if (!dispatch) throw new Refused({ code: 'not_found' });
  return dispatch;
}

/** Every paper on one thing that the reader may see, oldest first. */
export async function dispatchesAbout(db: Db, reader: Actor, aboutId: string): Promise<Dispatch[]> {
  const rows = await db
    .selectFrom('dispatch')
    .selectAll()
    .where('about_id', '=', aboutId)
    .where(dispatchReadableBy(reader))
    .orderBy('id')
    .execute();
  return withParts(db, rows);
}

export async function addDispatch(
  writing: Writing,
  { next, event }: DispatchChange,
  tell: readonly Telling[] = [],
): Promise<void> {
  await writing.tx.insertInto('dispatch').values(toRow(next)).execute();
  await saveParts(writing.tx, undefined, next);
  await append(writing, event, { kind: 'dispatch', id: next.id, subjectId: next.id, tell });
}

export async function saveDispatch(
  writing: Writing,
  previous: Dispatch,
  { next, event }: DispatchChange,
  tell: readonly Telling[] = [],
): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('dispatch')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await saveParts(writing.tx, previous, next);
  await append(writing, event, { kind: 'dispatch', id: next.id, subjectId: next.id, tell });
}

/** Writes the lists that differ from the state before. */
async function saveParts(tx: Db, previous: Dispatch | undefined, next: Dispatch): Promise<void> {
  const before = previous && partsOf(previous);
  const after = partsOf(next);
  for (const name of ['dispatch_recipient', 'dispatch_writer', 'dispatch_file'] as const) {
    if (before && canonical(before[name]) === canonical(after[name])) continue;
    if (before && before[name].length > 0)
      await tx.deleteFrom(name).where('dispatch_id', '=', next.id).execute();
    if (after[name].length > 0)
      await tx
        .insertInto(name)
        .values(after[name] as never)
        .execute();
  }
}

export type DispatchLine = {
  id: string;
  title: string;
  number: string | null;
  kind: string;
  status: string;
  committeeId: string;
  openedAt: string;
  issuedAt: string | null;
  /** Of a received paper: whether one's own organisation has confirmed. */
  isReceived: boolean;
};

export type DispatchFilter = {
  /** `sent`: one's own committee's papers; `received`: those delivered to one's organisation. */
  box: 'sent' | 'received';
  status?: string | undefined;
  unreceived?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Newest first. `cursor` is the key of the last row of the page before. */
export async function listDispatches(
  db: Db,
  reader: StaffActor,
  filter: DispatchFilter,
): Promise<{ rows: DispatchLine[]; after: string | null }> {
  const page = filter.box === 'sent' ? await sent(db, reader, filter) : await received(db, reader, filter);
  const rows = page.slice(0, filter.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ received_on, delivered_at: _, ...line }) => ({
      ...line,
      isReceived: received_on !== null,
    })),
    after:
      page.length > filter.limit && last
        ? filter.box === 'sent'
          ? last.id
          : `${last.delivered_at} ${last.id}`
        : null,
  };
}

const columns = [
  'dispatch.id',
  'dispatch.title',
  'dispatch.number',
  'dispatch.kind_name as kind',
  'dispatch.status',
  'dispatch.committee_id as committeeId',
  'dispatch.opened_at as openedAt',
  'dispatch.issued_at as issuedAt',
] as const;

async function sent(db: Db, reader: StaffActor, { status, cursor, limit }: DispatchFilter) {
  if (!hasRole(reader, committeeRoles)) return [];
  let query = db
    .selectFrom('dispatch')
    .select((eb) => [
      ...columns,
      eb.val<string | null>(null).as('received_on'),
      eb.val<string | null>(null).as('delivered_at'),
    ])
    .where('dispatch.committee_id', '=', reader.committeeId)
    .where(dispatchReadableBy(reader))
    .orderBy('dispatch.id', 'desc')
    .limit(limit + 1);
  if (status) query = query.where('dispatch.status', '=', status);
  if (cursor) query = query.where('dispatch.id', '<', cursor);
  return query.execute();
}

async function received(db: Db, reader: StaffActor, { unreceived, cursor, limit }: DispatchFilter) {
  let query = db
    .selectFrom('dispatch_recipient')
    .innerJoin('dispatch', 'dispatch.id', 'dispatch_recipient.dispatch_id')
    .select([...columns, 'dispatch_recipient.received_on', 'dispatch_recipient.delivered_at'])
    .where('dispatch_recipient.organization_id', '=', readsAs(reader))
    .where('dispatch_recipient.delivered_at', 'is not', null)
    .where(dispatchReadableBy(reader))
    .orderBy('dispatch_recipient.delivered_at', 'desc')
    .orderBy('dispatch.id', 'desc')
    .limit(limit + 1);
  if (unreceived)
    query = query.where('dispatch_recipient.received_on', 'is', null).where('dispatch.status', '=', 'issued');
  const [at, id] = cursor?.split(' ') ?? [];
  if (at && id)
    query = query.where((eb) =>
      eb.or([
        eb('dispatch_recipient.delivered_at', '<', at),
        eb.and([eb('dispatch_recipient.delivered_at', '=', at), eb('dispatch.id', '<', id)]),
      ]),
    );
  return query.execute();
}
