import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

export type Engine = 'sqlite' | 'postgres';
export type FreshDatabase = { url: string; drop: () => Promise<void> };

declare module 'vitest' {
  export interface ProvidedContext {
    /** The database the running project is for. */
    engine: Engine;
    /** The maintenance database of the server that `postgres-setup.ts` started. */
    postgresUrl: string;
  }
}

/** A new empty database of the running project's engine: `sqlite:<file>` or `postgres://…`. Close it before `drop`. */
export function freshDatabase(): Promise<FreshDatabase> {
  return inject('engine') === 'postgres' ? freshPostgres(inject('postgresUrl')) : freshSqlite();
}

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-sqlite-'));
  return {
    url: `sqlite:${path.join(folder, 'test.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function freshPostgres(server: string): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => query(server, `drop database if exists ${name} with (force)`) };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
