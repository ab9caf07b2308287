import { Migrator } from 'kysely/migration';
import type { Store } from './database.ts';
import { migrations } from './migrations/index.ts';

/** Brings the schema up to date; two servers that start at once are kept apart by Kysely's lock. */
export async function migrate({ db, engine }: Store): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(engine) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}
