import { Role } from '@concord/domain/actor';
import { anActor, system } from '@concord/domain/actor/examples';
import { canReadSharedItem, sharedStatuses } from '@concord/domain/shared-item';
import { aSharedItem } from '@concord/domain/shared-item/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../testing.ts';
import { sharedItemReadableBy } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('the library shows exactly what the rule allows, for every role, status and audience', async () => {
  const items = sharedStatuses.flatMap((status) =>
    [[], ['kangbao'], ['kangbao', 'zhangjiakou']].map((readers) =>
      aSharedItem({ id: `${status}-${readers.join('-')}`, status, readers }),
    ),
  );
  for (const { id, status, readers } of items) {
    await store.db
      .insertInto('shared_item')
      .values({
        id,
        version: 1,
        committee_id: 'guyuan',
        status,
        kind: 'paper',
        title: '材料',
        field: '',
        text: '内容内容',
        is_for_all: readers.length === 0 ? 1 : 0,
        shared_by_id: 'p',
        shared_at: '2026-03-02T01:00:00.000Z',
        withdrawn_at: null,
      })
      .execute();
    for (const [place, organizationId] of readers.entries())
      await store.db
        .insertInto('shared_item_reader')
        .values({ organization_id: organizationId, item_id: id, place })
        .execute();
  }
  const everyone = ['guyuan', 'kangbao', 'zhangjiakou'].flatMap((committee) =>
    Role.options.map((role) => anActor(role, committee)),
  );
  for (const actor of [system, ...everyone]) {
    const rows = await store.db
      .selectFrom('shared_item')
      .select('id')
      .where(sharedItemReadableBy(actor))
      .execute();
    expect({ actor, ids: rows.map(({ id }) => id).sort() }).toEqual({
      actor,
      ids: items
        .filter((item) => canReadSharedItem(actor, item))
        .map(({ id }) => id)
        .sort(),
    });
  }
});
