import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** A statement as the driver got it. `write`: inside the transaction of the command. */
export type Statement = { sql: string; parameters: unknown[]; write: boolean };

const frame = /^\s*(?:begin|commit|rollback|savepoint|release)/i;

/** Writes down every statement that reaches a driver of this process, in order, but for the frames of transactions. */
export function recordDrivers(into: Statement[]): void {
  const inTransaction = new WeakSet<object>();
  const note = (connection: object, sql: string, parameters: readonly unknown[]) => {
    if (/^\s*begin/i.test(sql)) inTransaction.add(connection);
    if (/^\s*(?:commit|rollback$)/i.test(sql)) inTransaction.delete(connection);
    if (!frame.test(sql))
      into.push({ sql, parameters: [...parameters], write: inTransaction.has(connection) });
  };

  const prepare = Sqlite.prototype.prepare;
  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    const statement = prepare.call(this, sql);
    const { all, run } = statement;
    statement.all = (...parameters: unknown[]) => {
      note(this, sql, parameters.flat());
      return Reflect.apply(all, statement, parameters);
    };
    statement.run = (...parameters: unknown[]) => {
      note(this, sql, parameters.flat());
      return Reflect.apply(run, statement, parameters);
    };
    return statement;
  } as typeof prepare;

  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [text, parameters] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    if (typeof text === 'string') note(this, text, Array.isArray(parameters) ? parameters : []);
    else note(this, text.text, text.values ?? []);
    return Reflect.apply(query, this, given);
  } as typeof query;
}
