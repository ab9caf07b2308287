import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type {} from './databases.ts';

const postgresSetup = fileURLToPath(import.meta.resolve('./postgres-setup.ts'));

/** The same test files twice: once on SQLite and once on a real PostgreSQL server. */
export function databaseProjects(include = ['src/**/*.test.ts']): TestProjectInlineConfiguration[] {
  return [
    { test: { name: 'sqlite', include, provide: { engine: 'sqlite' } } },
    { test: { name: 'postgres', include, provide: { engine: 'postgres' }, globalSetup: [postgresSetup] } },
  ];
}
