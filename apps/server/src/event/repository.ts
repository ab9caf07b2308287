import { createHash } from 'node:crypto';
import { AggregateKind, canonical, type DomainEvent } from '@concord/domain/event';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { insertion, statement } from '../db/statement.ts';
import type { EventTable } from './table.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const firstHash = '0'.repeat(64);

/** What a hash vouches for: everything in the row but the hash itself, and the hash before it. */
const sealed = ({ hash: _, ...row }: EventTable, previous: string): string =>
  sha256(previous + canonical(row));

const intoEvent = insertion('event');
const setHead = statement((tx, { hash, committeeId }: { hash: string; committeeId: string }) =>
  tx.updateTable('event_chain').set({ hash }).where('committee_id', '=', committeeId),
);
const advanceHead = statement((tx, { committeeId }: { committeeId: string }) =>
  tx
    .updateTable('event_chain')
    .set((eb) => ({ number: eb('number', '+', 1) }))
    .where('committee_id', '=', committeeId)
    .returning(['number', 'hash']),
);

/**
 * Appends to the committee's chain, in the transaction of the state it describes. The chain's head row makes writers
 * of one committee queue up, so that the chain cannot fork; other committees go on.
 */
export async function appendEvent(tx: Db, event: DomainEvent): Promise<EventTable> {
  const head = await nextLink(tx, event.committeeId);
  const row: EventTable = { ...toRow(event), number: head.number, hash: '' };
  row.hash = sealed(row, head.hash);
  await intoEvent(tx, [row]);
  await setHead(tx, { hash: row.hash, committeeId: event.committeeId });
  return row;
}

async function nextLink(tx: Db, committeeId: string): Promise<{ number: number; hash: string }> {
  const advance = async () => (await advanceHead(tx, { committeeId })).rows[0];
  const known = await advance();
  if (known) return known;
  await tx
    .insertInto('event_chain')
    .values({ committee_id: committeeId, number: 0, hash: firstHash })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const created = await advance();
  if (!created) throw new Error(`event chain of ${committeeId} could not be opened`);
  return created;
}

function toRow(event: DomainEvent): Omit<EventTable, 'number' | 'hash'> {
  const { by } = event;
  return {
    id: newId(),
    committee_id: event.committeeId,
    aggregate: event.aggregate,
    aggregate_id: event.aggregateId,
    version: event.version,
    type: event.type,
    from_status: event.from,
    to_status: event.to,
    by_kind: by.kind,
    by_person_id: by.personId,
    by_capacity_id: by.capacityId,
    by_organization_id: by.organizationId,
    by_role: by.role,
    at: event.at,
    patch: canonical(event.patch),
    note: event.note,
  };
}

/** The first event of a chain that does not hold, or nothing. */
export type ChainFault = { committeeId: string; number: number; eventId: string; reason: string };

/** Walks every committee's chain, or one's, from its first event; memory does not grow with its length. */
export async function verifyChains(
  db: Db,
  committeeId?: string,
): Promise<{ checked: number; faults: ChainFault[] }> {
  let chains = db.selectFrom('event_chain').selectAll().orderBy('committee_id');
  if (committeeId) chains = chains.where('committee_id', '=', committeeId);
  const heads = await chains.execute();
  const faults: ChainFault[] = [];
  let checked = 0;
  for (const head of heads) {
    const walk = await verifyChain(db, head.committee_id, head);
    checked += walk.checked;
    if (walk.fault) faults.push(walk.fault);
  }
  return { checked, faults };
}

async function verifyChain(
  db: Db,
  committeeId: string,
  head: { number: number; hash: string },
): Promise<{ checked: number; fault?: ChainFault }> {
  let previous = firstHash;
  let number = 0;
  for (;;) {
    const page = await db
      .selectFrom('event')
      .selectAll()
      .where('committee_id', '=', committeeId)
      .where('number', '>', number)
      .orderBy('number')
      .limit(2000)
      .execute();
    for (const row of page) {
      const fault = (reason: string) => ({
        checked: number,
        fault: { committeeId, number: row.number, eventId: row.id, reason },
      });
      if (row.number !== number + 1) return fault(`第 ${number + 1} 条缺失`);
      if (sealed(row, previous) !== row.hash) return fault('内容与校验值不符');
      previous = row.hash;
      number = row.number;
    }
    if (page.length < 2000) break;
  }
  if (number !== head.number || previous !== head.hash)
    return { checked: number, fault: { committeeId, number, eventId: '', reason: '末尾记录缺失' } };
  return { checked: number };
}

/** The number of each committee's newest event. */
export type Heads = ReadonlyMap<string, number>;

export async function headsOf(db: Db): Promise<Heads> {
  const rows = await db.selectFrom('event_chain').select(['committee_id', 'number']).execute();
  return new Map(rows.map(({ committee_id, number }) => [committee_id, number]));
}

const newsMax = 200;
/** Rows of a file, in and out again: the batch's own event is the news. */
const inBulk = ['import', 'withdraw'];

/**
 * What was written between two looks at the chains, of each committee the newest; what moved on to another committee is
 * news there as well. Only what happened to which aggregate, not what it says.
 */
export async function eventsSince(
  db: Db,
  from: Heads,
  to: Heads,
): Promise<Pick<DomainEvent, 'aggregate' | 'aggregateId' | 'version' | 'committeeId'>[]> {
  const grown = [...to].filter(([committeeId, number]) => number > (from.get(committeeId) ?? 0));
  const pages = await Promise.all(
    grown.map(([committeeId, number]) =>
      db
        .selectFrom('event')
        .select(['aggregate', 'aggregate_id', 'version', 'type', 'patch'])
        .where('committee_id', '=', committeeId)
        .where('number', '>', from.get(committeeId) ?? 0)
        .where('number', '<=', number)
        .orderBy('number', 'desc')
        .limit(newsMax)
        .execute()
        .then((rows) => rows.map((row) => ({ ...row, committeeId }))),
    ),
  );
  return pages.flat().flatMap(({ aggregate_id: aggregateId, type, patch, committeeId, ...row }) => {
    if (row.aggregate === 'citizenOpinion' && inBulk.includes(type)) return [];
    const aggregate = AggregateKind.parse(row.aggregate);
    const { committeeId: movedTo = committeeId } = JSON.parse(patch) as { committeeId?: string };
    return [...new Set([committeeId, movedTo])].map((heard) => ({
      aggregate,
      aggregateId,
      version: row.version,
      committeeId: heard,
    }));
  });
}

/** The history of one aggregate, oldest first. Whoever asks has been allowed to read the aggregate. */
export async function eventsOf(db: Db, aggregateId: string): Promise<EventTable[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where('aggregate_id', '=', aggregateId)
    .orderBy('version')
    .execute();
}
