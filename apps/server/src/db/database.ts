import type { Kysely } from 'kysely';
import { openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';
import { openSqlite } from './sqlite.ts';

/** A connection, or a transaction: functions that take one do not know which. */
export type Db = Kysely<Schema>;
export type Engine = 'sqlite' | 'postgres';

/** The database as the rest of the server sees it. */
export type Store = {
  engine: Engine;
  /** For reading. On SQLite a connection of its own: readers never wait for the writer. */
  db: Db;
  /**
   * Runs `work` as one transaction and answers only when it is on disk. Inside, use only `tx`. What `work` throws
   * undoes its own changes and nobody else's.
   */
  write: <T>(work: (tx: Db) => Promise<T>) => Promise<T>;
  /**
   * While `work` runs, a commit does not wait for the disk; afterwards all of it is there. For what nobody was promised
   * and can be begun again from nothing.
   */
  bulk: <T>(work: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** Opens `sqlite:<file>` or `postgres://…`. */
export function openStore(url: string): Store {
  return /^postgres(ql)?:/.test(url) ? openPostgres(url) : openSqlite(url.replace(/^sqlite:/, ''));
}
