import type { StaffActor } from '@concord/domain/actor';
import fc from 'fast-check';
import type { z } from 'zod';
import type { Store } from './db/database.ts';
import { appRouter } from './router.ts';

/** What may stand under a key: ids of the right kind, words for the rest. */
export type Pool = (key: string) => readonly unknown[];

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
  values?: readonly unknown[];
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
};

const leaves: readonly unknown[] = [
  '机井防冻改造已完成,请核实',
  '县政府办公室',
  '2026-03-20',
  '2026-10-31',
  '机井防冻',
  2026,
  1,
  2,
  0,
  true,
  false,
  null,
];

/** Inputs a schema takes, drawn from the schema itself: a new command is tried by itself. */
export function inputOf(schema: z.ZodType, pool: Pool, key = ''): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([name, inner]) => [name, inputOf(inner, pool, name)]),
        ),
      );
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => inputOf(option, pool, key)));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'array':
      return def.element
        ? fc.array(inputOf(def.element, pool, key), { minLength: 1, maxLength: 2 })
        : fc.constant([]);
    case 'optional':
    case 'default':
    case 'prefault':
      return sometimes(def, pool, key, undefined);
    case 'nullable':
      return sometimes(def, pool, key, null);
    case 'readonly':
      return def.innerType ? inputOf(def.innerType, pool, key) : fc.constant(undefined);
    case 'pipe':
      return def.in ? inputOf(def.in, pool, key) : fc.constant(undefined);
    default: {
      const own = pool(key).filter((value) => schema.safeParse(value).success);
      const fit = own.length > 0 ? own : leaves.filter((value) => schema.safeParse(value).success);
      return fit.length > 0 ? fc.constantFrom(...fit) : fc.constant(undefined);
    }
  }
}

type Procedure = { _def: { type: string; inputs?: readonly z.ZodType[] } };

/** Mostly left out, as people do. */
const sometimes = ({ innerType }: Def, pool: Pool, key: string, nothing: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(nothing) },
    { weight: 1, arbitrary: innerType ? inputOf(innerType, pool, key) : fc.constant(nothing) },
  );

/** Every procedure that changes something, by name, with what it takes. */
export const mutations = (): { name: string; schema: z.ZodType }[] =>
  Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).flatMap(
    ([name, { _def }]) => {
      const [schema] = _def.inputs ?? [];
      return _def.type === 'mutation' && schema ? [{ name, schema }] : [];
    },
  );

/** A row of a committee's, as it stands. */
export type Row = { committee: string; version: unknown; as: string; facts: Record<string, unknown> };
export type Books = Map<string, Row>;
const tables = [
  'matter',
  'assignment',
  'theme',
  'citizen_opinion',
  'contribution',
  'room_entry',
  'lead_offer',
  'document',
  'dispatch',
  'directive',
  'activity',
  'tie',
  'issue_list',
  'plenary_record',
  'follow_up',
  'evidence',
  'public_word',
  'organization',
] as const;

/** Every row that belongs to a committee, by table and id. */
export async function books({ db }: Store): Promise<Books> {
  const found: Books = new Map();
  for (const table of tables)
    for (const row of await db.selectFrom(table).selectAll().execute()) {
      const facts: Record<string, unknown> = { ...row };
      found.set(`${table} ${row.id}`, {
        committee: row.committee_id,
        version: row.version,
        as: JSON.stringify(row),
        facts,
      });
    }
  return found;
}

/** Which ids go under which key; `slice.id` where it matters whose. */
export function idsIn(all: Books): Record<string, readonly string[]> {
  const of = (table: string, kind?: string) =>
    [...all]
      .filter(([key, { facts }]) => key.startsWith(`${table} `) && (!kind || facts.kind === kind))
      .map(([key]) => key.slice(table.length + 1));
  const matters = of('matter');
  return {
    'outcome.id': of('matter', 'outcome'),
    'jointMatter.id': of('matter', 'jointMatter'),
    'plenary.id': of('matter', 'plenarySuggestion'),
    'issue.id': of('matter', 'issue'),
    'supervision.id': of('matter', 'supervision'),
    'resolution.id': of('matter', 'resolution'),
    'theme.id': of('theme'),
    'dispatch.id': of('dispatch'),
    'directive.id': of('directive'),
    'activity.id': of('activity'),
    'issueList.id': of('issue_list'),
    'assignment.id': of('assignment'),
    'contribution.id': of('contribution'),
    'document.id': of('document'),
    'followUp.id': of('follow_up'),
    matterId: matters,
    themeId: of('theme'),
    recordId: of('plenary_record'),
    parentId: of('assignment'),
    dispatchId: of('dispatch'),
    listId: of('issue_list'),
    roomId: [...of('matter', 'jointMatter'), ...of('matter', 'jointMatter').map((id) => `${id}/guyuan`)],
    committeeId: of('organization', 'committee'),
    organizationId: of('organization'),
    toId: of('organization'),
    holderId: of('organization'),
    supervisorId: of('organization'),
  };
}

/** Whose hand may move a row of another committee: it was asked to answer, come, take over or take delivery. */
async function isGuest(
  { db }: Store,
  committeeId: string,
  key: string,
  rows: (Row | undefined)[],
): Promise<boolean> {
  const [table = '', id = ''] = key.split(' ');
  const own = new Set(
    (await db.selectFrom('organization').select('id').where('committee_id', '=', committeeId).execute()).map(
      (row) => row.id,
    ),
  );
  const named = (column: string) => rows.some((row) => own.has(String(row?.facts[column] ?? '')));
  switch (table) {
    case 'assignment':
    case 'follow_up':
      return named('organization_id') || named('coordinator_id');
    case 'lead_offer':
      return named('to_id');
    case 'activity':
      return (
        (await db
          .selectFrom('activity_invitation')
          .select('status')
          .where('activity_id', '=', id)
          .where('committee_id', '=', committeeId)
          .executeTakeFirst()) !== undefined
      );
    case 'dispatch':
      return (
        await db
          .selectFrom('dispatch_recipient')
          .select('organization_id')
          .where('dispatch_id', '=', id)
          .execute()
      ).some(({ organization_id }) => own.has(organization_id ?? ''));
    default:
      return false;
  }
}

/** Rows of others that changed by this hand; what the platform itself drew from it has its own line in the history. */
export async function foreign(
  store: Store,
  { committeeId }: StaffActor,
  before: Books,
  after: Books,
): Promise<string[]> {
  const changed: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.as === is?.as || (was ?? is)?.committee === committeeId) continue;
    if (await isGuest(store, committeeId, key, [was, is])) continue;
    const last = await store.db
      .selectFrom('event')
      .select(['by_kind', 'version'])
      .where('aggregate_id', '=', key.split(' ')[1] ?? '')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (last?.by_kind === 'system' && last.version === is?.version) continue;
    changed.push(key);
  }
  return changed;
}
