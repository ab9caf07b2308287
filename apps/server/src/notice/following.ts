import type { StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { AggregateKind, DomainEvent } from '@concord/domain/event';
import { deskOf, type Notice } from '@concord/domain/notice';
import type { Db } from '../db/database.ts';
import { statement } from '../db/statement.ts';

/** The desk of one capacity’s own, for what it follows. */
export const followerGroup = 'follower' as const;

export type Followed = { kind: AggregateKind; id: string };

/** Whoever may read it may follow it; the router has asked that. */
export async function follow(tx: Db, reader: StaffActor, { kind, id }: Followed, at: string): Promise<void> {
  const desk = deskOf(reader);
  if (!desk) throw new Refused({ code: 'not_found' });
  await tx
    .insertInto('subscription')
    .values({
      capacity_id: reader.capacityId,
      matter_id: id,
      matter_kind: kind,
      organization_id: desk.organizationId,
      desk_group: desk.group,
      at,
    })
    .onConflict((conflict) => conflict.columns(['capacity_id', 'matter_id']).doNothing())
    .execute();
}

export async function unfollow(tx: Db, { capacityId }: StaffActor, id: string): Promise<void> {
  await tx
    .deleteFrom('subscription')
    .where('capacity_id', '=', capacityId)
    .where('matter_id', '=', id)
    .execute();
}

const followedMax = 200;

/** The latest first. */
export async function followedBy(db: Db, { capacityId }: StaffActor): Promise<Followed[]> {
  const rows = await db
    .selectFrom('subscription')
    .select(['matter_kind', 'matter_id'])
    .where('capacity_id', '=', capacityId)
    .orderBy('at', 'desc')
    .orderBy('matter_id')
    .limit(followedMax)
    .execute();
  return rows.map(({ matter_kind, matter_id }) => ({ kind: matter_kind as AggregateKind, id: matter_id }));
}

const followersOn = statement((db, { matterId }: { matterId: string }) =>
  db
    .selectFrom('subscription')
    .select(['capacity_id', 'organization_id', 'desk_group'])
    .where('matter_id', '=', matterId),
);

/**
 * Capacities that hear of an event because they follow its matter. Only where the event concerned their own
 * organisation, or happened in its own history: that something went on in another committee's side room is not told.
 * Whose desk hears of it anyway, and whoever did it, is left out.
 */
export async function followersToTell(
  tx: Db,
  event: DomainEvent,
  subjectId: string,
  told: readonly Notice[],
): Promise<string[]> {
  const { rows } = await followersOn(tx, { matterId: subjectId });
  return rows
    .filter(({ capacity_id, organization_id, desk_group }) => {
      if (capacity_id === event.by.capacityId) return false;
      const atOwn = told.filter(({ organizationId }) => organizationId === organization_id);
      if (atOwn.some(({ group }) => group === desk_group)) return false;
      return atOwn.length > 0 || organization_id === event.committeeId;
    })
    .map(({ capacity_id }) => capacity_id);
}
