import { tmpdir } from 'node:os';
import { buildApp } from '@concord/server/app';
import type { Store } from '@concord/server/db/database';
import { recordDrivers, type Statement } from './capture.ts';
import type { Call } from './paths.ts';

/** The statements of one call, and the identities in them that another call must not repeat. */
export type Recorded = { statements: Statement[]; identities: string[] };

const identity =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|bench-key-[0-9a-f]{16}/g;

const all: Statement[] = [];
recordDrivers(all);

/** Sends each call once through the platform and keeps what it asked of the database. */
export async function record(store: Store, calls: Record<string, Call>): Promise<Record<string, Recorded>> {
  const app = await buildApp({
    store,
    config: {
      secret: Buffer.alloc(32, 7),
      portalsDir: tmpdir(),
      origin: undefined,
      demo: false,
      trustedProxies: [],
      dataDir: tmpdir(),
    },
  });
  const recorded: Record<string, Recorded> = {};
  for (const [name, call] of Object.entries(calls)) {
    // once to warm what is cached, once to keep
    for (const attempt of [0, 1]) {
      all.length = 0;
      const answer = await app.inject({
        method: 'POST',
        url: call.path,
        headers: { host: 'bench', cookie: call.cookie, 'content-type': 'application/json' },
        payload: call.body(),
      });
      if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`);
      if (attempt === 1) recorded[name] = { statements: [...all], identities: newIn(all) };
    }
  }
  await app.close();
  return recorded;
}

/** Of a write, every identity is its own; what only reads repeats itself. */
function newIn(statements: readonly Statement[]): string[] {
  const read = new Set(textsOf(statements.filter(({ write }) => !write)));
  return [...new Set(textsOf(statements.filter(({ write }) => write)))].filter((one) => !read.has(one));
}

const textsOf = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ parameters }) =>
    parameters.flatMap((value) => (typeof value === 'string' ? (value.match(identity) ?? []) : [])),
  );
