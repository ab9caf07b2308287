import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Store } from './database.ts';
import type { Schema } from './schema.ts';

const int8 = 20;
const numeric = 1700;

/** PostgreSQL through a pool; several stateless servers may share it. */
export function openPostgres(connectionString: string): Store {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8 || oid === numeric
          ? Number
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // An idle client whose server goes away would otherwise end the process.
  pool.on('error', (error) => console.error('postgres: idle client', error.message));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: 'postgres',
    db,
    write: (work) => db.transaction().execute(work),
    bulk: (work) => work(),
    close: () => db.destroy(),
  };
}
