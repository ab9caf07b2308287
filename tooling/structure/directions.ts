import type { Import } from './imports.ts';
import { type Finding, isConfig, isTest } from './sources.ts';

type Room = {
  folder: string;
  /** Packages of this repository it may import. */
  uses: readonly string[];
  /** Modules of this repository it may import as types. */
  types?: readonly string[];
  /** The only libraries it may import; any declared one where absent. */
  libraries?: readonly string[];
  /** What its tests and its tool configuration may import besides. */
  tests?: readonly string[];
};

const appRouter = '@concord/server/router';
const staff = ['@concord/portal', '@concord/ui', '@concord/domain'];

/** Who may know whom (ARCHITECTURE.md). */
// biome-ignore format: a rule book is read in columns
const rooms: readonly Room[] = [
  { folder: 'packages/domain', uses: [], libraries: ['zod'], tests: ['vitest', 'fast-check'] },
  { folder: 'packages/ui', uses: [] },
  { folder: 'packages/portal', uses: ['@concord/ui', '@concord/domain'], types: [appRouter] },
  { folder: 'apps/station', uses: ['@concord/ui', '@concord/domain'], types: [appRouter] },
  { folder: 'apps/municipal', uses: staff },
  { folder: 'apps/county', uses: staff },
  { folder: 'apps/server', uses: ['@concord/domain'], tests: ['@concord/setup'] },
  { folder: 'tooling/setup', uses: [] },
  { folder: 'tooling/structure', uses: [] },
  { folder: 'tooling/journeys', uses: ['@concord/setup', '@concord/domain'] },
  { folder: 'tooling/acceptance', uses: ['@concord/server', '@concord/domain', '@concord/setup'] },
  { folder: 'tooling/bench', uses: ['@concord/server', '@concord/domain', '@concord/setup'] },
];

/** Inside the server only this folder knows which database it is. */
const databaseFolder = 'apps/server/src/db/';
const databaseDrivers = ['better-sqlite3', 'pg'];

export function checkDirections(imports: readonly Import[]): Finding[] {
  return imports.flatMap((one) => {
    const message = whyNot(one);
    return message ? [{ file: one.file, line: one.line, message }] : [];
  });
}

function whyNot(one: Import): string | undefined {
  const room = rooms.find(({ folder }) => one.file.startsWith(`${folder}/`));
  if (!room) return 'this folder is not a room of tooling/structure/directions.ts';
  return one.specifier.startsWith('.') ? whyNotRelative(one, room) : whyNotPackage(one, room);
}

function whyNotRelative({ file, specifier, target }: Import, room: Room): string | undefined {
  if (!target?.startsWith(`${room.folder}/`))
    return `${specifier} leaves ${room.folder}; import the package by its name`;
  const isRouter = room.folder === 'apps/server' && target.endsWith('/router.ts');
  if (isRouter && !isTest(file) && !isAbove(file, target)) {
    return 'a slice may call another slice’s repository, never its router';
  }
  return undefined;
}

/** A list of slices may import their routers; the outermost folder is above all. */
function isAbove(file: string, router: string): boolean {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return router.startsWith(folder) && router !== `${folder}router.ts` ? true : folder === 'apps/server/src/';
}

function whyNotPackage({ file, specifier, typeOnly }: Import, room: Room): string | undefined {
  const name = packageName(specifier);
  const loose = isTest(file) || isConfig(file) || file === 'apps/server/src/testing.ts';
  if (loose && room.tests?.includes(name)) return undefined;
  if (name.startsWith('@concord/')) {
    if (room.uses.includes(name)) return undefined;
    if (!room.types?.includes(specifier)) return `${room.folder} may not import ${specifier}`;
    return typeOnly ? undefined : `${specifier} may be imported as a type only`;
  }
  if (room.libraries && !isConfig(file) && !room.libraries.includes(name)) {
    return `${room.folder} imports ${room.libraries.join(', ')} and its own files, not ${specifier}`;
  }
  if (databaseDrivers.includes(name) && room.folder === 'apps/server' && !file.startsWith(databaseFolder)) {
    return `only ${databaseFolder} may know ${name}`;
  }
  return undefined;
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
