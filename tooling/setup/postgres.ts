import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { postgresPrograms } from './postgres-programs.ts';

const unprivileged = { uid: 65534, gid: 65534 };
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
const common = ['max_connections=100'];
/** The data are thrown away, so nothing waits for the disk. */
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
/** For measuring: as a real server, with a little memory. */
const careful = ['shared_buffers=512MB', 'synchronous_commit=on'];

export type PostgresServer = { url: string; stop: () => Promise<void> };

/**
 * Starts an empty PostgreSQL server of its own on a free local port; `url` names its maintenance database.
 * It runs as an unprivileged user when we are root, which PostgreSQL refuses. `stop` removes its data.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const programs = postgresPrograms();
  const user = process.getuid?.() === 0 ? unprivileged : undefined;
  const data = mkdtempSync(path.join(tmpdir(), 'concord-postgres-data-'));
  if (user) chownSync(data, user.uid, user.gid);
  chmodSync(data, 0o700);
  const options = { ...user, cwd: data, env: { ...process.env, LC_ALL: locale, HOME: data } };

  const cluster = [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '-E',
    'UTF8',
    `--locale=${locale}`,
    '--no-sync',
  ];
  const init = spawnSync(programs.initdb, cluster, { ...options, encoding: 'utf8' });
  if (init.status !== 0) throw new Error(`initdb failed: ${init.error?.message ?? init.stderr}`);

  const port = await freePort();
  const listen = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''];
  const settings = [...common, ...(durable ? careful : careless)];
  const args = [...listen, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(programs.postgres, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const kill = () => server.kill('SIGINT');
  process.once('exit', kill);
  await untilReady(server);

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function untilReady(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
