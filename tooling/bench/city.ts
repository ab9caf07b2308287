import type { Role } from '@concord/domain/actor';
import type { Store } from '@concord/server/db/database';
import { addMembership, addPerson } from '@concord/server/organization/people';
import { readRules } from '@concord/server/regulation/repository';
import { openSession } from '@concord/server/session/repository';

export const counties = Array.from({ length: 16 }, (_, index) => `county-${String(index).padStart(2, '0')}`);
const stationsPerCounty = 4;
export const stationsOf = (county: string): string[] =>
  Array.from({ length: stationsPerCounty }, (_, index) => `${county}-station-${index}`);
/** Share of all opinions a county gets: the largest about ten times the smallest. */
export const shares = counties.map((_, index) => 1 / (index + 2));

export type Cookies = { clerks: string[]; staff: string[]; city: string };

/** Sixteen counties with stations under one city, and people signed in to work there. */
export async function foundCity(store: Store, at: string): Promise<Cookies> {
  const place = (id: string, kind: string, committee: string, parent: string | null) => ({
    id,
    version: 1,
    committee_id: committee,
    parent_id: parent,
    kind,
    code: `code-${id}`,
    name: id,
    short_name: id,
    sort_key: id,
    tile: null,
    from_on: '2020-01-01',
    to_on: null,
    successor_id: null,
  });
  await store.write((tx) =>
    tx
      .insertInto('organization')
      .values([
        place('city', 'committee', 'city', null),
        ...counties.flatMap((county) => [
          place(county, 'committee', county, 'city'),
          ...stationsOf(county).map((station) => place(station, 'station', county, county)),
        ]),
      ])
      .execute(),
  );
  const signIn = signingIn(store, at);
  const clerks: string[] = [];
  const staff: string[] = [];
  for (const county of counties) {
    clerks.push(await signIn(`${county}-station-0`, 'stationClerk'));
    staff.push(await signIn(county, 'countyStaff'));
  }
  return { clerks, staff, city: await signIn('city', 'cityStaff') };
}

/** A person with one capacity and an open session; answers the cookie. */
export const signingIn =
  (store: Store, at: string) =>
  (organizationId: string, role: Role, nth = '') =>
    store.write(async (tx) => {
      const rules = await readRules(store.db);
      const actor = { kind: 'system' as const, committeeId: '' };
      const writing = { tx, engine: store.engine, actor, at, rules, events: [] };
      const loginName = `${organizationId}.${role}${nth}`;
      const person = { name: loginName, loginName, passwordHash: null, mustChange: false };
      const personId = await addPerson(writing, person);
      const capacityId = await addMembership(writing, { personId, organizationId, role, title: '' });
      return `sid=${await openSession(tx, { personId, capacityId, address: '127.0.0.1', at })}`;
    });
