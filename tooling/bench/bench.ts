// `npm run bench`: the platform beside the bare limit, in one run, on both databases. `--quick`: 10,000 and 100,000
// opinions in at most three minutes; without it also 1,000,000. It reports; it only fails where an answer is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, type Store } from '@concord/server/db/database';
import { migrate } from '@concord/server/db/migrate';
import { startPostgres } from '@concord/setup/postgres';
import { type Cookies, foundCity } from './city.ts';
import { analyze, fill } from './fill.ts';
import { fillJoint } from './joint.ts';
import { type Lane, laneOf, latency, rate, type Server, serve } from './load.ts';
import { type Call, callsFor, jointCallsFor } from './paths.ts';
import { record } from './recorded.ts';
import { describeMachine, type Line, median, percent, report, say } from './report.ts';
import { commonWord, rareWord } from './texts.ts';
import { openReport, timeToSee, writeAtOnce } from './writers.ts';

const isQuick = process.argv.includes('--quick');
const sizes = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const rounds = 3;
const seconds = 1;
const singles = 120;

const lines: Line[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'concord-bench-'));

describeMachine();
await onSqlite();
await onPostgres();
report(lines);
rmSync(folder, { recursive: true, force: true });

async function onSqlite(): Promise<void> {
  const url = `sqlite:${path.join(folder, 'bench.db')}`;
  await measureAll(url);
}

async function onPostgres(): Promise<void> {
  const server = await startPostgres({ durable: true });
  try {
    await measureAll(server.url);
  } finally {
    await server.stop();
  }
}

async function measureAll(url: string): Promise<void> {
  const store = openStore(url);
  await migrate(store);
  const cookies = await foundCity(store, new Date().toISOString());
  let filled = 0;
  for (const rows of sizes) {
    await fill(store, filled, rows, Date.now());
    if (filled === 0) {
      await measureWriting(store, url);
      await measureJoint(store, url, cookies);
    }
    filled = rows;
    say(`${store.engine}: ${rows} opinions written`);
    const calls = callsFor(cookies);
    const file = path.join(folder, `${store.engine}-${rows}.json`);
    writeFileSync(file, JSON.stringify(await record(store, calls)));
    await measure(store, rows, url, calls, file);
  }
  await store.close();
}

/** The report editor, on a server of its own; there is no bare limit of several people writing one text. */
async function measureWriting(store: Store, url: string): Promise<void> {
  const ours = await serve('serve-ours.ts', [url]);
  try {
    const seeing = await openReport(store, ours.address);
    const { p50, p99 } = await timeToSee(seeing.writers, seeing.place);
    const writing = await openReport(store, ours.address);
    const { seconds } = await writeAtOnce(writing.writers, writing.place);
    const line = (path: string, words: string, ratio: string) =>
      lines.push({ database: store.engine, opinions: 0, path, ours: words, bare: '—', ratio });
    line(
      "another's word, 20 writers",
      `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      'wanted: 100 ms',
    );
    line('10,000 edits of 20 writers', `${seconds.toFixed(1)} s, none lost`, '—');
    say(`${store.engine}: twenty people wrote at once`);
  } finally {
    await ours.stop();
  }
}

/** Joint work has no bare limit: its largest matter stands beside an ordinary one. */
async function measureJoint(store: Store, url: string, cookies: Cookies): Promise<void> {
  const places = await fillJoint(store);
  await analyze(store);
  const ours = await serve('serve-ours.ts', [url]);
  const words = ({ p50, p99 }: { p50: number; p99: number }) =>
    `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  try {
    for (const { path, call, beside, wanted } of jointCallsFor(cookies, places)) {
      const large = await latency(ours.address, laneOf(call), singles);
      const little = beside && (await latency(ours.address, laneOf(beside), singles));
      const ratio = little ? `${percent(large.p50 / little.p50)}, ${wanted}` : wanted;
      const bare = little ? `where there is little: ${words(little)}` : '—';
      lines.push({ database: store.engine, opinions: 0, path, ours: words(large), bare, ratio });
    }
    say(`${store.engine}: joint work measured`);
  } finally {
    await ours.stop();
  }
}

type Pair = { ours: Server; bare: Server; calls: Record<string, Call> };
type Measured = Pick<Line, 'path' | 'ours' | 'bare' | 'ratio'>;

async function measure(
  store: Store,
  rows: number,
  url: string,
  calls: Record<string, Call>,
  file: string,
): Promise<void> {
  const ours = await serve('serve-ours.ts', [url]);
  const bare = await serve('serve-bare.ts', [url, file]);
  try {
    await checkSearch(store, ours.address, calls);
    const pair = { ours, bare, calls };
    const measured = [
      await compareRates(pair, 'queue page', (name) => name === 'queue'),
      await compareLatencies(pair, 'searchCommon'),
      await compareLatencies(pair, 'searchRare'),
      await compareLatencies(pair, 'dashboard'),
      // last: what it leaves behind is one text over and over
      await compareRates(pair, 'submit', (name) => name.startsWith('submit')),
    ];
    lines.push(...measured.map((one) => ({ database: store.engine, opinions: rows, ...one })));
  } finally {
    await ours.stop();
    await bare.stop();
  }
}

/** The same requests for both: to the platform by its address, to the bare server by the name of what was recorded. */
function lanesOf({ calls }: Pair, isWanted: (name: string) => boolean): { own: Lane[]; limit: Lane[] } {
  const wanted = Object.entries(calls).filter(([name]) => isWanted(name));
  return {
    own: wanted.map(([, call]) => laneOf(call)),
    limit: wanted.map(([name, call]) => ({ ...laneOf(call), path: `/${name}` })),
  };
}

async function compareRates(
  pair: Pair,
  path: string,
  isWanted: (name: string) => boolean,
): Promise<Measured> {
  const { own, limit } = lanesOf(pair, isWanted);
  const taken: { ours: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    taken.push({
      ours: await rate(pair.ours.address, own, seconds),
      bare: await rate(pair.bare.address, limit, seconds),
    });
  const ratios = taken.map((one) => one.ours / one.bare);
  const perSecond = (side: 'ours' | 'bare') => `${Math.round(median(taken.map((one) => one[side])))}/s`;
  return {
    path,
    ours: perSecond('ours'),
    bare: perSecond('bare'),
    ratio: `${percent(median(ratios))} (${percent(Math.min(...ratios))}–${percent(Math.max(...ratios))})`,
  };
}

async function compareLatencies(pair: Pair, path: string): Promise<Measured> {
  const { own, limit } = lanesOf(pair, (name) => name === path);
  const [ours, bare] = [await times(pair.ours, own), await times(pair.bare, limit)];
  const words = ({ p50, p99 }: typeof ours) => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return { path, ours: words(ours), bare: words(bare), ratio: percent(bare.p50 / ours.p50) };
}

async function times({ address }: Server, [lane]: readonly Lane[]) {
  if (!lane) throw new Error('nothing to measure');
  return latency(address, lane, singles);
}

/** The first page of a word is exactly what a walk over every text finds, on either side of rare and common. */
async function checkSearch({ db }: Store, address: string, calls: Record<string, Call>): Promise<void> {
  for (const [name, word] of Object.entries({ searchCommon: commonWord, searchRare: rareWord })) {
    const expected = await db
      .selectFrom('citizen_opinion')
      .select('id')
      .where('committee_id', '=', 'county-00')
      .where('body', 'like', `%${word}%`)
      .orderBy('id', 'desc')
      .limit(20)
      .execute();
    const call = calls[name];
    const answer = await fetch(`${address}${call?.path}`, {
      method: 'POST',
      headers: { cookie: call?.cookie ?? '', 'content-type': 'application/json' },
      body: call?.body() ?? '',
    });
    const found = (await answer.json()) as { result: { data: { rows: { id: string }[] } } };
    const ids = found.result.data.rows.map(({ id }) => id);
    if (JSON.stringify(ids) !== JSON.stringify(expected.map(({ id }) => id)))
      throw new Error(`${name}: found ${ids.length} other rows than a walk over every text`);
  }
}
