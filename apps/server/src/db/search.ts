import { queryTokens, tokens } from '@concord/domain/text';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
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

/** Whether the row's text may contain the query: all its tokens do occur. The caller checks the real text. */
export function mayContain(engine: Engine, query: string) {
  const words = queryTokens(query);
  return (eb: ExpressionBuilder<Schema, 'citizen_opinion'>): Expression<SqlBool> => {
    if (words.length === 0) return eb.lit(false);
    if (engine === 'postgres')
      return sql<SqlBool>`citizen_opinion.id in (select opinion_id from opinion_search where tokens @@ ${words.map(quoted).join(' & ')}::tsquery)`;
    const match = words.map((word) => `"${word}"`).join(' AND ');
    return sql<SqlBool>`citizen_opinion.id in (select i.opinion_id from opinion_search join opinion_search_id i on i.number = opinion_search.rowid where opinion_search match ${match})`;
  };
}

const quoted = (word: string): string => `'${word.replace(/'/g, "''").replace(/\\/g, '\\\\')}'`;
