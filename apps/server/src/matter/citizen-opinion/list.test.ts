import { anActor, clerk, siblingClerk, system } from '@concord/domain/actor/examples';
import { type CitizenOpinion, canRead } from '@concord/domain/matter/citizen-opinion';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../db/database.ts';
import { indexText } from '../../db/search.ts';
import { handIn, openTestStore, type TestStore, watched } from '../../testing.ts';
import { listOpinions, OpinionFilter } from './list.ts';
import { findOpinion } from './repository.ts';
import { toRow } from './row.ts';

let store: TestStore;
let blank: CitizenOpinion;
beforeAll(async () => {
  store = await openTestStore();
  const { id } = await handIn(store);
  blank = await findOpinion(store.db, system, id);
});
afterAll(() => store.close());

const readers = [clerk, siblingClerk, anActor('stationClerk'), anActor('stationClerk', 'kangbao')];

const drawn = fc.record({
  county: fc.constantFrom('guyuan', 'guyuan', 'kangbao'),
  text: fc.constantFrom('路灯坏了', '路边的灯坏了', '暖气不热', '翡翠色的水,路灯'),
  due: fc.constantFrom('2026-03-04', '2026-03-09', null),
  isQuarantined: fc.constantFrom(false, false, true),
  // in which order the index got to know them
  place: fc.nat(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

async function write(all: readonly Drawn[]): Promise<CitizenOpinion[]> {
  const opinions = all.map(
    ({ county, text, due, isQuarantined }, index): CitizenOpinion => ({
      ...blank,
      ...{ id: `o-${String(index).padStart(3, '0')}`, committeeId: county, stationId: `${county}-station` },
      ...{ title: text, body: text, dueOn: due, isQuarantined },
    }),
  );
  await store.write(async (tx) => {
    await tx.deleteFrom('citizen_opinion').execute();
    for (const table of store.engine === 'postgres'
      ? ['opinion_search']
      : ['opinion_search', 'opinion_search_id'])
      await tx.deleteFrom(table as 'citizen_opinion').execute();
    await tx
      .insertInto('citizen_opinion')
      .values(opinions.map((one) => ({ ...toRow(one), since_on: '2026-03-02' })))
      .execute();
    const places = new Map(opinions.map(({ id }, index) => [id, all[index]?.place ?? 0]));
    for (const { id, body } of [...opinions].sort(
      (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0),
    ))
      await indexText(tx, store.engine, id, body);
  });
  return opinions;
}

/** All pages of a search, with steps so small that a few dozen rows are many. */
async function pages(on: Store, reader: typeof clerk, filter: object): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const asked = OpinionFilter.parse({ ...filter, cursor });
    const page = await listOpinions(on, reader, asked, { walkRows: 4, foundRows: 3, windows: [5, 9] });
    ids.push(...page.rows.map(({ id }) => id));
    if (!page.after) return ids;
    cursor = page.after;
  }
}

test('a search finds exactly the rows that hold the words, in order, wherever they lie and however they were indexed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawn, { minLength: 20, maxLength: 60 }),
      fc.constantFrom('路灯', '翡翠', '暖气', '没有的词'),
      fc.constantFrom('newest', 'due'),
      fc.integer({ min: 1, max: 7 }),
      async (all, query, order, limit) => {
        const opinions = await write(all);
        const dueKey = ({ dueOn, id }: CitizenOpinion) => `${dueOn ?? '9999-12-31'} ${id}`;
        for (const reader of readers) {
          const found = opinions
            .filter((one) => canRead(reader, one) && one.body.includes(query))
            .sort((a, b) => (dueKey(a) < dueKey(b) ? -1 : 1));
          const ids = found.map(({ id }) => id);
          const expected = order === 'newest' ? [...ids].sort().reverse() : ids;
          expect(await pages(store, reader, { scope: 'all', query, order, limit })).toEqual(expected);
        }
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test('a statement built for one reader and filter answers every other by their own', async () => {
  const filters = fc.record(
    {
      scope: fc.constantFrom('committee', 'station', 'shared', 'all'),
      order: fc.constantFrom('newest', 'due'),
      open: fc.boolean(),
      quarantined: fc.boolean(),
      dueBefore: fc.constantFrom('2026-03-05', '2026-04-01'),
      stationId: fc.constantFrom('guyuan-station', 'kangbao-station', ''),
      receivedFrom: fc.constantFrom('2026-03-01', '2026-03-03'),
      overdueOn: fc.constantFrom('2026-03-08', '2026-03-20'),
      query: fc.constantFrom('路灯', '暖气'),
      limit: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['limit'] },
  );
  await write(fc.sample(drawn, { numRuns: 40, seed: 3 }));
  const seen = watched(store, []);
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(...readers), async (filter, reader) => {
      expect(await pages(store, reader, filter)).toEqual(await pages(seen, reader, filter));
    }),
    { numRuns: 40 },
  );
}, 60_000);
