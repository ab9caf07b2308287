import { Role } from '@concord/domain/actor';
import { anActor, clerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, handIn, openHistory, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  for (let count = 0; count < 3; count += 1) {
    const { id } = await handIn(store);
    const command = { type: 'askCitizen' as const, question: '水井在哪家门口?' };
    await as(clerk, store).opinion.run({ id, version: 1, command, key: aKey() });
  }
  await handIn(store, { county: 'kangbao' });
});
afterAll(() => store.close());

const auditor = anActor('auditor', 'guyuan', 'guyuan');

describe('the auditor', () => {
  test('reads who did what when in the own committee, page by page, and nothing a matter says', async () => {
    const first = await as(auditor, store).audit.list({ limit: 4 });
    const second = await as(auditor, store).audit.list({ limit: 4, cursor: first.after ?? 0 });
    const all = [...first.rows, ...second.rows];
    expect(all.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(all.map(({ type }) => type)).toEqual(Array(3).fill(['askCitizen', 'receive']).flat());
    expect(JSON.stringify(all)).not.toContain('水井');
    expect(second.after).toBeNull();
    const days = { from: '2026-03-02', to: '2026-03-02' };
    expect((await as(auditor, store).audit.list(days)).rows).toHaveLength(6);
    expect((await as(auditor, store).audit.list({ from: '2026-03-03' })).rows).toEqual([]);
    expect((await as(auditor, store).audit.list({ aggregate: 'theme' })).rows).toEqual([]);
  });

  test('can have the chain walked, and is told where it does not hold', async () => {
    expect(await as(auditor, store).audit.verify()).toEqual({ checked: 6, fault: null });
    // as an attacker with the disk would: the triggers first, then the row
    await openHistory(store);
    await store.write((tx) =>
      tx
        .updateTable('event')
        .set({ at: '2026-03-01T00:00:00.000Z' })
        .where('committee_id', '=', 'guyuan')
        .where('number', '=', 4)
        .execute(),
    );
    expect(await as(auditor, store).audit.verify()).toMatchObject({ fault: { number: 4 } });
  });

  test('is the only one who may', async () => {
    for (const role of Role.options.filter((one) => one !== 'auditor')) {
      const actor = anActor(role, 'guyuan', 'guyuan');
      expect(await refusalOf(as(actor, store).audit.list({}))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusalOf(as(actor, store).audit.verify())).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await as(anActor('auditor', 'kangbao', 'kangbao'), store).audit.list({})).rows).toHaveLength(1);
  });
});
