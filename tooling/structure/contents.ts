import { type Finding, isConfig, isTest, lineAt, type Source } from './sources.ts';

const linesMax = 300;
const defaultExport = /^export\s+default\b|^export\s*\{[^}]*\bas\s+default\b/gm;
const leftOut = /\.(?:skip|only|todo|fixme|skipIf|runIf)\s*[.(]|\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/g;

/** What a file may not contain: a default export, a test that does not run, more lines than one can read. */
export function checkContents(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => [
    ...(isConfig(source.file) ? [] : matches(source, defaultExport, 'no default exports')),
    ...(isTest(source.file) ? matches(source, leftOut, 'every test runs: no skip, only or todo') : []),
    ...tooLong(source),
  ]);
}

function matches({ file, text }: Source, pattern: RegExp, message: string): Finding[] {
  return [...text.matchAll(pattern)].map(({ index }) => ({ file, line: lineAt(text, index), message }));
}

function tooLong({ file, text }: Source): Finding[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= linesMax || /\/(data|generated)\//.test(file)) return [];
  return [{ file, line: linesMax + 1, message: `${lines} lines; a file has at most ${linesMax}` }];
}
