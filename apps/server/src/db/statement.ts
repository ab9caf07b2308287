import {
  CompiledQuery,
  type Insertable,
  type InsertQueryBuilder,
  type InsertResult,
  type QueryResult,
} from 'kysely';
import type { Db } from './database.ts';
import type { Schema } from './schema.ts';

/** Values of a statement by name; one that is absent is not asked for. */
type Values = Record<string, string | number | null | undefined>;
/** A parameter is one of the values by its name, or the same in every statement of the shape. */
type Shape = { sql: string; parameters: readonly ({ name: string } | { same: unknown })[] };
type Built<Row> = { compile: () => CompiledQuery<Row> };

/** A list has many filters; of one statement not more shapes than these are kept per database. */
const shapesMax = 300;

/**
 * A statement whose text is built once for each shape, that is for a `kind` and which of the values there are: building
 * costs more than running. `build` gets stand-ins for the values, to be handed on to the query and never looked at; it
 * must know nothing else, so it stands outside every function.
 */
export function statement<V extends Values, Row, Kind extends Record<string, string> = Record<never, string>>(
  build: (db: Db, values: V, kind: Kind) => Built<Row>,
): (db: Db, values: V, kind?: Kind) => Promise<QueryResult<Row>> {
  const shapes = new WeakMap<object, Map<string, Shape>>();
  return (db, values, kind = {} as Kind) => {
    const { adapter, plugins } = db.getExecutor();
    // whoever watches the statements sees each of them
    if (plugins.length > 0) return db.executeQuery(build(db, values, kind).compile());
    const known = shapes.get(adapter) ?? new Map<string, Shape>();
    shapes.set(adapter, known);
    const names = Object.keys(values).filter((one) => values[one] !== undefined);
    const key = [...Object.values(kind), ...names].join('\n');
    let shape = known.get(key);
    if (!shape) {
      shape = shapeOf(values, names, (standIns) => build(db, standIns, kind));
      if (known.size >= shapesMax) known.delete(known.keys().next().value ?? '');
      known.set(key, shape);
    }
    const parameters = shape.parameters.map((one) => ('name' in one ? values[one.name] : one.same));
    return db.executeQuery(CompiledQuery.raw(shape.sql, parameters) as CompiledQuery<Row>);
  };
}

function shapeOf<V extends Values, Row>(
  values: V,
  names: readonly string[],
  build: (values: V) => Built<Row>,
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

type Inserting<Table extends keyof Schema> = InsertQueryBuilder<Schema, Table, InsertResult>;

/** More rows than these at once are rare, and each number of them would be a shape of its own. */
const rowsMax = 8;
const cell = (column: string, index: number): string => `${column} ${index}`;

/**
 * Inserts rows of the same columns and answers how many went in. `ending` says what becomes of one that is there
 * already.
 */
export function insertion<Table extends keyof Schema>(
  table: Table,
  ending: (insert: Inserting<Table>) => Inserting<Table> = (insert) => insert,
): (tx: Db, rows: readonly Insertable<Schema[Table]>[]) => Promise<number> {
  const insert = (tx: Db, rows: readonly object[]) =>
    ending(tx.insertInto(table).values(rows as Insertable<Schema[Table]>[]));
  const few = statement((tx, values: Values, { columns, count }: { columns: string; count: string }) =>
    insert(
      tx,
      Array.from({ length: Number(count) }, (_, index) =>
        Object.fromEntries(columns.split(',').map((column) => [column, values[cell(column, index)]])),
      ),
    ),
  );
  return async (tx, rows) => {
    const [first] = rows;
    if (!first) return 0;
    const { numAffectedRows = 0n } = await (rows.length > rowsMax
      ? tx.executeQuery(insert(tx, rows).compile())
      : few(tx, flat(rows), { columns: Object.keys(first).join(), count: String(rows.length) }));
    return Number(numAffectedRows);
  };
}

function flat(rows: readonly object[]): Values {
  const values: Values = {};
  for (const [index, row] of rows.entries())
    for (const [column, value] of Object.entries(row)) values[cell(column, index)] = value;
  return values;
}
