import { anActor, clerk, leader } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { city, guyuan, jointWork, kangbao } from '../matter/joint-matter/testing.ts';
import { aKey, as, handIn, openTestStore, refusalOf, type TestStore } from '../testing.ts';

const cityLeader = anActor('cityLeader', 'zhangjiakou');
const guyuanLeader = anActor('countyLeader');
const news = '关注的事项有新进展';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() =>
  store.write(async (tx) => {
    for (const table of ['notice', 'notice_preference', 'subscription'] as const)
      await tx.deleteFrom(table).execute();
  }),
);

type Reader = typeof clerk;
const told = async (reader: Reader, now?: string) =>
  (await as(reader, store, now ? { now } : undefined).notice.list({})).rows.map(({ sentence }) => sentence);
const accept = (id: string) =>
  as(clerk, store).opinion.run({
    id,
    version: 1,
    command: { type: 'accept', category: 'society', isConsultation: false },
    key: aKey(),
  });

describe('whoever follows a matter', () => {
  test('hears of its steps, until they follow it no longer; whoever took the step does not', async () => {
    const { id } = await handIn(store);
    for (const reader of [leader, clerk])
      await as(reader, store).notice.follow({ kind: 'citizenOpinion', id });
    await accept(id);
    expect(await told(leader)).toEqual([news]);
    expect(await told(clerk)).not.toContain(news);
    expect(await as(leader, store).notice.followed()).toMatchObject([{ kind: 'citizenOpinion', id }]);
    await as(leader, store).notice.unfollow({ id });
    await as(clerk, store).opinion.run({
      id,
      version: 2,
      command: { type: 'answer', text: '已修好。' },
      key: aKey(),
    });
    expect(await told(leader)).toEqual([news]);
  });

  test('is told once where their desk hears of it anyway', async () => {
    const work = jointWork(store);
    const id = await work.working();
    await as(city, store).notice.follow({ kind: 'jointMatter', id });
    await work.say(guyuan, id, '公共空间里说的话');
    expect((await told(city)).filter((one) => one === news)).toEqual([]);
  });

  test('hears what goes on in the common room, and nothing of what goes on in another’s side room', async () => {
    const work = jointWork(store);
    const id = await work.working();
    await as(cityLeader, store).notice.follow({ kind: 'jointMatter', id });
    await work.say(guyuan, `${id}/guyuan`, '只在本委空间说的话');
    expect(await told(cityLeader)).not.toContain(news);
    await work.say(guyuan, id, '公共空间里说的话');
    expect(await told(cityLeader)).toContain(news);
    expect(await told(guyuanLeader)).not.toContain(news);
  });

  test('must be able to read it, and follows it no longer once that is over', async () => {
    const work = jointWork(store);
    const id = await work.invited();
    await as(kangbao, store).notice.follow({ kind: 'jointMatter', id });
    await work.answer(kangbao, id, { type: 'decline', note: '本县今年已做过调研' });
    expect(await as(kangbao, store).notice.followed()).toEqual([]);
    const again = as(kangbao, store).notice.follow({ kind: 'jointMatter', id });
    expect((await refusalOf(again))?.code).toBe('NOT_FOUND');
  });
});

const night = '2026-03-02T15:10:00.000Z';
const morning = '2026-03-03T00:30:00.000Z';
const quiet = { quietFrom: '22:00', quietTo: '07:30', digest: false };

describe('quiet hours', () => {
  test('keep back what came in meanwhile, for this capacity alone, until they are over', async () => {
    await as(clerk, store).notice.savePreference(quiet);
    await handIn(store, { clock: { now: night } });
    expect(await told(clerk, night)).toEqual([]);
    expect(await as(clerk, store, { now: night }).notice.unread()).toBe(0);
    const colleague = { ...clerk, capacityId: 'somebody-else' };
    expect(await told(colleague, night)).toHaveLength(1);
    expect(await told(clerk, morning)).toHaveLength(1);
  });

  test('let through what is late, and marking that read leaves the rest unread', async () => {
    await as(clerk, store).notice.savePreference(quiet);
    await handIn(store, { clock: { now: night } });
    const { id, ...kept } = await store.db.selectFrom('notice').selectAll().executeTakeFirstOrThrow();
    const late = { ...kept, id: `${id}z`, urgency: 'late', dedupe_key: 'late' };
    await store.db.insertInto('notice').values(late).execute();
    expect(await told(clerk, night)).toHaveLength(1);
    await as(clerk, store, { now: night }).notice.read({ upTo: late.id });
    expect(await as(clerk, store, { now: night }).notice.unread()).toBe(0);
    expect(await as(clerk, store, { now: morning }).notice.unread()).toBe(1);
  });
});

test('the digest says once a day what is open, to whoever asked for it', async () => {
  const now = '2026-03-02T02:00:00.000Z';
  const reader = anActor('countyStaff', 'kangbao');
  expect(await as(reader, store, { now }).notice.digest()).toBeNull();
  await as(reader, store).notice.savePreference({ ...quiet, digest: true });
  await handIn(store, { county: 'kangbao', clock: { now } });
  await store.db.deleteFrom('notice').execute();
  expect(await as(reader, store, { now }).notice.digest()).toMatchObject({ on: '2026-03-02' });
  expect(await as(reader, store, { now }).notice.unread()).toBe(1);
  await as(reader, store, { now }).notice.seeDigest();
  expect(await as(reader, store, { now }).notice.digest()).toBeNull();
  expect(await as(reader, store, { now }).notice.unread()).toBe(0);
  expect(await as(reader, store, { now: morning }).notice.digest()).not.toBeNull();
});
