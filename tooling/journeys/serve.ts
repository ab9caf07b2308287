// Serves the built platform for the browser journeys: `node serve.ts <sqlite|postgres> <port>`, with data of its own
// that are gone when it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '@concord/setup/postgres';

const [engine, port] = process.argv.slice(2);
if (!port || (engine !== 'sqlite' && engine !== 'postgres')) {
  console.error('usage: node serve.ts <sqlite|postgres> <port>');
  process.exit(2);
}

const data = mkdtempSync(path.join(tmpdir(), 'concord-journeys-'));
const postgres = engine === 'postgres' ? await startPostgres() : undefined;
const main = path.resolve(import.meta.dirname, '../../apps/server/dist/main.mjs');
const server = spawn(process.execPath, [main], {
  cwd: data,
  env: {
    ...process.env,
    PORT: port,
    DATA_DIR: data,
    DATABASE_URL: postgres?.url ?? `sqlite:${path.join(data, 'concord.db')}`,
  },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill('SIGTERM'));

const [code] = await once(server, 'exit');
await postgres?.stop();
rmSync(data, { recursive: true, force: true });
process.exit(code ?? 1);
