import { existsSync } from 'node:fs';
import { defineConfig } from 'rolldown';

/** Password hashing runs in a thread of its own, which needs a file of its own. */
const worker = 'src/session/hashing-worker.ts';

/** Everything in one file but the native addons. */
export default defineConfig({
  input: { main: 'src/main.ts', ...(existsSync(worker) && { 'hashing-worker': worker }) },
  platform: 'node',
  external: ['better-sqlite3', 'sharp', 'pg-native'],
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].mjs', sourcemap: true, cleanDir: true },
});
