import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const checker = path.join(import.meta.dirname, 'check-structure.ts');
const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true, force: true });
});

const sound: Record<string, string> = {
  'packages/domain/package.json': '{ "name": "@concord/domain", "exports": { "./*": "./src/*/index.ts" } }',
  'packages/domain/src/actor/index.ts': "export { type Actor } from './actor.ts';",
  'packages/domain/src/actor/actor.ts': "import { z } from 'zod';\nexport const Actor = z.string();",
  'apps/server/package.json': '{ "name": "@concord/server", "exports": { "./router": "./src/router.ts" } }',
  'apps/server/src/router.ts': "import { eventRouter } from './event/router.ts';",
  'apps/server/src/event/router.ts': "import type { Actor } from '@concord/domain/actor';",
  'apps/station/src/trpc.ts': "import type { AppRouter } from '@concord/server/router';",
  'tooling/setup/postgres.ts': "import { spawn } from 'node:child_process';",
};

/** What the checker says about a sound tree with these files put in. */
function check(offence: Record<string, string>): { status: number | null; findings: string[] } {
  const root = mkdtempSync(path.join(tmpdir(), 'concord-structure-'));
  trees.push(root);
  for (const [file, text] of Object.entries({ ...sound, ...offence })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [checker, root], { encoding: 'utf8' });
  return { status, findings: stderr.split('\n').filter(Boolean) };
}

test('a sound tree has no findings', () => {
  expect(check({})).toEqual({ status: 0, findings: [] });
});

const policy = 'packages/domain/src/actor/policy.ts';
const repository = 'apps/server/src/event/repository.ts';
const panel = 'apps/station/src/opinion/OpinionPanel.tsx';

describe('the direction of imports', () => {
  test.each([
    [
      'the domain imports a library',
      policy,
      "import fs from 'node:fs';",
      'zod and its own files, not node:fs',
    ],
    [
      'the domain imports the server',
      policy,
      "import '@concord/server/router';",
      'may not import @concord/server/router',
    ],
    [
      'the server imports a portal',
      repository,
      "import '@concord/portal/trpc';",
      'may not import @concord/portal/trpc',
    ],
    [
      'a portal imports an app',
      panel,
      "import '@concord/county/main';",
      'may not import @concord/county/main',
    ],
    [
      'a portal imports the server’s values',
      panel,
      "import { a } from '@concord/server/router';",
      'as a type only',
    ],
    ['a path leaves its package', panel, "import '../../../server/src/router.ts';", 'leaves apps/station'],
    ['a slice imports a router', repository, "import './router.ts';", 'never its router'],
    [
      'a slice knows the database',
      repository,
      "import pg from 'pg';",
      'only apps/server/src/db/ may know pg',
    ],
    [
      'a call imports what it may not',
      panel,
      `const a = ${'import'}('@concord/portal/x');`,
      'may not import @concord/portal/x',
    ],
  ])('is refused where %s', (_, file, text, message) => {
    const { status, findings } = check({ [file]: text });
    expect(status).toBe(1);
    expect(findings).toEqual([expect.stringContaining(message)]);
    expect(findings[0]).toMatch(new RegExp(`^${file}:1 `));
  });
});

test('a test of the server may use a fresh database', () => {
  const text = "import { freshDatabase } from '@concord/setup/databases';";
  expect(check({ 'apps/server/src/event/repository.test.ts': text }).findings).toEqual([]);
  expect(check({ [repository]: text }).findings).toHaveLength(1);
});

describe('the role of a file', () => {
  test.each([
    'packages/domain/src/actor/utils.ts',
    'packages/domain/src/helpers.ts',
    'packages/domain/src/actor/other.test.ts',
    'apps/server/src/event/service.ts',
    'apps/server/src/db/migrations/first.ts',
    'apps/station/src/opinion/Thing.tsx',
    'apps/station/src/Opinion/OpinionForm.tsx',
  ])('is unknown in %s', (file) => {
    const { status, findings } = check({ [file]: '' });
    expect({ status, findings }).toEqual({ status: 1, findings: [expect.stringContaining(`${file}:1 `)] });
  });

  test.each([
    'packages/domain/src/matter/theme/theme.ts',
    'packages/domain/src/actor/policy.test.ts',
    'apps/server/src/db/migrations/0001-first.ts',
    'apps/station/src/opinion/OpinionForm.tsx',
    'packages/ui/src/Timeline.tsx',
    'apps/station/src/opinion/useDraft.ts',
  ])('is known in %s', (file) => {
    expect(check({ [file]: '' }).findings).toEqual([]);
  });
});

test('an import cycle is shown from its beginning to its end', () => {
  const { findings } = check({
    'packages/domain/src/actor/policy.ts': "import { a } from './lifecycle.ts';",
    'packages/domain/src/actor/lifecycle.ts': "import {\n  b,\n} from './policy.ts';",
  });
  const at = 'packages/domain/src/actor';
  expect(findings).toEqual([
    `${at}/policy.ts:1 import cycle: ${at}/lifecycle.ts → ${at}/policy.ts → ${at}/lifecycle.ts`,
  ]);
});

test('a type import closes no cycle', () => {
  const { findings } = check({
    'packages/domain/src/actor/policy.ts': "import { a } from './lifecycle.ts';",
    'packages/domain/src/actor/lifecycle.ts': "import type { B } from './policy.ts';",
  });
  expect(findings).toEqual([]);
});

describe('the contents of a file', () => {
  const specification = 'packages/domain/src/actor/actor.test.ts';
  test.each([
    ['a default export', policy, '\nexport default 1;', 2, 'no default exports'],
    ['a named default export', policy, 'const a = 1;\nexport { a as default };', 2, 'no default exports'],
    ['a skipped test', specification, `test.${'skip'}('a', () => {});`, 1, 'every test runs'],
    ['a focused group', specification, `\ndescribe.${'only'}('a', () => {});`, 2, 'every test runs'],
    ['a planned test', specification, `test.${'todo'}('a');`, 1, 'every test runs'],
    ['301 lines', policy, 'export {};\n'.repeat(301), 301, '301 lines; a file has at most 300'],
  ])('may not be %s', (_, file, text, line, message) => {
    const { status, findings } = check({ [file]: text });
    expect({ status, findings }).toEqual({
      status: 1,
      findings: [expect.stringContaining(`${file}:${line} `)],
    });
    expect(findings[0]).toContain(message);
  });

  test('may be long where it is data, and default where a tool asks for it', () => {
    const { findings } = check({
      'apps/server/src/data/places.ts': 'export {};\n'.repeat(400),
      'apps/server/vitest.config.ts': 'export default {};',
    });
    expect(findings.filter((finding) => !finding.includes('is no role'))).toEqual([]);
  });
});
