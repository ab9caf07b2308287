// What the entry point knows of the machine: where the checkout is, with which environment commands run, how to run them.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
export const windows = process.platform === 'win32';

/** Whoever called npm has settings in the environment that are meant for npm, not for our pnpm. */
const foreign = /^(npm_|pnpm_|INIT_CWD$)/i;
export const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
  });
}

/** Starts a command in the checkout; it is told when we are told to stop. `ended` gives its exit code, 1 for a signal. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit', shell: windows, ...options });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => fail(`${command} could not be started: ${error.message}`));
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
  return { child, ended };
}

/** Runs a command to its end and answers its exit code. */
export function run(command, args, options) {
  return start(command, args, options).ended;
}

export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

const began = performance.now();

/** Says how long it took from the beginning until now. */
export function lap(what) {
  console.log(`— ${what} after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
