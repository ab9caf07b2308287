// Entry point of `npm start`, `npm test` and their sisters. It is plain JavaScript and needs only Node 20 and npm:
// everything else is brought into the checkout (.tools/, node_modules/) before the task runs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { env, fail, lap, root, run, start } from './machine.mjs';
import { fingerprint, isBuilt, rememberBuilt } from './stamp.mjs';
import { acceptAll, checkAll, testAll } from './test-run.mjs';
import { bringTools } from './tools.mjs';

const tasks = {
  start: startServer,
  test: testAll,
  check: checkAll,
  accept: acceptAll,
  dev: startDevelopment,
  bench: (args) => script('tooling/bench/bench.ts', args),
  import: (args) => script('apps/server/src/main.ts', ['import', ...args.map(fromWhereOneStands)]),
  verify: (args) => script('apps/server/src/main.ts', ['verify', ...args]),
};

const [task = 'start', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(tasks, task))
  fail(`There is no task "${task}"; there are: ${Object.keys(tasks).join(', ')}.`);

const node = bringTools();
if (task !== 'start') await install();
process.exit(await tasks[task](rest));

async function install() {
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'];
  if ((await run('pnpm', args)) !== 0) fail('The libraries could not be installed; the lines above say why.');
}

/** Builds what is not built, then serves until it is told to stop. */
async function startServer() {
  const state = fingerprint();
  if (!isBuilt(state)) {
    await install();
    lap('installed');
    const build = ['exec', 'turbo', 'run', 'build', '--filter=./apps/*', '--output-logs=errors-only'];
    if ((await run('pnpm', build)) !== 0) fail('The build failed; the lines above say why.');
    rememberBuilt(state);
    lap('built');
  }
  return run(node, [path.join(root, 'apps/server/dist/main.mjs')], { shell: false });
}

/** Server and portals from their sources; each reloads itself when a file changes. When one ends, all end. */
async function startDevelopment() {
  const server = start(node, ['--watch', 'apps/server/src/main.ts'], { shell: false });
  const portals = ['municipal', 'county', 'station'].map((portal, index) => {
    const port = String(5301 + index);
    console.log(`http://127.0.0.1:${port}/${portal}/`);
    const vite = [
      'exec',
      'vite',
      '--host',
      '127.0.0.1',
      '--port',
      port,
      '--strictPort',
      '--clearScreen',
      'false',
    ];
    const address = { CONCORD_SERVER: `http://127.0.0.1:${env.PORT ?? 4300}` };
    return start('pnpm', vite, { cwd: path.join(root, 'apps', portal), env: { ...env, ...address } });
  });
  const all = [server, ...portals];
  const code = await Promise.race(all.map(({ ended }) => ended));
  for (const { child } of all) child.kill('SIGTERM');
  await Promise.all(all.map(({ ended }) => ended));
  return code;
}

/** npm changes into the project's folder; a relative path of a file is meant from where the person stands. */
function fromWhereOneStands(arg) {
  const file = path.resolve(process.env.INIT_CWD ?? '.', arg);
  return existsSync(file) ? file : arg;
}

function script(file, args) {
  return run(node, [file, ...args], { shell: false });
}
