import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lineAt, type Source } from './sources.ts';

export type Import = {
  file: string;
  line: number;
  specifier: string;
  typeOnly: boolean;
  /** The file of this repository that is meant; absent for a library and for what does not exist. */
  target?: string;
};

const statement = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;
const call = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every import and re-export of every file, with the file it leads to. */
export function readImports(root: string, sources: Source[]): Import[] {
  const files = new Set(sources.map(({ file }) => file));
  const exported = readExports(root);
  return sources.flatMap(({ file, text }) => {
    const found = [
      ...[...text.matchAll(statement)].map((m) => ({
        at: m.index,
        typeOnly: Boolean(m[1]),
        specifier: m[2] ?? '',
      })),
      ...[...text.matchAll(call)].map((m) => ({ at: m.index, typeOnly: false, specifier: m[1] ?? '' })),
    ];
    return found.map(({ at, typeOnly, specifier }) => {
      const target = specifier.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), specifier)
        : resolveExport(exported, specifier);
      const known = target !== undefined && (files.has(target) || specifier.startsWith('.'));
      return { file, line: lineAt(text, at), specifier, typeOnly, ...(known && { target }) };
    });
  });
}

/** One line of a package's export map, with its parts before and after the star. */
type Export = { name: string; before: string; after: string | undefined; target: string };

function readExports(root: string): Export[] {
  return ['apps', 'packages', 'tooling'].flatMap((room) =>
    readdirSync(path.join(root, room)).flatMap((folder) => {
      const manifest = path.join(root, room, folder, 'package.json');
      return existsSync(manifest) ? exportsOf(`${room}/${folder}`, readFileSync(manifest, 'utf8')) : [];
    }),
  );
}

function exportsOf(folder: string, manifest: string): Export[] {
  const { name, exports = {} } = JSON.parse(manifest) as { name: string; exports?: Record<string, string> };
  return Object.entries(exports).map(([key, value]) => {
    const [before = '', after] = key.split('*');
    return { name, before: path.posix.join(name, before), after, target: path.posix.join(folder, value) };
  });
}

/** As Node resolves it: the longest match wins. */
function resolveExport(exported: Export[], specifier: string): string | undefined {
  const matching = exported.filter(({ before, after }) =>
    after === undefined
      ? specifier === before
      : specifier.startsWith(before) &&
        specifier.endsWith(after) &&
        specifier.length > before.length + after.length,
  );
  const rank = ({ before, after = '' }: Export) => before.length * 1000 + after.length;
  const [best] = matching.sort((a, b) => rank(b) - rank(a));
  if (!best) return undefined;
  const star = specifier.slice(best.before.length, specifier.length - (best.after?.length ?? 0));
  return best.target.replace('*', star);
}
