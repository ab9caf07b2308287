import type { Role, StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { someFacts } from '@concord/domain/matter/issue/examples';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Books, books, foreign, idsIn, inputOf, mutations, type Pool } from './arbitrary.ts';
import { aKey, as, openTestStore, type TestStore } from './testing.ts';

const counties = ['guyuan', 'kangbao', ...Array.from({ length: 14 }, (_, i) => `county-${i + 1}`)];
const committees = ['zhangjiakou', ...counties];
const staff = (id: string) => anActor(id === 'zhangjiakou' ? 'cityStaff' : 'countyStaff', id);
const roles: Role[] = ['unitClerk', 'unitLeader', 'stationClerk', 'supervisionOffice', 'coordinator'];
const peopleOf = (id: string): StaffActor[] => [
  ...Array.from({ length: 4 }, () => staff(id)),
  ...Array.from({ length: 2 }, () => anActor(id === 'zhangjiakou' ? 'cityLeader' : 'countyLeader', id)),
  ...roles.map((role) => anActor(role, id)),
];

let store: TestStore;
let ids: Record<string, readonly string[]>;
beforeAll(async () => {
  store = await openTestStore();
  const rows = await store.db
    .selectFrom('organization')
    .selectAll()
    .where('committee_id', '=', 'kangbao')
    .execute();
  for (const county of counties.slice(2))
    await store.db
      .insertInto('organization')
      .values(
        rows.map((row) => ({
          ...row,
          id: row.id.replace('kangbao', county),
          committee_id: county,
          parent_id: row.parent_id?.replace('kangbao', county) ?? null,
          code: row.code.replace('kangbao', county),
        })),
      )
      .execute();
  for (const id of committees) await settle(id);
});
afterAll(() => store.close());

/** Something of everything for a committee, as it would stand in its books. */
async function settle(committeeId: string): Promise<void> {
  const { outcome, theme, dispatch, activity, issueList, plenary, supervision, jointMatter } = as(
    staff(committeeId),
    store,
  );
  const key = aKey;
  await outcome.open({ text: { title: '机井安全过冬的报告', form: 'minutes' }, key: key() });
  await theme.open({ theme: { title: '机井冬季冻裂', summary: '多村反映机井冻裂' }, key: key() });
  await dispatch.draft({
    draft: {
      kindCode: 'letter',
      title: '关于机井过冬的函',
      body: '请做好准备。',
      addressees: [{ organizationId: committeeId }],
    },
    key: key(),
  });
  const guest = committees[(committees.indexOf(committeeId) + 1) % committees.length] ?? '';
  await activity.plan({
    activity: {
      kind: 'visit',
      title: '走访机井',
      fromOn: '2026-03-03',
      toOn: '2026-03-03',
      committeeIds: [guest],
    } as never,
    key: key(),
  });
  const list = { name: '机井问题清单', inspection: '专项视察', aspects: ['机井', '水管', '保温'] };
  const { id: listId } = await issueList.open({ list, key: key() });
  await issueList.find({ id: listId, items: [someFacts()], key: key() }).catch(() => undefined);
  await plenary.open({
    record: {
      title: '机井分组讨论意见',
      session: '十届二次会议',
      heldOn: '2026-01-20',
      rows: [{ category: '农业', text: '加快机井防冻改造' }],
    },
    key: key(),
  });
  await supervision.name({
    supervision: {
      title: '机井防冻督办',
      summary: '跟进改造进度',
      leader: '分管副主席',
      year: 2026,
      supervisorId: `${committeeId}-water`,
    },
    key: key(),
  });
  await jointMatter.propose({
    matter: {
      title: '机井联合调研',
      form: 'research',
      summary: '多个县的机井冬季冻裂。',
      questions: ['哪些村的机井会冻'],
    },
    invitations:
      committeeId === 'zhangjiakou' ? counties.map((id) => ({ committeeId: id })) : [{ committeeId: guest }],
    key: key(),
  });
}

const poolOf =
  (name: string): Pool =>
  (key) =>
    ids[`${name.split('.')[0]}.${key}`] ?? ids[key] ?? ids[key.replace(/s$/, '')] ?? [];

/** Calls `slice.procedure`; whether it was done. */
function call(name: string, actor: StaffActor, input: unknown): Promise<boolean> {
  const [slice = '', procedure = ''] = name.split('.');
  const caller = as(actor, store) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const answer = caller[slice]?.[procedure]?.(input) ?? Promise.reject(new Error(`no procedure ${name}`));
  return answer.then(
    () => true,
    () => false,
  );
}

const schemas = new Map(mutations().map(({ name, schema }) => [name, schema]));
const names = [...schemas.keys()].filter((name) => !/^(session|opinion\.submit|receipt|import)/.test(name));
const aTry = fc.record({
  what: fc.oneof(fc.constantFrom(...names), {
    weight: 3,
    arbitrary: fc.constantFrom(...names.filter((name) => name.endsWith('.run'))),
  }),
  /** Mostly whoever the thing belongs to, so that there is something to meddle with. */
  isOwner: fc.oneof(fc.constant(false), { weight: 3, arbitrary: fc.constant(true) }),
  who: fc.nat(10_000),
  draw: fc.nat(10_000),
});

/** Other committees that something of this matter was given to. */
const kin = (all: Books, matterId: string, owner: string): string[] =>
  [...all.values()]
    .flatMap(({ facts }) =>
      facts.matter_id === matterId && facts.organization_id !== owner ? [String(facts.organization_id)] : [],
    )
    .filter((id) => committees.includes(id));

test('whatever anybody of seventeen committees asks of whatever procedure, no row of another committee changes by it (domain.md §6 no. 13)', async () => {
  ids = idsIn(await books(store));
  const done = new Set<string>();
  let abroad = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(aTry, { minLength: 250, maxLength: 250 }), async (tries) => {
      let before = await books(store);
      for (const { what, isOwner, who, draw } of tries) {
        const schema = schemas.get(what);
        const [drawn] = schema ? fc.sample(inputOf(schema, poolOf(what)), { numRuns: 1, seed: draw }) : [];
        const input: Record<string, unknown> = { ...(drawn as object) };
        const id = String(input.id ?? input.matterId);
        const subject = [...before].find(([key]) => key.endsWith(` ${id}`))?.[1];
        if (subject && 'version' in input) input.version = subject.version;
        const pick = (people: readonly StaffActor[], n: number) =>
          people[n % people.length] ?? staff('guyuan');
        const anybody = committees.flatMap(peopleOf);
        // whoever sees it tries first what its owner may do, at the same state
        const asked = subject ? kin(before, id, subject.committee).flatMap(peopleOf) : [];
        const turns = isOwner && subject ? [pick(peopleOf(subject.committee), who)] : [pick(anybody, who)];
        for (const n of [who + 1, who + 7]) turns.unshift(pick(asked.length > 0 ? asked : anybody, n));
        for (const actor of turns) {
          const { type = '' } = (input.command ?? {}) as { type?: string };
          if (!(await call(what, actor, { ...input, key: aKey() }))) {
            if (subject && subject.committee !== actor.committeeId) abroad += 1;
            continue;
          }
          done.add(`${what} ${type}`);
          const after = await books(store);
          const changed = await foreign(store, actor, before, after);
          const told = { what, actor, input };
          expect({ ...told, changed }).toEqual({ ...told, changed: [] });
          before = after;
          ids = idsIn(after);
          break;
        }
      }
      // what was refused left nothing behind
      const asOf = (all: typeof before) => [...all].map(([key, { as: row }]) => `${key} ${row}`);
      expect(asOf(await books(store))).toEqual(asOf(before));
    }),
    { numRuns: 3, endOnFailure: true },
  );
  // much was done and much was tried in vain, or the promise would be empty
  expect(done.size).toBeGreaterThan(12);
  expect(abroad).toBeGreaterThan(40);
}, 120_000);
