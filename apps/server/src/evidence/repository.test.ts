import type { Actor, StaffActor } from '@concord/domain/actor';
import { anActor, cityClerk, clerk, siblingClerk, visitor } from '@concord/domain/actor/examples';
import { Refused } from '@concord/domain/decision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayReadOwner } from '../attachment/owners.ts';
import { accepting, issueSteps, townClerk } from '../matter/issue/testing.ts';
import { aKey, as, openTestStore, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('a photo from before is seen with the problem, one from after with the answer it belongs to, file and row alike', async () => {
  const { aList, confirmed, give, onAssignment, below, prove, aPhoto } = issueSteps(store);
  const id = await confirmed(await aList());
  const facts = { photoId: await aPhoto(), takenOn: '2026-03-01', place: '村口' };
  await as(cityClerk, store).evidence.addBefore({ matterId: id, facts, key: aKey() });
  const county = await give(id, 'guyuan');
  await onAssignment(county, accepting, clerk);
  const town = await below(county, 'guyuan-township', clerk);
  await onAssignment(town, accepting, townClerk);
  await prove(town, townClerk);

  const sides = async (actor: StaffActor) =>
    (await as(actor, store).evidence.onMatter({ matterId: id })).map(({ side }) => side);
  expect(await sides(cityClerk)).toEqual(['before']);
  expect(await sides(clerk)).toEqual(['before', 'after']);
  expect(await sides(townClerk)).toEqual(['before', 'after']);
  for (const actor of [siblingClerk, anActor('unitClerk', 'guyuan', 'guyuan-roads'), anActor('auditor')])
    expect(await sides(actor)).toEqual([]);

  const rows = await store.db
    .selectFrom('evidence')
    .innerJoin('attachment', 'attachment.id', 'evidence.photo_id')
    .select(['side', 'attachment.owner_kind', 'attachment.matter_id'])
    .where('evidence.matter_id', '=', id)
    .execute();
  const opens = async (actor: Actor, side: string) => {
    const row = rows.find((one) => one.side === side);
    return mayReadOwner(row?.owner_kind as 'matter', store.db, actor, row?.matter_id ?? '').then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refused) return false;
        throw error;
      },
    );
  };
  for (const [actor, before, after] of [
    [cityClerk, true, false],
    [clerk, true, true],
    [townClerk, true, true],
    [siblingClerk, false, false],
    [visitor, false, false],
  ] as const)
    expect([await opens(actor, 'before'), await opens(actor, 'after')]).toEqual([before, after]);
});
