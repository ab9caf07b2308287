import type { Kysely } from 'kysely';

type Type = 'text' | 'text?' | 'integer' | 'integer?';

/**
 * Creates a table of text and integer columns, the same on both databases; `?` may be null. `key` names the columns
 * of the primary key.
 */
export async function createTable(
  db: Kysely<unknown>,
  name: string,
  shape: Record<string, Type>,
  key: readonly string[],
): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(shape)) {
    table = table.addColumn(column, type.startsWith('integer') ? 'integer' : 'text', (c) =>
      type.endsWith('?') ? c : c.notNull(),
    );
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, [...key] as never).execute();
}

/** `unique` or plain index, named after what it covers. */
export async function createIndex(
  db: Kysely<unknown>,
  table: string,
  on: readonly string[],
  unique = false,
): Promise<void> {
  const index = db.schema
    .createIndex(`${table}_${on.join('_')}`)
    .on(table)
    .columns([...on]);
  await (unique ? index.unique() : index).execute();
}
