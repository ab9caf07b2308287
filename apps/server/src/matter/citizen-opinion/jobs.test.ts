import { clerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChains } from '../../event/repository.ts';
import { readRules } from '../../regulation/repository.ts';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { eraseContacts } from './jobs.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const erase = async (at: string, onFailure?: (id: string) => void) =>
  eraseContacts(store, await readRules(store.db), at, onFailure);

test('a contact is erased on its day, not before, with an event in the history of its opinion', async () => {
  const { id } = await handIn(store, { phone: '15500001234' });
  await handIn(store);
  expect(await erase('2028-03-01T01:00:00.000Z')).toBe(0);
  expect(await erase('2028-03-02T01:00:00.000Z')).toBe(1);
  expect(await store.db.selectFrom('contact_vault').selectAll().execute()).toEqual([]);
  const opinion = await as(clerk, store).opinion.byId({ id });
  expect(opinion.hasContact).toBe(false);
  const [last] = (await as(clerk, store).opinion.timeline({ id })).slice(-1);
  expect(last).toMatchObject({ type: 'eraseContact', byKind: 'system', at: '2028-03-02T01:00:00.000Z' });
  expect(
    await refusalOf(as(clerk, store).opinion.contact({ id, reason: '回访', key: aKey() })),
  ).toMatchObject({ code: 'NOT_FOUND' });
  expect((await verifyChains(store.db)).faults).toEqual([]);
  expect(await erase('2028-03-03T01:00:00.000Z')).toBe(0);
});

test('a sealed opinion’s contact goes too', async () => {
  const { id } = await handIn(store, {
    phone: '15500001234',
    body: '我的身份证号是130724199001010016,请帮忙',
  });
  expect(await erase('2028-03-02T01:00:00.000Z')).toBe(1);
  expect((await as(clerk, store).opinion.byId({ id })).isQuarantined).toBe(true);
});

test('one that cannot be erased is named, tried again later, and holds up none of the others', async () => {
  const broken = await handIn(store, { phone: '15500001234' });
  for (let count = 0; count < 3; count += 1) await handIn(store, { phone: '15500005678' });
  const setStatus = (status: string) =>
    store.write((tx) =>
      tx.updateTable('citizen_opinion').set({ status }).where('id', '=', broken.id).execute(),
    );
  await setStatus('no such status');
  const told: string[] = [];
  expect(await erase('2028-03-02T01:00:00.000Z', (id) => told.push(id))).toBe(3);
  expect(told).toEqual([broken.id]);
  const left = () => store.db.selectFrom('contact_vault').select('opinion_id').execute();
  expect(await left()).toEqual([{ opinion_id: broken.id }]);
  await setStatus('received');
  expect(await erase('2028-03-03T01:00:00.000Z')).toBe(1);
  expect(await left()).toEqual([]);
});

test('nobody may ask for it through the router', async () => {
  const { id } = await handIn(store, { phone: '15500001234' });
  const asked = as(clerk, store).opinion.run({
    id,
    version: 1,
    command: { type: 'eraseContact' },
    key: aKey(),
  });
  expect(await refusalOf(asked)).toMatchObject({ code: 'BAD_REQUEST' });
});
