import { randomBytes } from 'node:crypto';
import { type Cookies, counties } from './city.ts';
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
