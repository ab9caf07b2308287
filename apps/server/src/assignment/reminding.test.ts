import { clerk, siblingClerk, unitClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aKey, as, aText, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const later = { now: '2026-09-01T01:00:00.000Z' };

async function ordered(): Promise<string> {
  const { id } = await handIn(store);
  await as(clerk, store).opinion.run({
    id,
    version: 1,
    command: { type: 'accept', category: 'society', isConsultation: false },
    key: aKey(),
  });
  const [order] = await as(clerk, store).assignment.order({
    matterKind: 'citizenOpinion',
    matterId: id,
    orders: [{ organizationId: 'guyuan-water', role: 'sole' }],
    key: aKey(),
  });
  return order?.id ?? '';
}

test('a late answer is pursued by a paper to the unit, which goes its way as every paper and quotes no citizen', async () => {
  const id = await ordered();
  expect((await as(clerk, store, later).assignment.byId({ id })).mayRemindByPaper).toBe(true);
  const { paperId } = await as(clerk, store, later).assignment.remindByPaper({ id, key: aKey() });
  const paper = await as(clerk, store, later).dispatch.byId({ id: paperId });
  expect(paper).toMatchObject({
    status: 'drafting',
    kind: { code: 'reminder' },
    about: { kind: 'assignment', id },
    recipients: [{ organizationId: 'guyuan-water' }],
  });
  expect(paper.body).toMatch('尚未收到答复');
  expect(paper.title + paper.body).not.toMatch(aText.slice(0, 4));
});

test('before it is late, and for whoever did not give it out, there is no such paper', async () => {
  const id = await ordered();
  const asked = (actor: typeof clerk, clock?: typeof later) =>
    refusalOf(as(actor, store, clock).assignment.remindByPaper({ id, key: aKey() }));
  expect((await asked(clerk))?.message).toBe('没有超期未答复,不需要催办函');
  expect((await asked(unitClerk, later))?.message).toBe('此环节不由您办理');
  expect((await asked(siblingClerk, later))?.code).toBe('NOT_FOUND');
});

test('due days lie in the calendar file as whole days', async () => {
  await ordered();
  const { text, count } = await as(unitClerk, store).workbench.calendar();
  expect(count).toBeGreaterThan(0);
  expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
  expect(text).toContain('SUMMARY:到期:');
});
