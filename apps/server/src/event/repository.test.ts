import { clerk, siblingClerk } from '@concord/domain/actor/examples';
import { canonical, rebuild } from '@concord/domain/event';
import { withheldFields } from '@concord/domain/matter/citizen-opinion';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAssignment } from '../assignment/repository.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { aKey, as, handIn, openHistory, openTestStore, type TestStore } from '../testing.ts';
import { eventsOf, sha256, verifyChains } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const accepting = { type: 'accept', category: 'society', isConsultation: false } as const;

async function orderedOpinion() {
  const { id } = await handIn(store);
  await as(clerk, store).opinion.run({ id, version: 1, command: accepting, key: aKey() });
  const [order] = await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: id,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  return { id, assignmentId: order?.id ?? '' };
}

const patchesOf = async (id: string) =>
  (await eventsOf(store.db, id)).map(({ patch }) => JSON.parse(patch) as Record<string, unknown>);

describe('the history', () => {
  test('of an opinion and of an assignment tells their state', async () => {
    const { id, assignmentId } = await orderedOpinion();
    const opinion = await findOpinion(store.db, clerk, id);
    const kept = Object.fromEntries(
      Object.entries(opinion).filter(
        ([key, value]) => value !== null && !withheldFields.includes(key as 'body'),
      ),
    );
    const told = Object.fromEntries(
      Object.entries(rebuild(await patchesOf(id))).filter(([, value]) => value !== null),
    );
    expect(canonical({ readers: [], ...told })).toBe(canonical(kept));
    const assignment = await findAssignment(store.db, clerk, assignmentId);
    expect(canonical({ ...assignment, ...rebuild(await patchesOf(assignmentId)) })).toBe(
      canonical(assignment),
    );
    expect(rebuild(await patchesOf(assignmentId))).toMatchObject({
      status: assignment.status,
      dueOn: assignment.dueOn,
      clocks: assignment.clocks,
    });
  });

  test('keeps the withheld text apart, revision by revision, under its hash', async () => {
    const { id } = await orderedOpinion();
    const opinion = await findOpinion(store.db, clerk, id);
    const text = await store.db
      .selectFrom('opinion_text')
      .selectAll()
      .where('opinion_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(text).toMatchObject({
      revision: opinion.textRevision,
      body: opinion.body,
      hash: sha256(opinion.body),
    });
  });

  test('of each committee is one chain without a fork, however many write at once', async () => {
    await Promise.all(
      Array.from({ length: 32 }, (_, n) => handIn(store, { county: n % 2 ? 'guyuan' : 'kangbao' })),
    );
    expect((await verifyChains(store.db)).faults).toEqual([]);
    const rows = await store.db.selectFrom('event').select(['committee_id', 'number']).execute();
    for (const committee of ['guyuan', 'kangbao']) {
      const numbers = rows
        .filter((row) => row.committee_id === committee)
        .map(({ number }) => number)
        .sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  test('cannot be changed or shortened by a statement, not even by the server itself', async () => {
    const { id } = await handIn(store);
    const before = await eventsOf(store.db, id);
    const change = store.write((tx) =>
      tx.updateTable('event').set({ note: '改过的' }).where('aggregate_id', '=', id).execute(),
    );
    await expect(change).rejects.toThrow('kept as it was written');
    const removal = store.write((tx) => tx.deleteFrom('event').where('aggregate_id', '=', id).execute());
    await expect(removal).rejects.toThrow('kept as it was written');
    expect(await eventsOf(store.db, id)).toEqual(before);
  });

  test('shows where a byte was flipped', async () => {
    const { id } = await handIn(store, { county: 'kangbao' });
    const [event] = await eventsOf(store.db, id);
    // as an attacker with the disk would: the triggers first, then the row
    await openHistory(store);
    await store.write((tx) =>
      tx
        .updateTable('event')
        .set({ note: '改过的' })
        .where('id', '=', event?.id ?? '')
        .execute(),
    );
    const { faults } = await verifyChains(store.db);
    expect(faults).toMatchObject([
      { committeeId: 'kangbao', eventId: event?.id, reason: '内容与校验值不符' },
    ]);
    await store.write((tx) =>
      tx
        .updateTable('event')
        .set({ note: null })
        .where('id', '=', event?.id ?? '')
        .execute(),
    );
    expect((await verifyChains(store.db)).faults).toEqual([]);
  });

  test('shows that its end was cut off, by whoever has taken the triggers off before', async () => {
    const { id } = await handIn(store, { county: 'kangbao' });
    await store.write((tx) => tx.deleteFrom('event').where('aggregate_id', '=', id).execute());
    expect((await verifyChains(store.db)).faults).toMatchObject([
      { committeeId: 'kangbao', reason: '末尾记录缺失' },
    ]);
  });
});

test('what a command that fails had written is gone with it, and its neighbours stay', async () => {
  const before = await store.db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const { id } = await handIn(store);
  const outcomes = await Promise.allSettled([
    as(siblingClerk, store).opinion.run({ id, version: 1, command: accepting, key: aKey() }),
    as(clerk, store).opinion.run({ id, version: 1, command: accepting, key: aKey() }),
    as(clerk, store).opinion.run({ id, version: 9, command: accepting, key: aKey() }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
  const after = await store.db
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(after.n - before.n).toBe(2);
});
