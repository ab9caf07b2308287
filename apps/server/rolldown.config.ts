import { defineConfig } from 'rolldown';

/** What runs in a thread of its own needs a file of its own. */
const workers = {
  'hashing-worker': 'src/session/hashing-worker.ts',
  'reading-worker': 'src/import/reading-worker.ts',
};

/** Everything in one file but the native addons. */
export default defineConfig({
  input: { main: 'src/main.ts', ...workers },
  platform: 'node',
  external: ['better-sqlite3', 'sharp', 'pg-native'],
  output: { dir: 'dist', format: 'esm', entryFileNames: '[name].mjs', sourcemap: true, cleanDir: true },
});
