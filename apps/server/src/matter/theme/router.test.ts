import { clerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, handIn, openTestStore, type TestStore } from '../../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const opinion = (id: string) => as(clerk, store).opinion.byId({ id });
const run = async (id: string, command: object) => {
  const { version } = await opinion(id);
  await as(clerk, store).opinion.run({ id, version, command: command as never, key: aKey() });
};

test('in a theme every citizen keeps an own receipt and an own answer, and comes out of it as they went in', async () => {
  const [one, two, three] = [await handIn(store), await handIn(store), await handIn(store)];
  await run(three.id, { type: 'accept', category: 'society', isConsultation: false });
  const { id: themeId } = await as(clerk, store).theme.open({
    theme: { title: '机井冻裂', summary: '三村机井冻裂' },
    opinionIds: [one.id, two.id, three.id],
    key: aKey(),
  });
  expect(await as(clerk, store).theme.byId({ id: themeId })).toMatchObject({ opinionCount: 3 });

  await run(three.id, { type: 'split', note: '另有原因' });
  expect(await opinion(three.id)).toMatchObject({ status: 'accepted', themeId: null });

  await run(one.id, { type: 'answer', text: '您家的水管已先行接通' });
  const theme = await as(clerk, store).theme.byId({ id: themeId });
  await as(clerk, store).theme.run({
    id: themeId,
    version: theme.version,
    command: { type: 'answer', text: '全村机井均已更换' },
    key: aKey(),
  });
  const told = async (code: string) => (await as(undefined, store).receipt.byCode({ code })).answer;
  expect([await told(one.code), await told(two.code), await told(three.code)]).toEqual([
    '您家的水管已先行接通',
    '全村机井均已更换',
    null,
  ]);
});
