import { randomBytes } from 'node:crypto';
import { type Cookies, counties } from './city.ts';
import type { JointPlaces } from './joint.ts';
import { listItems } from './river.ts';
import { chanceFrom, commonWord, rareWord, textOf } from './texts.ts';

/** One request as a portal sends it. */
export type Call = { path: string; cookie: string; body: () => string };

const post = (procedure: string, cookie: string | undefined, input: () => unknown): Call => ({
  path: `/trpc/${procedure}`,
  cookie: cookie ?? '',
  body: () => JSON.stringify(input()),
});

const chance = chanceFrom(99);
const bodies = Array.from({ length: 200 }, () => textOf(chance));

/** What is measured. The largest county's queue, the smallest tells nothing. */
export function callsFor({ clerks, staff, city }: Cookies): Record<string, Call> {
  const list = (filter: object) => post('opinion.list', staff[0], () => filter);
  return {
    ...Object.fromEntries(
      counties.map((county, index) => [
        `submit-${index}`,
        post('opinion.submit', clerks[index], () => ({
          key: `bench-key-${randomBytes(8).toString('hex')}`,
          opinion: {
            stationCode: `code-${county}-station-0`,
            body: bodies[Math.floor(Math.random() * bodies.length)],
            channel: 'clerk',
            consentVersion: 1,
          },
        })),
      ]),
    ),
    queue: list({ open: true, limit: 20 }),
    searchCommon: list({ query: commonWord, order: 'newest', limit: 20 }),
    searchRare: list({ query: rareWord, order: 'newest', limit: 20 }),
    dashboard: post('statistics.byCommittee', city, () => ({ from: '2020-01-01', to: '2099-12-31' })),
  };
}

type Comparison = { path: string; call: Call; beside?: Call; wanted: string };

/** Pages of joint work, each beside the same page where there is little. */
export function jointCallsFor(
  { city }: Cookies,
  { ordinaryId, largestId, sourceId, listId }: JointPlaces,
): Comparison[] {
  const ask = (procedure: string, input: object) => post(procedure, city, () => input);
  const both = (path: string, wanted: string, callOf: (matterId: string) => Call): Comparison => ({
    path,
    call: callOf(largestId),
    beside: callOf(ordinaryId),
    wanted,
  });
  return [
    both('joint matter, case page', 'wanted: ≤ 200 %', (id) => ask('jointMatter.byId', { id })),
    both('joint matter, common room', 'wanted: ≤ 200 %', (roomId) => ask('jointMatter.entries', { roomId })),
    both('joint matter, contributions', 'all 100 of them', (matterId) =>
      ask('contribution.onMatter', { matterId }),
    ),
    both('joint matter, history', 'wanted: ≤ 200 %', (id) => ask('jointMatter.timeline', { id })),
    {
      path: 'river of 5,000 nodes',
      call: ask('lineage.of', { kind: 'outcome', id: sourceId }),
      wanted: 'wanted: 50 ms',
    },
    {
      path: `issue list, page after ${(listItems - 100).toLocaleString('en')}`,
      call: ask('issue.list', { listId, cursor: `${listId} ${listItems - 100}` }),
      beside: ask('issue.list', { listId }),
      wanted: 'wanted: 100 %',
    },
    { path: 'issue list, board', call: ask('issueList.byId', { id: listId }), wanted: '—' },
  ];
}
