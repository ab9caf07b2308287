import { databaseProjects } from '@concord/setup/vitest-projects';
import { defineConfig } from 'vitest/config';

/** Thousands of rows, each with its own history, several times over. */
const testTimeout = 300_000;

/** Not `vitest.config.ts`: this is no part of `npm test`, it needs real input beside the repository. */
export default defineConfig({
  test: { projects: databaseProjects(['*.test.ts'], testTimeout) },
});
