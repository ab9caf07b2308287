import type { Actor, Role, StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { aggregateKinds } from '@concord/domain/event';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marks, open, type Planted, plant, questions } from './leaks.ts';
import { createLive } from './notice/live.ts';
import { appRouter } from './router.ts';
import { as, openTestStore, type TestStore, testContext } from './testing.ts';

const place = (role: Role, committee: string, organization?: string) =>
  anActor(role, committee, organization);

/** Who must not find the county's mark: sibling, city, administrators, units, stations, the public. */
const beyondCounty: (StaffActor | undefined)[] = [
  place('countyStaff', 'kangbao'),
  place('countyLeader', 'kangbao'),
  place('stationClerk', 'kangbao'),
  place('cityStaff', 'zhangjiakou'),
  place('cityLeader', 'zhangjiakou'),
  place('supervisionOffice', 'zhangjiakou'),
  place('coordinator', 'zhangjiakou'),
  place('systemAdministrator', 'zhangjiakou', 'zhangjiakou'),
  place('securityAdministrator', 'zhangjiakou', 'zhangjiakou'),
  place('auditor', 'zhangjiakou', 'zhangjiakou'),
  place('systemAdministrator', 'guyuan', 'guyuan'),
  place('auditor', 'guyuan', 'guyuan'),
  place('unitClerk', 'guyuan'),
  place('stationClerk', 'guyuan'),
  undefined,
];
/** Who must not find the city's. */
const beyondCity: (StaffActor | undefined)[] = [
  place('countyStaff', 'guyuan'),
  place('countyLeader', 'guyuan'),
  place('countyStaff', 'kangbao'),
  place('systemAdministrator', 'zhangjiakou', 'zhangjiakou'),
  place('auditor', 'zhangjiakou', 'zhangjiakou'),
  place('unitClerk', 'zhangjiakou'),
  place('stationClerk', 'guyuan'),
  undefined,
];
const called = (actor: StaffActor | undefined) =>
  actor ? `${actor.role} of ${actor.committeeId}` : 'the public';

let store: TestStore;
let known: Awaited<ReturnType<typeof open>>;
let planted: Planted;
let before: Map<string, string>;
const far = [place('countyStaff', 'kangbao'), place('stationClerk', 'kangbao'), undefined];

beforeAll(async () => {
  store = await openTestStore();
  known = await open(store);
  before = await told();
  planted = await plant(store, known);
});
afterAll(() => store.close());

async function ask(actor: Actor | undefined, name: string, input: unknown): Promise<string> {
  const [slice = '', procedure = ''] = name.split('.');
  const caller = as(actor, store) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const answer = caller[slice]?.[procedure]?.(input) ?? Promise.reject(new Error(`no procedure ${name}`));
  return answer.then(
    (data) => JSON.stringify(data) ?? '',
    (error) => JSON.stringify([(error as Error).message, (error as { code?: string }).code]),
  );
}

/** What those far away are told when they ask about nothing in particular: pages, lists, counts. */
async function told(): Promise<Map<string, string>> {
  const nothing = Object.fromEntries(Object.keys(known.ids).map((id) => [id, 'missing'])) as typeof known.ids;
  const shared = { jointId: '', entryId: '', sideEntryId: '', draftId: '', signedId: '', offerId: '' };
  const answers = new Map<string, string>();
  for (const actor of far)
    for (const { name, input } of questions({ ids: nothing, shared }, marks.county))
      answers.set(`${called(actor)}: ${name} ${JSON.stringify(input)}`, await ask(actor, name, input));
  return answers;
}

test('the marks are there for those they belong to, so that the silence below says something', async () => {
  const finds = async (actor: StaffActor, whose: 'county' | 'city') => {
    const mark = marks[whose];
    const names = new Set<string>();
    for (const { name, input } of questions(planted[whose], mark))
      if ((await ask(actor, name, input)).includes(mark)) names.add(name);
    return [...names];
  };
  expect(await finds(place('countyStaff', 'guyuan'), 'county')).toEqual(
    expect.arrayContaining(['contribution.byId', 'jointMatter.entries', 'opinion.byId', 'outcome.byId']),
  );
  expect(await finds(place('cityStaff', 'zhangjiakou'), 'city')).toEqual(
    expect.arrayContaining(['jointMatter.entries', 'outcome.byId']),
  );
});

describe.each([
  { whose: 'county' as const, mark: marks.county, beyond: beyondCounty },
  { whose: 'city' as const, mark: marks.city, beyond: beyondCity },
])('what the $whose keeps to itself', ({ whose, mark, beyond }) => {
  test.each(beyond.map((actor) => ({ who: called(actor), actor })))(
    'is found by no question $who may ask',
    async ({ actor }) => {
      const found: string[] = [];
      for (const { name, input } of questions(planted[whose], mark))
        if ((await ask(actor, name, input)).includes(mark)) found.push(name);
      expect(found).toEqual([]);
    },
  );

  test('is in no river, from wherever one sets out', async () => {
    for (const actor of beyond.filter((one) => one !== undefined))
      for (const kind of aggregateKinds)
        for (const id of planted.all)
          expect(await ask(actor, 'lineage.of', { kind, id })).not.toContain(mark);
  });
});

test('no page, list or count tells those who have no part in it that anything is there', async () => {
  const changed: string[] = [];
  for (const [question, answer] of await told()) if (before.get(question) !== answer) changed.push(question);
  expect(changed).toEqual([]);
});

test('live news of it reaches nobody of another committee', async () => {
  const live = createLive();
  const ending = new AbortController();
  const heard: string[] = [];
  const listening = beyondCounty
    .filter((actor) => actor !== undefined && actor.committeeId !== 'guyuan')
    .map(async (actor) => {
      const caller = appRouter.createCaller(
        { ...testContext(store, actor), live },
        { signal: ending.signal },
      );
      for await (const news of await caller.notice.changes()) heard.push(JSON.stringify(news));
    });
  await new Promise(setImmediate);
  const clerk = appRouter.createCaller({ ...testContext(store, place('countyStaff', 'guyuan')), live });
  const roomId = `${planted.county.shared.jointId}/guyuan`;
  await clerk.jointMatter.post({
    roomId,
    entry: { kind: 'talk', text: marks.county },
    key: 'live-news-key-0001',
  });
  await new Promise(setImmediate);
  ending.abort();
  await Promise.allSettled(listening);
  expect(heard).toEqual([]);
});
