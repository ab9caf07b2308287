import { clerk, siblingClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { as, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const list = 'opinions' as const;

test('a view is kept under its name, kept anew under the same, and taken away, by its owner alone', async () => {
  const save = (filters: string) => as(clerk, store).view.save({ list, name: '超期的', filters });
  await save('?scope=committee');
  await save('?dueBefore=2026-11-24');
  const [view] = await as(clerk, store).view.list({ list });
  expect(view).toMatchObject({ name: '超期的', filters: '?dueBefore=2026-11-24' });
  expect(await as(clerk, store).view.list({ list: 'assignments' })).toEqual([]);
  expect(await as(siblingClerk, store).view.list({ list })).toEqual([]);
  const id = view?.id ?? '';
  expect(await refusalOf(as(siblingClerk, store).view.remove({ id }))).toMatchObject({ code: 'NOT_FOUND' });
  await as(clerk, store).view.remove({ id });
  expect(await as(clerk, store).view.list({ list })).toEqual([]);
});

test('there are thirty at most, and the one too many is told', async () => {
  for (let index = 0; index < 30; index += 1)
    await as(clerk, store).view.save({ list, name: `视图${index}`, filters: '' });
  await as(clerk, store).view.save({ list, name: '视图3', filters: '?order=newest' });
  expect(await refusalOf(as(clerk, store).view.save({ list, name: '又一个', filters: '' }))).toMatchObject({
    message: '最多保存 30 个视图,请先删除不用的',
  });
});
