import { CompiledQuery, type Insertable, type QueryResult } from 'kysely';
import type { Db } from './database.ts';
import type { Schema } from './schema.ts';

/** Values of a statement by name; one that is absent is not asked for. */
type Values = Record<string, string | number | null | undefined>;
/** A parameter is one of the values by its name, or the same in every statement of the shape. */
type Shape = { sql: string; parameters: readonly ({ name: string } | { same: unknown })[] };

/** Kept per database; with the many filters a list has, not more than these. */
const shapesMax = 500;
const shapes = new WeakMap<object, Map<string, Shape>>();

/**
 * Runs a statement whose text is built once per shape, that is `name` and which of the values there are: building costs
 * more than running. `build` gets stand-ins, to be handed on to the query and never looked at; whatever else decides
 * what it builds belongs into `name`.
 */
export async function runShaped<Row, V extends Values>(
  db: Db,
  name: string,
  values: V,
  build: (values: V) => { compile: () => CompiledQuery<Row> },
): Promise<QueryResult<Row>> {
  const { adapter, plugins } = db.getExecutor();
  // whoever watches the statements sees each of them
  if (plugins.length > 0) return db.executeQuery(build(values).compile());
  const known = shapes.get(adapter) ?? new Map<string, Shape>();
  shapes.set(adapter, known);
  const names = Object.keys(values).filter((one) => values[one] !== undefined);
  const key = `${name} ${names.join()}`;
  let shape = known.get(key);
  if (!shape) {
    shape = shapeOf(values, names, build);
    if (known.size >= shapesMax) known.delete(known.keys().next().value ?? '');
    known.set(key, shape);
  }
  const parameters = shape.parameters.map((one) => ('name' in one ? values[one.name] : one.same));
  return db.executeQuery(CompiledQuery.raw(shape.sql, parameters) as CompiledQuery<Row>);
}

function shapeOf<Row, V extends Values>(
  values: V,
  names: readonly string[],
  build: (values: V) => { compile: () => CompiledQuery<Row> },
): Shape {
  const standIns = new Map<unknown, string>();
  const given = Object.fromEntries(
    names.map((name, index) => {
      const standIn = typeof values[name] === 'number' ? Number.MIN_SAFE_INTEGER + index : `\u0000${name}`;
      standIns.set(standIn, name);
      return [name, standIn];
    }),
  );
  const { sql, parameters } = build(given as V).compile();
  return {
    sql,
    parameters: parameters.map((same) => {
      const name = standIns.get(same);
      return name === undefined ? { same } : { name };
    }),
  };
}

/** Inserts one row. */
export async function insertRow<Table extends keyof Schema>(
  tx: Db,
  table: Table,
  row: Insertable<Schema[Table]>,
): Promise<void> {
  await runShaped(tx, `insert ${table}`, row as Values, (values) =>
    tx.insertInto(table).values(values as Insertable<Schema[Table]>),
  );
}
