import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDatabase } from '@concord/setup/databases';
import { freePort } from '@concord/setup/postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from './db/database.ts';
import { verifyChains } from './event/repository.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'concord-crash-'));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: ChildProcess | undefined;
let address = '';

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  server?.kill('SIGKILL');
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The real server as a process of its own, on a database that outlives it. */
async function start(): Promise<void> {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: database.url,
      CONCORD_DEMO: '0',
      // every writer comes from an address of its own, or the limits would speak first
      TRUSTED_PROXIES: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of server.stdout ?? []) {
    said += String(chunk);
    if (said.includes(address)) return;
  }
  throw new Error(`the server ended: ${said}`);
}

async function kill(): Promise<void> {
  const gone = server && once(server, 'exit');
  server?.kill('SIGKILL');
  await gone;
}

let visitors = 0;
async function call(procedure: string, input: object): Promise<{ code?: string } | undefined> {
  visitors += 1;
  const from = `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
  try {
    const answer = await fetch(`${address}/trpc/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify(input),
    });
    const told = (await answer.json()) as { result?: { data: { code?: string } } };
    return told.result?.data;
  } catch {
    return undefined;
  }
}

const writers = 32;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const rounds = 3;

test('killed under 32 writers, again and again, the server loses nothing it acknowledged and doubles nothing', async () => {
  await start();
  const store: Store = openStore(database.url);
  const stations = await store.db
    .selectFrom('organization')
    .select('code')
    .where('kind', '=', 'station')
    .limit(writers)
    .execute();
  const submit = (key: string, writer: number) =>
    call('opinion.submit', {
      key,
      opinion: { stationCode: stations[writer]?.code, body: `机井冻裂,第 ${key} 次反映`, consentVersion: 1 },
    });

  const sent = new Map<string, number>();
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < rounds; round += 1) {
    let writing = true;
    const work = Array.from({ length: writers }, async (_, writer) => {
      for (let turn = 0; writing; turn += 1) {
        const key = `crash-${round}-${writer}-${turn}`;
        sent.set(key, writer);
        const answer = await submit(key, writer);
        if (answer?.code) acknowledged.set(key, answer.code);
      }
    });
    await sleep(300 + Math.random() * 500);
    // amid writing on a slow machine too
    while (acknowledged.size <= (round + 1) * (writers / 2)) await sleep(20);
    await kill();
    writing = false;
    await Promise.all(work);
    await start();
  }
  expect(acknowledged.size).toBeGreaterThan(writers);

  for (const [key, code] of acknowledged)
    expect({ key, again: (await submit(key, sent.get(key) ?? 0))?.code }).toEqual({ key, again: code });
  for (const [key, writer] of sent) expect((await submit(key, writer))?.code).toBeDefined();
  for (const code of [...acknowledged.values()].slice(-50))
    expect(await call('receipt.byCode', { code })).toMatchObject({ stage: 'received' });

  const { count } = await store.db
    .selectFrom('citizen_opinion')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(sent.size);
  expect((await verifyChains(store.db)).faults).toEqual([]);
  await store.close();
}, 90_000);

test('a hundred at once with one key are one opinion and a hundred equal receipts', async () => {
  const store = openStore(database.url);
  const { code: stationCode } = await store.db
    .selectFrom('organization')
    .select('code')
    .where('kind', '=', 'station')
    .executeTakeFirstOrThrow();
  const opinions = () =>
    store.db
      .selectFrom('citizen_opinion')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  const before = await opinions();
  const opinion = { stationCode, body: '村口的路灯不亮了', consentVersion: 1 };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => call('opinion.submit', { key: 'one-key-for-all', opinion })),
  );
  expect(new Set(answers.map((answer) => answer?.code)).size).toBe(1);
  expect(answers[0]?.code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
  expect((await opinions()).count).toBe(before.count + 1);
  await store.close();
}, 30_000);
