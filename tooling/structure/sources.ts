import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Finding = { file: string; line: number; message: string };
/** A source file: its path from the root of the repository, with `/`, and its text. */
export type Source = { file: string; text: string };

const rooms = ['apps', 'packages', 'tooling'];
const generated = new Set(['node_modules', 'dist', '.turbo', 'test-results', 'public']);

/** Every TypeScript and JavaScript file of the repository, in the order of their paths. */
export function readSources(root: string): Source[] {
  const files = rooms.flatMap((room) => list(root, room)).sort();
  return files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

function list(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : list(root, file);
    return /\.(m?[jt]s|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [file] : [];
  });
}

export const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);
export const isConfig = (file: string) => /\.config\.ts$/.test(file);

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
