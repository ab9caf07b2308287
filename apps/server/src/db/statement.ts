import { CompiledQuery, type Insertable } from 'kysely';
import type { Db } from './database.ts';
import type { Schema } from './schema.ts';

const texts = new WeakMap<object, Map<string, string>>();

/** Inserts one row. The statement is built once for a table and its columns; building cost more than running it. */
export async function insertRow<Table extends keyof Schema>(
  tx: Db,
  table: Table,
  row: Insertable<Schema[Table]>,
): Promise<void> {
  const { adapter } = tx.getExecutor();
  const known = texts.get(adapter) ?? new Map<string, string>();
  texts.set(adapter, known);
  const key = `${table} ${Object.keys(row).join()}`;
  let text = known.get(key);
  if (!text) {
    text = tx.insertInto(table).values(row).compile().sql;
    known.set(key, text);
  }
  await tx.executeQuery(CompiledQuery.raw(text, Object.values(row)));
}
