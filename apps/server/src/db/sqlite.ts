import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely';
import type { Db, Store } from './database.ts';
import type { Schema } from './schema.ts';

/** Embedded SQLite: one connection that reads, one that writes; both see a row once its transaction is on disk. */
export function openSqlite(file: string): Store {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const writer = connect(file);
  const db = connect(file);
  return {
    engine: 'sqlite',
    db,
    write: groupCommit(writer),
    bulk: (work) => withoutWaiting(writer, work),
    close: async () => {
      await db.destroy();
      await writer.destroy();
    },
  };
}

function connect(file: string): Db {
  const raw = new Sqlite(file, { timeout: 5000 });
  raw.pragma('journal_mode = WAL');
  // An accepted opinion is a promise: a commit is on disk before it is answered.
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('cache_size = -32000');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: withStatementCache(raw) }) });
}

const pagesAtOnce = 50_000;
const pagesUsually = 1000;

/** In WAL a commit that was not synced may be lost with the power, but never leaves half of itself. */
async function withoutWaiting<T>(writer: Db, work: () => Promise<T>): Promise<T> {
  await sql`pragma synchronous = normal`.execute(writer);
  await sql`pragma wal_autocheckpoint = ${sql.lit(pagesAtOnce)}`.execute(writer);
  try {
    return await work();
  } finally {
    await sql`pragma synchronous = full`.execute(writer);
    await sql`pragma wal_autocheckpoint = ${sql.lit(pagesUsually)}`.execute(writer);
    await sql`pragma wal_checkpoint(truncate)`.execute(writer);
  }
}

const statementsMax = 500;

function withStatementCache(raw: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(text) {
      const known = statements.get(text);
      if (known) return known;
      // better-sqlite3 types its parameters as unknown[], Kysely as readonly unknown[]; the values are the same.
      const statement = raw.prepare(text) as unknown as SqliteStatement;
      if (statements.size >= statementsMax) statements.delete(statements.keys().next().value ?? '');
      statements.set(text, statement);
      return statement;
    },
  };
}

type Job = { run: (tx: Db) => Promise<void>; settle: (failure?: unknown) => void };
const batchMax = 128;

/**
 * SQLite has one writer and one sync per commit. Commands that wait are run one after another as savepoints of one
 * transaction, each with its own outcome, and answered after the one commit (performance: group commit).
 */
function groupCommit(writer: Db): Store['write'] {
  const waiting: Job[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      // a turn of the loop: requests that have arrived get as far as waiting here, and share the commit
      await new Promise(setImmediate);
      await runBatch(writer, waiting.splice(0, batchMax));
    }
    running = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let outcome: () => void = () => undefined;
      waiting.push({
        run: async (tx) => {
          try {
            const value = await work(tx);
            outcome = () => resolve(value);
          } catch (error) {
            outcome = () => reject(error);
            throw error;
          }
        },
        settle: (failure) => (failure === undefined ? outcome() : reject(failure)),
      });
      if (!running) void drain();
    });
}

async function runBatch(writer: Db, jobs: Job[]): Promise<void> {
  try {
    await writer.connection().execute(async (tx) => {
      await sql`begin immediate`.execute(tx);
      for (const job of jobs) await runAsSavepoint(tx, job);
      await sql`commit`.execute(tx);
    });
    for (const job of jobs) job.settle();
  } catch (error) {
    await sql`rollback`.execute(writer).catch(() => undefined);
    for (const job of jobs) job.settle(error);
  }
}

async function runAsSavepoint(tx: Db, job: Job): Promise<void> {
  await sql`savepoint command`.execute(tx);
  try {
    await job.run(tx);
  } catch {
    await sql`rollback to command`.execute(tx);
  }
  await sql`release command`.execute(tx);
}
