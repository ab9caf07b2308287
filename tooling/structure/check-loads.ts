// Holds the built portals to performance.md §1: the first load, and what each further screen and part adds to it;
// fails when one is too heavy. `node check-loads.ts` after the build.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Limits, loadsOf, type Manifest, tooHeavy } from './loads.ts';

const apps = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../apps'));
const kilobyte = 1_000;

const staff: Limits = {
  first: 350 * kilobyte,
  screen: 60 * kilobyte,
  part: 80 * kilobyte,
  // The drawing of a chart, beside a screen whose table is there already, and the writer of workbooks.
  parts: { Plot: 190 * kilobyte },
};
const portals: { name: string; limits: Limits; home?: string }[] = [
  { name: 'station', limits: { ...staff, first: 100 * kilobyte } },
  { name: 'county', limits: staff, home: 'WorkbenchScreen' },
  { name: 'municipal', limits: staff, home: 'WorkbenchScreen' },
];

for (const { name, limits, home } of portals) {
  const dist = path.join(apps, name, 'dist');
  const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const sizeOf = (file: string) => gzipSync(readFileSync(path.join(dist, file))).length;
  const loads = loadsOf(manifest, sizeOf, limits, home);
  for (const { what, kind, bytes, limit } of loads)
    console.log(`${name} ${kind} ${what}: ${inKilobytes(bytes)} of ${inKilobytes(limit)}`);
  for (const { what, kind, bytes, limit } of tooHeavy(loads)) {
    console.error(`${name}: ${kind} ${what} loads ${inKilobytes(bytes)}, more than ${inKilobytes(limit)}`);
    process.exitCode = 1;
  }
}

function inKilobytes(bytes: number): string {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}
