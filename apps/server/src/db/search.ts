import { queryTokens, tokens } from '@concord/domain/text';
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Engine } from './database.ts';
import type { Schema } from './schema.ts';

/** Puts a text under its id, in place of an earlier one. Tokens are made here; the database only keeps them. */
export async function indexText(tx: Db, engine: Engine, id: string, text: string): Promise<void> {
  const words = [...new Set(tokens(text))];
  if (engine === 'postgres') {
    await sql`insert into opinion_search (opinion_id, tokens) values (${id}, array_to_tsvector(${words}::text[]))
      on conflict (opinion_id) do update set tokens = excluded.tokens`.execute(tx);
    return;
  }
  const known = await sql<{
    number: number;
  }>`select number from opinion_search_id where opinion_id = ${id}`.execute(tx);
  const number = known.rows[0]?.number ?? (await nextNumber(tx, id));
  if (known.rows.length > 0) await sql`delete from opinion_search where rowid = ${number}`.execute(tx);
  await sql`insert into opinion_search (rowid, tokens) values (${number}, ${words.join(' ')})`.execute(tx);
}

async function nextNumber(tx: Db, id: string): Promise<number> {
  const { rows } = await sql<{
    number: number;
  }>`insert into opinion_search_id (opinion_id) values (${id}) returning number`.execute(tx);
  return rows[0]?.number ?? 0;
}

/** Takes a text out of the index: it was sealed. */
export async function unindexText(tx: Db, engine: Engine, id: string): Promise<void> {
  if (engine === 'postgres') {
    await sql`delete from opinion_search where opinion_id = ${id}`.execute(tx);
    return;
  }
  await sql`delete from opinion_search where rowid in (select number from opinion_search_id where opinion_id = ${id})`.execute(
    tx,
  );
  await sql`delete from opinion_search_id where opinion_id = ${id}`.execute(tx);
}

/** The newest part of what matches below an id: from which id on, and where in SQLite's index it lies. */
export type Window = { from: string; first: number; last: number };

/**
 * About the newest `size` matches. Ids and numbers need not run alike, so either is asked for. Nothing when fewer are
 * left, nor on PostgreSQL: its index cannot be gone through from the newest, and asking it for all costs less.
 */
export async function newestBelow(
  db: Db,
  engine: Engine,
  match: string,
  { below, size }: { below: string; size: number },
): Promise<Window | undefined> {
  if (engine === 'postgres') return undefined;
  // a plus keeps to the index that serves the order
  const last = await only<number>(
    db,
    sql`select number as value from opinion_search_id where +opinion_id < ${below} order by number desc limit 1`,
  );
  const first = await only<number>(
    db,
    sql`select rowid as value from opinion_search where opinion_search match ${match} and rowid <= ${last ?? 0} order by rowid desc limit 1 offset ${size - 1}`,
  );
  if (last === undefined || first === undefined) return undefined;
  // whatever is newer than the newest text before `first` lies between the two
  const from = await only<string>(
    db,
    sql`select min(opinion_id) as value from opinion_search_id where opinion_id > (select opinion_id from opinion_search_id where +number < ${first} order by opinion_id desc limit 1)`,
  );
  return from === undefined ? undefined : { from, first, last };
}

async function only<Value>(db: Db, query: RawBuilder<unknown>): Promise<Value | undefined> {
  const { rows } = await (query as RawBuilder<{ value: Value | null }>).execute(db);
  return rows[0]?.value ?? undefined;
}

/** The query as the index asks for it; nothing where there is nothing to ask for. */
export function matchOf(engine: Engine, query: string): string | undefined {
  const words = queryTokens(query);
  if (words.length === 0) return undefined;
  return engine === 'postgres'
    ? words.map(quoted).join(' & ')
    : words.map((word) => `"${word}"`).join(' AND ');
}

/** Whether all tokens of a match do occur in the row's text, within a window or anywhere. The caller checks the text. */
export function mayContain(engine: Engine, match: string | undefined, window?: Window) {
  return (eb: ExpressionBuilder<Schema, 'citizen_opinion'>): Expression<SqlBool> => {
    if (match === undefined) return eb.lit(false);
    if (engine === 'postgres')
      return sql<SqlBool>`citizen_opinion.id in (select opinion_id from opinion_search where tokens @@ ${match}::tsquery)`;
    // a window is short enough to be walked in the list's own order; all there is, is looked up from the index
    return window
      ? sql<SqlBool>`citizen_opinion.id >= ${window.from} and (select number from opinion_search_id where opinion_id = citizen_opinion.id) in (select rowid from opinion_search where opinion_search match ${match} and rowid between ${window.first} and ${window.last})`
      : sql<SqlBool>`citizen_opinion.id in (select i.opinion_id from opinion_search join opinion_search_id i on i.number = opinion_search.rowid where opinion_search match ${match})`;
  };
}

const quoted = (word: string): string => `'${word.replace(/'/g, "''").replace(/\\/g, '\\\\')}'`;
