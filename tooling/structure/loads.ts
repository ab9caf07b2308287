/** A file of a built portal as Vite's manifest names it. */
export type Chunk = {
  file: string;
  src?: string;
  name?: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
};
export type Manifest = Record<string, Chunk>;

/** Bytes of script as they travel (gzip). */
export type Limits = {
  /** What a browser fetches before the first screen stands, whichever screen it is opened on. */
  first: number;
  /** What going on to a further screen adds. */
  screen: number;
  /** What is fetched beside a screen: a dialog, a form. */
  part: number;
  /** Parts with a limit of their own. */
  parts?: Record<string, number>;
};

export type Load = { what: string; kind: 'first' | 'screen' | 'part'; bytes: number; limit: number };

/**
 * What each step of using a portal loads. `home`: the screen it opens on, part of the first load; a portal without one
 * shows its first screen from the entry alone.
 */
export function loadsOf(
  manifest: Manifest,
  sizeOf: (file: string) => number,
  limits: Limits,
  home?: string,
): Load[] {
  const chunks = Object.entries(manifest).filter(([, { file }]) => file.endsWith('.js'));
  const withImports = (keys: readonly string[], seen = new Set<string>()): Set<string> => {
    for (const key of keys) if (!seen.has(key)) withImports(manifest[key]?.imports ?? [], seen.add(key));
    return seen;
  };
  const bytes = (keys: Iterable<string>, without = new Set<string>()): number =>
    [...keys].reduce((sum, key) => sum + (without.has(key) ? 0 : sizeOf(manifest[key]?.file ?? '')), 0);

  const entries = chunks.flatMap(([key, { isEntry }]) => (isEntry ? [key] : []));
  const late = chunks.flatMap(([key, { isDynamicEntry, name = key }]) =>
    isDynamicEntry ? [{ key, name }] : [],
  );
  const homeKey = late.filter(({ name }) => name === home).map(({ key }) => key);
  if (home && homeKey.length === 0) throw new Error(`no screen is called ${home}`);
  const entry = withImports(entries);
  const first = withImports([...entries, ...homeKey]);

  const whole = late
    .filter(({ name }) => isScreen(name))
    .map(({ key, name }) => ({ name, bytes: bytes(withImports([key], new Set(entry))) }));
  const heaviest = whole.sort((a, b) => b.bytes - a.bytes)[0];
  return [
    { what: home ?? 'entry', kind: 'first', bytes: bytes(first), limit: limits.first },
    ...(home && heaviest
      ? [{ what: heaviest.name, kind: 'first' as const, bytes: heaviest.bytes, limit: limits.first }]
      : []),
    ...late
      .filter(({ name }) => name !== home)
      .map(({ key, name }): Load => {
        const kind = isScreen(name) ? 'screen' : 'part';
        const limit = limits.parts?.[name] ?? limits[kind];
        return { what: name, kind, bytes: bytes(withImports([key]), first), limit };
      }),
  ];
}

const isScreen = (name: string): boolean => name.endsWith('Screen');

export const tooHeavy = (loads: readonly Load[]): Load[] => loads.filter(({ bytes, limit }) => bytes > limit);
