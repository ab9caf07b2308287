import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type {} from './databases.ts';

const postgresSetup = fileURLToPath(import.meta.resolve('./postgres-setup.ts'));

/** Long enough for a machine that does much else; a test says what is true, not how fast. */
const patience = 30_000;

/** The same test files twice: once on SQLite and once on a real PostgreSQL server; `testTimeout` in milliseconds. */
export function databaseProjects(
  include = ['src/**/*.test.ts'],
  testTimeout = patience,
): TestProjectInlineConfiguration[] {
  return [
    {
      test: { name: 'sqlite', include, testTimeout, hookTimeout: testTimeout, provide: { engine: 'sqlite' } },
    },
    {
      test: {
        name: 'postgres',
        include,
        testTimeout,
        hookTimeout: testTimeout,
        provide: { engine: 'postgres' },
        globalSetup: [postgresSetup],
      },
    },
  ];
}
