import type { Role, StaffActor } from '@concord/domain/actor';
import type { Writing } from '../event/writing.ts';
import { addMembership, addPerson } from '../organization/people.ts';
import type { Chance } from './chance.ts';
import { givenNames, surnames } from './topics.ts';

/** Who acts for an organisation in the demo: the one who works on it and the one who signs. */
export type Pair = { clerk: StaffActor; leader: StaffActor };
/** By organisation. */
export type Cast = Map<string, Pair>;

type Place = {
  id: string;
  kind: string;
  code: string;
  name: string;
  committee_id: string;
  parent_id: string | null;
};

const rolesFor = (place: Place): [Role, Role] | undefined => {
  switch (place.kind) {
    case 'committee':
      return place.parent_id === null ? ['cityStaff', 'cityLeader'] : ['countyStaff', 'countyLeader'];
    case 'station':
      return ['stationClerk', 'stationHead'];
    case 'unit':
    case 'hotline':
      return ['unitClerk', 'unitLeader'];
    case 'coordinatorOffice':
      return ['coordinator', 'coordinator'];
    case 'supervisionOffice':
      return ['supervisionOffice', 'supervisionOffice'];
    default:
      return undefined;
  }
};

/** Logins of the people named on the entrance page, by organisation and place in the pair. */
export type NamedLogins = (place: Place) => [string, string] | undefined;

/** Two invented people for every organisation that acts, all with the one demo password. */
export async function castPeople(
  writing: Writing,
  chance: Chance,
  passwordHash: string,
  named: NamedLogins,
): Promise<Cast> {
  const places: Place[] = await writing.tx
    .selectFrom('organization')
    .select(['id', 'kind', 'code', 'name', 'committee_id', 'parent_id'])
    .orderBy('code')
    .execute();
  const cast: Cast = new Map();
  for (const place of places) {
    const roles = rolesFor(place);
    if (!roles) continue;
    const logins = named(place) ?? [`${place.code}.a`, `${place.code}.b`];
    const clerk = await employ(writing, place, roles[0], logins[0], chance, passwordHash);
    const title = place.kind === 'committee' ? '主席' : '';
    const leader = await employ(writing, place, roles[1], logins[1], chance, passwordHash, title);
    cast.set(place.id, { clerk, leader });
  }
  return cast;
}

export async function employ(
  writing: Writing,
  place: Pick<Place, 'id' | 'committee_id'>,
  role: Role,
  loginName: string,
  chance: Chance,
  passwordHash: string,
  title = '',
): Promise<StaffActor> {
  const name = `${chance.one(surnames)}${chance.one(givenNames)}`;
  const personId = await addPerson(writing, { name, loginName, passwordHash, mustChange: false });
  const capacityId = await addMembership(writing, { personId, organizationId: place.id, role, title });
  return {
    kind: 'staff',
    personId,
    capacityId,
    organizationId: place.id,
    committeeId: place.committee_id,
    role,
  };
}

/** People of one township in each county: those a list's problems are broken down to. Answers county → township. */
export async function castTownships(
  writing: Writing,
  cast: Cast,
  chance: Chance,
  passwordHash: string,
  named: NamedLogins,
): Promise<Map<string, string>> {
  const rows: Place[] = await writing.tx
    .selectFrom('organization')
    .select(['id', 'kind', 'code', 'name', 'committee_id', 'parent_id'])
    .where('kind', '=', 'township')
    .where((eb) => eb('parent_id', '=', eb.ref('committee_id')))
    .orderBy('code')
    .execute();
  const townships = new Map<string, string>();
  // the main town before the others, where a county has one
  const sorted = [...rows].sort((a, b) => Number(b.code.endsWith('100')) - Number(a.code.endsWith('100')));
  for (const place of sorted) {
    if (townships.has(place.committee_id)) continue;
    const [first, second] = named(place) ?? [`${place.code}.a`, `${place.code}.b`];
    const clerk = await employ(writing, place, 'unitClerk', first, chance, passwordHash);
    const leader = await employ(writing, place, 'unitLeader', second, chance, passwordHash);
    cast.set(place.id, { clerk, leader });
    townships.set(place.committee_id, place.id);
  }
  return townships;
}
