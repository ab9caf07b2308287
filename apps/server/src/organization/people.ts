import { administratorRoles, type Role } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';
import { sortKeyOf } from './city.ts';

export type NewPerson = { name: string; loginName: string; passwordHash: string | null; mustChange: boolean };

/** A person; the login name tells people of the same name apart. */
export async function addPerson(writing: Writing, person: NewPerson): Promise<string> {
  const { tx, at } = writing;
  const login = person.loginName.toLowerCase();
  const taken = await tx.selectFrom('person').select('id').where('login_name', '=', login).executeTakeFirst();
  if (taken) throw new Refused({ code: 'organization.person_taken', facts: { login } });
  const id = newId();
  await tx
    .insertInto('person')
    .values({
      id,
      version: 1,
      name: person.name,
      sort_key: sortKeyOf(person.name),
      login_name: login,
      password_hash: person.passwordHash,
      password_set_at: at,
      must_change: Number(person.mustChange),
      is_disabled: 0,
      failures: 0,
      locked_until: null,
      last_seen_at: null,
    })
    .execute();
  return id;
}

export type NewMembership = { personId: string; organizationId: string; role: Role; title: string };

/** A capacity. The three administrators are different people (GB/T 22239: separated duties). */
export async function addMembership(writing: Writing, membership: NewMembership): Promise<string> {
  const { tx, at } = writing;
  const organization = await tx
    .selectFrom('organization')
    .select(['committee_id', 'to_on'])
    .where('id', '=', membership.organizationId)
    .executeTakeFirst();
  if (!organization) throw new Refused({ code: 'not_found' });
  if (organization.to_on) throw new Refused({ code: 'organization.ended' });
  await refuseMixedDuties(tx, membership);
  const id = newId();
  await tx
    .insertInto('membership')
    .values({
      id,
      person_id: membership.personId,
      organization_id: membership.organizationId,
      committee_id: organization.committee_id,
      role: membership.role,
      title: membership.title,
      from_on: at.slice(0, 10),
      to_on: null,
    })
    .execute();
  await append(writing, {
    aggregate: 'person',
    aggregateId: id,
    version: 1,
    committeeId: organization.committee_id,
    type: 'appoint',
    from: null,
    to: null,
    by: eventBy(writing.actor),
    at,
    patch: {
      personId: membership.personId,
      organizationId: membership.organizationId,
      role: membership.role,
    },
    note: null,
  });
  return id;
}

async function refuseMixedDuties(tx: Db, { personId, role }: NewMembership): Promise<void> {
  if (!administratorRoles.includes(role)) return;
  const other = await tx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where(
      'role',
      'in',
      administratorRoles.filter((one) => one !== role),
    )
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (other) throw new Refused({ code: 'organization.separated_duties' });
}
