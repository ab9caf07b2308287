import type { TestProject } from 'vitest/node';
import type {} from './databases.ts';
import { startPostgres } from './postgres.ts';

/** One server for all test files of a project; `CONCORD_TEST_POSTGRES` names another one to use instead. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const named = process.env.CONCORD_TEST_POSTGRES;
  if (named) {
    project.provide('postgresUrl', named);
    return undefined;
  }
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}
