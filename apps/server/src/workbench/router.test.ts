import { clerk, unitClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, handIn, openTestStore, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

test('an opinion sealed after it was given out tells the unit nothing more, on no list', async () => {
  const { id } = await handIn(store);
  const run = async (command: object) => {
    const { version } = await as(clerk, store).opinion.byId({ id });
    await as(clerk, store).opinion.run({ id, version, command: command as never, key: aKey() });
  };
  await run({ type: 'accept', category: 'society', isConsultation: false });
  await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: id,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  const titles = async (actor: typeof clerk) => [
    ...(await as(actor, store).workbench.desk({ tray: 'todo' })).map(({ title }) => title),
    ...(await as(actor, store).assignment.list({})).rows.map(({ title }) => title),
  ];
  const [open] = await titles(unitClerk);
  expect(await titles(unitClerk)).toEqual([open, open]);
  expect(open).toContain('机井');

  await run({ type: 'quarantine', reason: '有电话' });
  expect(await titles(unitClerk)).toEqual(['【隔离】内容待脱敏', '【隔离】内容待脱敏']);
  const { rows } = await as(clerk, store).assignment.list({ scope: 'issued' });
  expect(rows.map(({ title }) => title)).toEqual([open]);
});
