import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffActor } from '@concord/domain/actor';
import { guessMapping, type Mapping, parseMoment } from '@concord/domain/import';
import { readFile } from '@concord/server/import/file';
import { runImport } from '@concord/server/import/jobs';
import { aKey, as, sendFile, type TestStore, testContext } from '@concord/server/testing';

const folder = process.env.MESSAGE_BOARD ?? '';

/** A file of the message board; `MESSAGE_BOARD` names the folder. */
export const boardFile = (name: string): Buffer => readFileSync(path.join(folder, `${name}.xlsx`));

const clock = { now: new Date().toISOString() };

/** Takes a file in as the committee's clerk does, and answers the batch when it is done. */
export async function bringIn(store: TestStore, actor: StaffActor, bytes: Buffer, name: string) {
  const { id } = await sendFile(store, actor, bytes, { name, clock });
  const { version, kind, headings } = await as(actor, store, clock).import.byId({ id });
  const stationId = kind === 'opinions' ? `${actor.committeeId}-station` : null;
  await as(actor, store, clock).import.run({
    id,
    version,
    command: { type: 'start', mapping: guessMapping(kind, headings), stationId },
    key: aKey(),
  });
  await runImport(testContext(store, undefined, clock), id);
  return as(actor, store, clock).import.byId({ id });
}

export async function undo(store: TestStore, actor: StaffActor, id: string) {
  const { version } = await as(actor, store, clock).import.byId({ id });
  await as(actor, store, clock).import.run({
    id,
    version,
    command: { type: 'undo', reason: '验收' },
    key: aKey(),
  });
  await runImport(testContext(store, undefined, clock), id);
  return as(actor, store, clock).import.byId({ id });
}

export type BoardRow = {
  number: string | null;
  author: string | null;
  title: string | null;
  body: string | null;
  writtenAt: string | null;
  answer: string | null;
  answeredAt: string | null;
};

/** What a file says, read without the platform's rules but for the form of its dates. */
export async function rowsOf(name: string): Promise<BoardRow[]> {
  const { headings, rows } = await readFile(boardFile(name));
  const mapping: Mapping = guessMapping('opinions', headings);
  return rows.map(({ cells }) => {
    const cell = (field: keyof Mapping) => {
      const column = mapping[field];
      return column === undefined ? null : (cells[column] ?? null);
    };
    const moment = (field: keyof Mapping) => parseMoment(cell(field) ?? '') ?? null;
    return {
      number: cell('number'),
      author: cell('author'),
      title: cell('title'),
      body: cell('body'),
      writtenAt: moment('writtenAt'),
      answer: cell('answer'),
      answeredAt: moment('answeredAt'),
    };
  });
}

/** What the platform has of a committee's imported messages. */
export async function keptRows({ db }: TestStore, committeeId: string): Promise<BoardRow[]> {
  return db
    .selectFrom('citizen_opinion')
    .innerJoin('import_row', 'import_row.opinion_id', 'citizen_opinion.id')
    .select([
      'number',
      'author',
      'title',
      'body',
      'received_at as writtenAt',
      'answer',
      'answered_at as answeredAt',
    ])
    .where('citizen_opinion.committee_id', '=', committeeId)
    .where('citizen_opinion.status', '!=', 'withdrawn')
    .execute();
}

export const sorted = (rows: readonly BoardRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
