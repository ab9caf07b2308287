import {
  type Actor,
  committeeRoles,
  hasRole,
  isAdministrator,
  readsAs,
  stationRoles,
} from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import {
  type CitizenOpinion,
  type OpinionChange,
  searchedText,
} from '@concord/domain/matter/citizen-opinion';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';
import { indexText, unindexText } from '../../db/search.ts';
import { insertion } from '../../db/statement.ts';
import { count } from '../../event/counters.ts';
import { sha256 } from '../../event/repository.ts';
import { append, type Writing } from '../../event/writing.ts';
import { countsOf } from './counting.ts';
import { toOpinion, toRow } from './row.ts';
import { keepStanding } from './standing.ts';

/** SQL twin of `canRead` in the domain; repository.test.ts holds the two equal. */
export function readableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'citizen_opinion'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind === 'citizen')
      return reader.opinionId
        ? eb.and([
            eb('citizen_opinion.id', '=', reader.opinionId),
            eb('citizen_opinion.status', '!=', 'withdrawn'),
          ])
        : eb.lit(false);
    const ways: Expression<SqlBool>[] = [];
    const kept = eb('citizen_opinion.status', '!=', 'withdrawn');
    if (hasRole(reader, committeeRoles))
      ways.push(eb('citizen_opinion.committee_id', '=', reader.committeeId));
    const ofItsStation = eb('citizen_opinion.station_id', '=', reader.organizationId);
    if (hasRole(reader, ['stationHead'])) ways.push(ofItsStation);
    const open = eb('citizen_opinion.is_quarantined', '=', 0);
    if (hasRole(reader, stationRoles)) ways.push(eb.and([open, ofItsStation]));
    if (!isAdministrator(reader))
      ways.push(
        eb.and([
          open,
          eb(
            'citizen_opinion.id',
            'in',
            eb
              .selectFrom('opinion_reader')
              .select('opinion_id')
              .where('organization_id', '=', readsAs(reader)),
          ),
        ]),
      );
    return eb.and([kept, eb.or(ways)]);
  };
}

/** The opinion, when this reader may see it; else the one “not found” there is. */
export async function findOpinion(db: Db, reader: Actor, id: string): Promise<CitizenOpinion> {
  const row = await db
    .selectFrom('citizen_opinion')
    .selectAll()
    .where('id', '=', id)
    .where(readableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toOpinion(row, await readersOf(db, id));
}

async function readersOf(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('opinion_reader')
    .select('organization_id')
    // `in`, as with a matter's assignments
    .where('opinion_id', 'in', [id])
    .orderBy('place')
    .execute();
  return rows.map(({ organization_id }) => organization_id);
}

const intoOpinion = insertion('citizen_opinion');
const intoText = insertion('opinion_text', (insert) =>
  insert.onConflict((conflict) =>
    conflict
      .columns(['opinion_id', 'revision'])
      .doUpdateSet((eb) => ({ is_sealed: eb.ref('excluded.is_sealed') })),
  ),
);

/** A new opinion: row, text, search, counters and event in the one transaction. */
export async function addOpinion(writing: Writing, { next, event }: OpinionChange): Promise<void> {
  const { tx } = writing;
  await intoOpinion(tx, [{ ...toRow(next), since_on: dateInShanghai(event.at) }]);
  await keepText(writing, next);
  await count(tx, countsOf(undefined, next, event.type, event.at));
  await append(writing, event, { opinion: next });
}

/** State and history in one transaction. Whoever decided on an older version is refused, on either database. */
export async function saveOpinion(
  writing: Writing,
  previous: CitizenOpinion,
  { next, event }: OpinionChange,
): Promise<void> {
  const { tx } = writing;
  const { numUpdatedRows } = await tx
    .updateTable('citizen_opinion')
    .set({ ...toRow(next), ...(await keepStanding(tx, previous, next, dateInShanghai(event.at))) })
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  if (next.textRevision !== previous.textRevision || next.isQuarantined !== previous.isQuarantined)
    await keepText(writing, next);
  if (next.status === 'withdrawn') await unindexText(tx, writing.engine, next.id);
  if (previous.readers.join() !== next.readers.join()) await keepReaders(tx, next);
  await count(tx, countsOf(previous, next, event.type, event.at));
  await append(writing, event, { opinion: next });
}

/**
 * Every revision is kept; what was sealed before a redaction stays sealed. The working text is searchable for whoever
 * may read it, and for nobody else: a search goes through `readableBy`.
 */
async function keepText({ tx, engine, at }: Writing, next: CitizenOpinion): Promise<void> {
  const row = {
    opinion_id: next.id,
    revision: next.textRevision,
    body: next.body,
    hash: sha256(next.body),
    is_sealed: Number(next.isQuarantined),
    at,
  };
  await intoText(tx, [row]);
  await indexText(tx, engine, next.id, searchedText(next));
}

async function keepReaders(tx: Db, { id, readers }: CitizenOpinion): Promise<void> {
  await tx.deleteFrom('opinion_reader').where('opinion_id', '=', id).execute();
  if (readers.length === 0) return;
  await tx
    .insertInto('opinion_reader')
    .values(
      readers.map((organizationId, place) => ({ organization_id: organizationId, opinion_id: id, place })),
    )
    .execute();
}
