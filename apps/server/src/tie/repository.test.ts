import { Role } from '@concord/domain/actor';
import { anActor, system, visitor } from '@concord/domain/actor/examples';
import { canReadTie } from '@concord/domain/tie';
import { aTie } from '@concord/domain/tie/examples';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../testing.ts';
import { aLeader, tieOf } from './examples.ts';
import { findTie, tieReadableBy } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const committees = ['guyuan', 'kangbao', 'zhangjiakou'];
const everyone = [
  system,
  visitor,
  ...committees.flatMap((id) => Role.options.map((role) => anActor(role, id))),
];

test('SQL shows a tie to exactly those the rule lets read it', async () => {
  const id = await tieOf(store, await aLeader(store, 'cityLeader', 'zhangjiakou'), 'guyuan');
  const kept = await findTie(store.db, system, id);
  expect(kept).toEqual({
    ...aTie(),
    id,
    personId: kept.personId,
    membershipId: kept.membershipId,
  });
  const ends = fc.record({
    committeeId: fc.constantFrom(...committees),
    subjectId: fc.constantFrom(...committees, 'guyuan-township', 'guyuan-water'),
  });
  await fc.assert(
    fc.asyncProperty(ends, async ({ committeeId, subjectId }) => {
      await store.write((tx) =>
        tx
          .updateTable('tie')
          .set({ committee_id: committeeId, subject_id: subjectId })
          .where('id', '=', id)
          .execute(),
      );
      for (const actor of everyone) {
        const row = await store.db
          .selectFrom('tie')
          .select('id')
          .where(tieReadableBy(actor))
          .executeTakeFirst();
        expect({ actor, seen: row !== undefined }).toEqual({
          actor,
          seen: canReadTie(actor, { committeeId, subjectId }),
        });
      }
    }),
    { numRuns: 20 },
  );
});
