// Remembers which state of the sources was last installed and built, so that a second start does neither again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './machine.mjs';

const stamp = path.join(root, '.tools', 'built');
const settings = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'turbo.json'];
const rooms = ['apps', 'packages', 'tooling'];
const generated = new Set(['node_modules', 'dist', '.turbo', 'test-results']);

const outputs = [
  'server/dist/main.mjs',
  ...['municipal', 'county', 'station'].map((app) => `${app}/dist/index.html`),
];

/** A fingerprint of everything a build reads: contents of the settings, sizes and times of the sources. */
export function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of settings) hash.update(readFileSync(path.join(root, file)));
  for (const room of rooms) addFolder(hash, path.join(root, room));
  return hash.digest('hex');
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!generated.has(entry.name)) addFolder(hash, file);
    } else {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
}

export function isBuilt(state) {
  const complete = outputs.every((file) => existsSync(path.join(root, 'apps', file)));
  return complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === state;
}

export function rememberBuilt(state) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}
