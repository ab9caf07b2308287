import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { unpackOnce } from './unpack-once.ts';

export type Chromium = { executablePath: string; env: Record<string, string> };

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to test in: the one `CONCORD_TEST_CHROMIUM` names, the one inside an npm package (Linux x64), or one
 * that is installed. `undefined` leaves the choice to Playwright.
 */
export function findChromium(): Chromium | undefined {
  const named = process.env.CONCORD_TEST_CHROMIUM;
  if (named) return { executablePath: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const executablePath = installed.find((file) => existsSync(file));
  return executablePath ? { executablePath, env: {} } : undefined;
}

/** The package carries a headless Chromium, a font, and the libraries a bare server lacks. */
function packagedChromium(): Chromium {
  const root = packageRoot(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const unpacked = (name: string) => brotliDecompressSync(readFileSync(path.join(root, 'bin', name)));
  const folder = unpackOnce(`concord-chromium-${version}`, (staging) => {
    writeFileSync(path.join(staging, 'chromium'), unpacked('chromium.br'));
    chmodSync(path.join(staging, 'chromium'), 0o755);
    for (const archive of ['al2023', 'swiftshader', 'fonts']) {
      const input = unpacked(`${archive}.tar.br`);
      const tar = spawnSync('tar', ['-x', '-f', '-', '--no-same-owner', '-C', staging], { input });
      if (tar.status !== 0) throw new Error(`unpacking ${archive} failed: ${tar.stderr}`);
    }
  });
  const libraries = [process.env.LD_LIBRARY_PATH, path.join(folder, 'lib')].filter(Boolean).join(':');
  return { executablePath: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } };
}

function packageRoot(file: string): string {
  let folder = path.dirname(file);
  while (!existsSync(path.join(folder, 'bin/chromium.br'))) folder = path.dirname(folder);
  return folder;
}
