import { type Actor, Role } from '@concord/domain/actor';
import { anActor, clerk, system, visitor } from '@concord/domain/actor/examples';
import { canReadTheme, type Theme } from '@concord/domain/matter/theme';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, openTestStore, type TestStore } from '../../testing.ts';
import { findTheme, themeReadableBy } from './repository.ts';

let store: TestStore;
let blank: Theme;
beforeAll(async () => {
  store = await openTestStore();
  const { id } = await as(clerk, store).theme.open({
    theme: { title: '机井冻裂', summary: '多村机井冻裂' },
    key: aKey(),
  });
  blank = await findTheme(store.db, system, id);
});
afterAll(() => store.close());

const counties = ['guyuan', 'kangbao', 'zhangjiakou'];
const everyone: Actor[] = [
  ...counties.flatMap((committee) => Role.options.map((role) => anActor(role, committee))),
  system,
  visitor,
];
const reader = fc.constantFrom(...counties, ...counties.map((one) => `${one}-water`));

test('the list holds exactly what canReadTheme allows, for every person', async () => {
  const row = await store.db
    .selectFrom('theme')
    .selectAll()
    .where('id', '=', blank.id)
    .executeTakeFirstOrThrow();
  const themes = fc.array(
    fc.record({
      committeeId: fc.constantFrom(...counties),
      readers: fc.uniqueArray(reader, { maxLength: 3 }),
    }),
    { minLength: 6, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(themes, async (drawn) => {
      const all = drawn.map((facts, index): Theme => ({ ...blank, id: `t-${index}`, ...facts }));
      await store.write(async (tx) => {
        await tx.deleteFrom('theme_reader').execute();
        await tx.deleteFrom('theme').execute();
        await tx
          .insertInto('theme')
          .values(all.map(({ id, committeeId }) => ({ ...row, id, committee_id: committeeId })))
          .execute();
        const readers = all.flatMap(({ id, readers: ids }) =>
          ids.map((organization_id, place) => ({ organization_id, theme_id: id, place })),
        );
        if (readers.length > 0) await tx.insertInto('theme_reader').values(readers).execute();
      });
      for (const actor of everyone) {
        const rows = await store.db
          .selectFrom('theme')
          .select('id')
          .where(themeReadableBy(actor))
          .orderBy('id')
          .execute();
        const allowed = all.filter((theme) => canReadTheme(actor, theme)).map(({ id }) => id);
        expect({ actor, sees: rows.map(({ id }) => id) }).toEqual({ actor, sees: allowed });
      }
    }),
    { numRuns: 10 },
  );
});
