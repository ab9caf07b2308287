import { databaseProjects } from '@concord/setup/vitest-projects';
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { projects: databaseProjects() } });
