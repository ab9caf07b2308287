import { createHash, randomBytes } from 'node:crypto';
import { Role, type StaffActor } from '@concord/domain/actor';
import type { Db, Store } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { statement } from '../db/statement.ts';

/** Somebody who signed in, in the capacity they act in now. */
export type SignedIn = {
  sessionId: string;
  personId: string;
  name: string;
  actor: StaffActor;
  /** Until the first or expired password is changed, nothing else is answered. */
  mustChange: boolean;
};

const idleMs = 30 * 60_000;
const absoluteMs = 8 * 3_600_000;
const writeEveryMs = 60_000;

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Capacities a person holds on that day, the first entered first. */
export async function capacitiesOf(db: Db, personId: string, on: string) {
  return db
    .selectFrom('membership')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .innerJoin('organization as committee', 'committee.id', 'membership.committee_id')
    .select([
      'membership.id',
      'membership.role',
      'membership.title',
      'membership.organization_id as organizationId',
      'membership.committee_id as committeeId',
      'organization.short_name as organizationName',
      'committee.short_name as committeeName',
      'committee.parent_id as upperId',
    ])
    .where('person_id', '=', personId)
    .where('membership.from_on', '<=', on)
    .where((eb) => eb.or([eb('membership.to_on', 'is', null), eb('membership.to_on', '>', on)]))
    .orderBy('membership.id')
    .execute();
}

/** Opens a session and gives its token: the only time it is known in the clear. */
export async function openSession(
  tx: Db,
  {
    personId,
    capacityId,
    address,
    at,
  }: { personId: string; capacityId: string; address: string; at: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: tokenHash(token),
      person_id: personId,
      capacity_id: capacityId,
      created_at: at,
      last_seen_at: at,
      address,
    })
    .execute();
  return token;
}

const selectSession = statement((db, { hash }: { hash: string }) =>
  db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('membership', 'membership.id', 'session.capacity_id')
    .select([
      'session.id',
      'session.created_at',
      'session.last_seen_at',
      'person.id as person_id',
      'person.name',
      'person.must_change',
      'person.is_disabled',
      'membership.id as capacity_id',
      'membership.organization_id',
      'membership.committee_id',
      'membership.role',
      'membership.to_on',
    ])
    .where('token_hash', '=', hash),
);

/** Whose token this is, unless it idled too long, is too old, or the person or the capacity has ended. */
export async function findSession(store: Store, token: string, now: string): Promise<SignedIn | undefined> {
  const [row] = (await selectSession(store.db, { hash: tokenHash(token) })).rows;
  if (!row || row.is_disabled || (row.to_on !== null && row.to_on <= now.slice(0, 10))) return undefined;
  const time = Date.parse(now);
  const idle = time - Date.parse(row.last_seen_at);
  if (idle > idleMs || time - Date.parse(row.created_at) > absoluteMs) return undefined;
  if (idle > writeEveryMs) await touch(store, row.id, now);
  return {
    sessionId: row.id,
    personId: row.person_id,
    name: row.name,
    mustChange: row.must_change === 1,
    actor: {
      kind: 'staff',
      personId: row.person_id,
      capacityId: row.capacity_id,
      organizationId: row.organization_id,
      committeeId: row.committee_id,
      role: Role.parse(row.role),
    },
  };
}

const touch = (store: Store, id: string, now: string): Promise<unknown> =>
  store.write((tx) => tx.updateTable('session').set({ last_seen_at: now }).where('id', '=', id).execute());

export async function closeSession(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom('session').where('id', '=', id).execute();
}

/** Ends every session of a person, or every other one. */
export async function closeSessionsOf(tx: Db, personId: string, butId = ''): Promise<void> {
  await tx.deleteFrom('session').where('person_id', '=', personId).where('id', '!=', butId).execute();
}

/** The reader's own sessions, newest first; tokens are not among what is told. */
export async function listSessions(db: Db, reader: StaffActor) {
  return db
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'address'])
    .where('person_id', '=', reader.personId)
    .orderBy('id', 'desc')
    .execute();
}
