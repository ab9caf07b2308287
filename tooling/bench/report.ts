import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';

export type Line = {
  database: string;
  opinions: number;
  path: string;
  ours: string;
  bare: string;
  ratio: string;
};

const began = performance.now();

export function say(words: string): void {
  console.log(`— ${words} after ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export function describeMachine(): void {
  const [cpu] = cpus();
  say(
    `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
}

/** The table for people, and the same for programs in `test-results/bench.json`. */
export function report(lines: readonly Line[]): void {
  const head = ['database', 'opinions', 'path', 'ours', 'bare limit', 'ours ÷ bare (spread)'];
  const rows = lines.map(({ opinions, ...line }) => [
    line.database,
    opinions.toLocaleString('en'),
    line.path,
    line.ours,
    line.bare,
    line.ratio,
  ]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  console.log(`\n${table}\n`);
  console.log(
    'Rates: 32 connections, median of three alternating rounds; searches and dashboard: single requests, one after ' +
      'the other. Both sides commit durably (SQLite synchronous=FULL with group commit, PostgreSQL ' +
      'synchronous_commit=on, 10 connections). Not measured: latency under open-loop load, several servers, ' +
      'memory, files.',
  );
  const folder = path.join(import.meta.dirname, '../../test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'bench.json'), JSON.stringify(lines, null, 2));
}
