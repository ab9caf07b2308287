import type { StaffActor } from '@concord/domain/actor';
import { clerk, leader, siblingClerk, unitClerk } from '@concord/domain/actor/examples';
import type { DispatchCommand } from '@concord/domain/dispatch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, openTestStore, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const colleague = { ...clerk, personId: 'colleague', capacityId: 'colleague' };
const people = { clerk, colleague, leader, siblingClerk, unitClerk };

test('a paper lies on the desk of whoever takes its next step, and with its writer in the tray of what others have', async () => {
  const { id } = await as(clerk, store).dispatch.draft({
    draft: {
      kindCode: 'letter',
      title: '关于过冬准备的函',
      body: '请做好准备。',
      addressees: [{ organizationId: 'kangbao' }, { name: '县委办公室' }],
    },
    key: aKey(),
  });
  const desks = async () => {
    const lines: string[] = [];
    for (const [name, actor] of Object.entries(people))
      for (const tray of ['todo', 'waiting'] as const)
        for (const line of await as(actor, store).workbench.desk({ tray }))
          lines.push(`${name} ${tray}: ${line.waits}`);
    return lines;
  };
  const run = async (actor: StaffActor, command: DispatchCommand) => {
    const { version } = await as(actor, store).dispatch.byId({ id });
    await as(actor, store).dispatch.run({ id, version, command, key: aKey() });
  };
  expect(await desks()).toEqual(['clerk todo: 送核']);
  await run(clerk, { type: 'submit' });
  expect(await desks()).toEqual(['clerk waiting: null', 'colleague todo: 核稿', 'leader todo: 核稿']);
  await run(colleague, { type: 'pass', note: '' });
  expect(await desks()).toEqual(['clerk waiting: null', 'leader todo: 签发']);
  await run(leader, { type: 'sign' });
  expect(await desks()).toEqual(['clerk todo: 印发', 'colleague todo: 印发']);
  await run(clerk, { type: 'issue' });
  expect(await desks()).toEqual([
    'clerk waiting: null',
    'colleague waiting: null',
    'siblingClerk todo: 确认收悉',
  ]);
  await run(siblingClerk, { type: 'receive' });
  await run(clerk, { type: 'noteReceipt', place: 2, on: '2026-03-02', by: '值班室' });
  expect(await desks()).toEqual([]);
  expect(await as(clerk, store).workbench.counts()).toMatchObject({ open: 0, waiting: 0 });
});
