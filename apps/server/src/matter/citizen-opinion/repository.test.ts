import { type Actor, Role } from '@concord/domain/actor';
import { anActor, citizenOf, system, visitor } from '@concord/domain/actor/examples';
import { type CitizenOpinion, canRead } from '@concord/domain/matter/citizen-opinion';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handIn, openTestStore, type TestStore } from '../../testing.ts';
import { findOpinion, readableBy } from './repository.ts';
import { toOpinion, toRow } from './row.ts';

let store: TestStore;
let blank: CitizenOpinion;
beforeAll(async () => {
  store = await openTestStore();
  const { id } = await handIn(store);
  blank = await findOpinion(store.db, system, id);
});
afterAll(() => store.close());

const counties = ['guyuan', 'kangbao', 'zhangjiakou'];
const everyone: Actor[] = [
  ...counties.flatMap((committee) => Role.options.map((role) => anActor(role, committee))),
  system,
  visitor,
  citizenOf('o-0'),
];
const county = fc.constantFrom(...counties);
const reader = fc.constantFrom(
  ...counties,
  ...counties.flatMap((one) => [`${one}-water`, `${one}-station`, one]),
);

test('the list holds exactly what canRead allows, for every person, scope and sealing', async () => {
  const opinions = fc.array(
    fc.record({
      committeeId: county,
      station: county,
      isQuarantined: fc.boolean(),
      readers: fc.uniqueArray(reader, { maxLength: 3 }),
    }),
    { minLength: 8, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(opinions, async (drawn) => {
      const all = drawn.map(
        ({ station, ...facts }, index): CitizenOpinion => ({
          ...blank,
          id: `o-${index}`,
          stationId: `${station}-station`,
          ...facts,
        }),
      );
      await store.write(async (tx) => {
        await tx.deleteFrom('opinion_reader').execute();
        await tx.deleteFrom('citizen_opinion').execute();
        await tx
          .insertInto('citizen_opinion')
          .values(all.map((one) => ({ ...toRow(one), since_on: '2026-03-02' })))
          .execute();
        const readers = all.flatMap(({ id, readers: ids }) =>
          ids.map((organization_id, place) => ({ organization_id, opinion_id: id, place })),
        );
        if (readers.length > 0) await tx.insertInto('opinion_reader').values(readers).execute();
      });
      for (const actor of everyone) {
        const rows = await store.db
          .selectFrom('citizen_opinion')
          .select('id')
          .where(readableBy(actor))
          .orderBy('id')
          .execute();
        const allowed = all.filter((opinion) => canRead(actor, opinion)).map(({ id }) => id);
        expect({ actor, sees: rows.map(({ id }) => id) }).toEqual({ actor, sees: allowed });
      }
    }),
    { numRuns: 12 },
  );
});

test('a row comes back as it went in', () => {
  expect(toOpinion(toRow(blank), blank.readers)).toEqual(blank);
});
