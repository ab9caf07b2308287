import type { StaffActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { explain, Refused } from '@concord/domain/decision';
import {
  type CellRow,
  type ImportBatch,
  readOpinion,
  readTopic,
  sentenceOfProblem,
  type Topic,
} from '@concord/domain/import';
import { type ImportedOpinion, receiveImported } from '@concord/domain/matter/citizen-opinion';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { sha256 } from '../event/repository.ts';
import type { Writing } from '../event/writing.ts';
import { addOpinion } from '../matter/citizen-opinion/repository.ts';
import type { ImportRowTable } from './table.ts';

export type Taken = Partial<Omit<ImportRowTable, 'batch_id' | 'row' | 'committee_id'>>;
const faulty = (problem: string): Taken => ({ outcome: 'faulty', problem });

/** Tells the same message again, whatever file it comes in. */
export const sourceKeyOf = ({ number, writtenAt, title, body }: ImportedOpinion): string =>
  sha256(JSON.stringify([number, writtenAt, title, body]));

/** Of these messages, which the committee has already: by what they say, or by our own number in an export. */
export async function knownKeys(db: Db, committeeId: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('import_row')
    .select('source_key')
    .where('committee_id', '=', committeeId)
    .where('source_key', 'in', [...keys])
    .execute();
  return new Set(rows.map(({ source_key }) => source_key ?? ''));
}

/** The number an export of ours gave the row, where it names an opinion this committee still has. */
export async function isOwnOpinion(db: Db, batch: ImportBatch, { cells }: CellRow): Promise<boolean> {
  const column = batch.mapping.ownId;
  const id = column === undefined ? undefined : cells[column];
  if (!id) return false;
  const row = await db
    .selectFrom('citizen_opinion')
    .select('id')
    .where('id', '=', id)
    .where('committee_id', '=', batch.committeeId)
    .where('status', '!=', 'withdrawn')
    .executeTakeFirst();
  return Boolean(row);
}

/** One row of messages: an opinion with its own history, or the reason why not. */
export async function takeMessage(
  writing: Writing,
  batch: ImportBatch,
  row: CellRow,
  topics: readonly Topic[],
): Promise<Taken> {
  const { tx, actor, at, rules } = writing;
  const read = readOpinion(row, batch.mapping, topics);
  if (!read.ok) return faulty(read.problems.map(sentenceOfProblem).join(';'));
  const key = sourceKeyOf(read.value);
  const known = await knownKeys(tx, batch.committeeId, [key]);
  if (known.has(key) || (await isOwnOpinion(tx, batch, row))) return { outcome: 'repeated', cells: null };
  const decision = receiveImported(
    read.value,
    { id: batch.stationId ?? '', committeeId: batch.committeeId, townshipId: null },
    newId(),
    actor,
    { at, calendar: rules.calendar, regulation: rules.on(batch.committeeId, dateInShanghai(at)) },
  );
  if (!decision.ok) return faulty(`第 ${row.row} 行:${explain(decision.refusal)}`);
  await addOpinion(writing, decision);
  const { number, author, supports, against } = read.value;
  return {
    outcome: 'added',
    cells: null,
    source_key: key,
    opinion_id: decision.next.id,
    number,
    author,
    supports,
    against,
  };
}

/** One row of topics; a topic the committee has stays as it is. */
export async function takeTopic({ tx }: Writing, batch: ImportBatch, row: CellRow): Promise<Taken> {
  const read = readTopic(row, batch.mapping);
  if (!read.ok) return faulty(read.problems.map(sentenceOfProblem).join(';'));
  const { path, category } = read.value;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('topic')
    .values({ committee_id: batch.committeeId, path: path.join('/'), category, batch_id: batch.id })
    .onConflict((conflict) => conflict.columns(['committee_id', 'path']).doNothing())
    .executeTakeFirst();
  return {
    outcome: numInsertedOrUpdatedRows === 0n ? 'repeated' : 'added',
    cells: JSON.stringify(row.cells),
  };
}

/** Refuses a station of somebody else's. */
export async function mustBeStation(db: Db, actor: StaffActor, stationId: string | null): Promise<void> {
  if (stationId === null) return;
  const row = await db
    .selectFrom('organization')
    .select('id')
    .where('id', '=', stationId)
    .where('committee_id', '=', actor.committeeId)
    .where('kind', '=', 'station')
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
}
