import { databaseProjects } from '@concord/setup/vitest-projects';
import { defineConfig } from 'vitest/config';

/** Not `vitest.config.ts`: this is no part of `npm test`, it needs real input beside the repository. */
export default defineConfig({
  test: { projects: databaseProjects(['*.test.ts']), testTimeout: 120_000, hookTimeout: 120_000 },
});
