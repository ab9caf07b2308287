import { isStaff } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';
import { sortKeyOf } from './city.ts';
import { addMembership } from './people.ts';

/**
 * The village of that name below the actor's township; founded when it is not there yet. The township's people answer
 * for it: each holds a capacity there too, until the administrator gives the village people of its own.
 */
export async function villageCalled(writing: Writing, name: string): Promise<string> {
  const { tx, actor, at } = writing;
  if (!isStaff(actor)) throw new Refused({ code: 'not_found' });
  const township = await tx
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', actor.organizationId)
    .where('kind', 'in', ['township', 'zone'])
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (!township) throw new Refused({ code: 'organization.no_villages' });
  const villages = await tx
    .selectFrom('organization')
    .select(['id', 'name', 'to_on'])
    .where('parent_id', '=', township.id)
    .where('kind', '=', 'village')
    .execute();
  const known = villages.find((village) => village.name === `${township.name}${name}` && !village.to_on);
  if (known) return known.id;
  const id = newId();
  const code = `${township.code}v${String(villages.length + 1).padStart(3, '0')}`;
  const village = { kind: 'village', code, name: `${township.name}${name}`, shortName: name };
  await tx
    .insertInto('organization')
    .values({
      id,
      version: 1,
      committee_id: township.committee_id,
      parent_id: township.id,
      kind: village.kind,
      code,
      name: village.name,
      short_name: name,
      sort_key: sortKeyOf(name),
      tile: null,
      from_on: at.slice(0, 10),
      to_on: null,
      successor_id: null,
    })
    .execute();
  await append(writing, {
    aggregate: 'organization',
    aggregateId: id,
    version: 1,
    committeeId: township.committee_id,
    type: 'addOrganization',
    from: null,
    to: null,
    by: eventBy(actor),
    at,
    patch: { ...village, parentId: township.id },
    note: null,
  });
  await appointTownship(writing, township.id, id);
  return id;
}

async function appointTownship(writing: Writing, townshipId: string, villageId: string): Promise<void> {
  const people = await writing.tx
    .selectFrom('membership')
    .select('person_id')
    .where('organization_id', '=', townshipId)
    .where('role', 'in', ['unitClerk', 'unitLeader'])
    .where('to_on', 'is', null)
    .orderBy('id')
    .execute();
  for (const personId of new Set(people.map(({ person_id }) => person_id)))
    await addMembership(writing, {
      personId,
      organizationId: villageId,
      role: 'unitLeader',
      title: '乡镇代管',
    });
}
