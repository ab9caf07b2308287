import { describe, expect, test } from 'vitest';
import { loadsOf, type Manifest, tooHeavy } from './loads.ts';

const chunk = (name: string, imports: string[] = [], more = {}) => ({
  file: `assets/${name}.js`,
  name,
  imports,
  ...more,
});
const late = { isDynamicEntry: true };

/** An entry on `base`, a first screen and another that share `table`, and a dialog of its own. */
const manifest: Manifest = {
  'index.html': chunk('index', ['_base'], { isEntry: true }),
  _base: chunk('base'),
  _table: chunk('table', ['_base']),
  'home.tsx': chunk('HomeScreen', ['_table', '_base'], late),
  'list.tsx': chunk('ListScreen', ['_table', '_form'], late),
  _form: chunk('form', ['_base']),
  'ask.tsx': chunk('AskDialog', ['_form'], late),
  'frame.css': { file: 'assets/frame.css' },
};
const sizes: Record<string, number> = {
  index: 1,
  base: 100,
  table: 30,
  HomeScreen: 2,
  ListScreen: 3,
  form: 40,
  AskDialog: 5,
};
const sizeOf = (file: string) => sizes[file.replace(/^assets\/|\.js$/g, '')] ?? Number.NaN;
const limits = { first: 200, screen: 60, part: 45 };

describe('what a portal loads', () => {
  test('first is the entry with the screen it opens on, and no screen opened in its place is heavier', () => {
    const first = loadsOf(manifest, sizeOf, limits, 'HomeScreen').filter(({ kind }) => kind === 'first');
    expect(first).toMatchObject([
      { what: 'HomeScreen', bytes: 133 },
      { what: 'ListScreen', bytes: 174 },
    ]);
    expect(loadsOf(manifest, sizeOf, limits)[0]).toMatchObject({ what: 'entry', bytes: 101 });
  });
  test('for a further screen or part is only what was not there already', () => {
    const further = loadsOf(manifest, sizeOf, limits, 'HomeScreen').filter(({ kind }) => kind !== 'first');
    expect(further).toMatchObject([
      { what: 'ListScreen', kind: 'screen', bytes: 43, limit: 60 },
      { what: 'AskDialog', kind: 'part', bytes: 45, limit: 45 },
    ]);
  });
  test('is too heavy beyond its limit, for a part beyond its own', () => {
    const heavy = (given: Parameters<typeof loadsOf>[2]) =>
      tooHeavy(loadsOf(manifest, sizeOf, given, 'HomeScreen')).map(({ what }) => what);
    expect(heavy(limits)).toEqual([]);
    expect(heavy({ ...limits, first: 150, screen: 42 })).toEqual(['ListScreen', 'ListScreen']);
    expect(heavy({ ...limits, part: 44 })).toEqual(['AskDialog']);
    expect(heavy({ ...limits, part: 44, parts: { AskDialog: 45 } })).toEqual([]);
  });
  test('names a first screen that is there', () => {
    expect(() => loadsOf(manifest, sizeOf, limits, 'NoScreen')).toThrow('NoScreen');
  });
});
