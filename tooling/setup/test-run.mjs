// Runs every check and test of the repository, in parts that share two cores sensibly, and counts what passed and failed.
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { env, lap, root, start } from './machine.mjs';
import { countExit, countPlaywright, countVitest } from './test-counts.mjs';

const results = path.join(root, 'test-results');
/** Of one part, on a slow machine: then something hangs. */
const minutesMax = 45;

const turbo = (...args) => [
  'exec',
  'turbo',
  'run',
  ...args,
  '--continue',
  '--concurrency=2',
  '--output-logs=errors-only',
];
const vitest = (name) => [
  'exec',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultOf(name)}`,
];

const types = { name: 'types', args: turbo('typecheck') };
const lint = { name: 'lint', args: ['exec', 'biome', 'ci', '--error-on-warnings', '--colors=off', '.'] };
const structure = { name: 'structure', command: 'node', args: ['tooling/structure/check-structure.ts'] };
const build = { name: 'build', args: turbo('build', '--filter=./apps/*') };
const loads = { name: 'loads', command: 'node', args: ['tooling/structure/check-loads.ts'], needs: 'build' };
const vitestPart = (name, folder) => ({ name, folder, args: vitest(name), count: countVitest });
const journeys = {
  name: 'journeys',
  folder: 'tooling/journeys',
  args: ['exec', 'playwright', 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: resultOf('journeys') },
  count: countPlaywright,
  needs: 'build',
};

/** Every package with a `vitest.config.ts`; the server's tests come by themselves, they use both cores. */
const unitTests = ['apps', 'packages', 'tooling']
  .flatMap((room) => readdirSync(path.join(root, room)).map((name) => ({ name, folder: `${room}/${name}` })))
  .filter(({ name, folder }) => name !== 'server' && existsSync(path.join(root, folder, 'vitest.config.ts')))
  .map(({ name, folder }) => vitestPart(`${name}-tests`, folder));

/** Waves run one after the other; the lanes of a wave side by side; the parts of a lane in order. */
const everything = [
  [[types], [lint, structure, build, loads]],
  [unitTests],
  [[vitestPart('server-tests', 'apps/server')]],
  [[journeys]],
];

const acceptance = {
  ...vitestPart('acceptance', 'tooling/acceptance'),
  args: [...vitest('acceptance'), '--config=acceptance.config.ts'],
  says: true,
};

/** Real input beside the repository (`.ci/acceptance`), on both databases. */
export function acceptAll() {
  return runWaves([[[acceptance]]]);
}

/** Types, lint and structure: what can be known without running anything. */
export function checkAll() {
  return runWaves([[[types], [lint, structure]]]);
}

export function testAll() {
  return runWaves(everything);
}

/** Prints one closing line `N passed, N failed` and answers the exit code. */
async function runWaves(waves) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const counts = new Map();
  for (const wave of waves) await Promise.all(wave.map((lane) => runLane(lane, counts)));
  const sum = (key) => [...counts.values()].reduce((total, count) => total + count[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

async function runLane(lane, counts) {
  for (const part of lane) {
    const needed = counts.get(part.needs);
    const count = needed?.failed
      ? { passed: 0, failed: 1, note: `not run: ${part.needs} failed` }
      : await runPart(part);
    counts.set(part.name, count);
    const note = count.note ? ` (${count.note})` : '';
    lap(`${part.name}: ${count.passed} passed, ${count.failed} failed${note}`);
  }
}

/** Runs one part with its output in a file of `test-results`; the output is shown when something failed. */
async function runPart(part) {
  const log = path.join(results, `${part.name}.log`);
  const code = await runLogged(part, log);
  const count = part.count ? countResult(part, code) : countExit(code);
  if (count.failed > 0 || part.says) console.log(`\n${readFileSync(log, 'utf8').trimEnd()}\n`);
  return count;
}

async function runLogged(part, log) {
  const { child, ended } = start(part.command ?? 'pnpm', part.args, {
    cwd: path.join(root, part.folder ?? '.'),
    env: { ...env, NO_COLOR: '1', ...part.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutesMax * 60_000,
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const code = await ended;
  await closed;
  await new Promise((resolve) => file.end(resolve));
  return code;
}

function countResult(part, code) {
  const file = resultOf(part.name);
  if (!existsSync(file)) return { passed: 0, failed: 1, note: `ended with ${code} and left no result` };
  return part.count(JSON.parse(readFileSync(file, 'utf8')), code);
}

function resultOf(name) {
  return path.join(results, `${name}.json`);
}
