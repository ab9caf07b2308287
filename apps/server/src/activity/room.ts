import { sideRoom } from '@concord/domain/activity';
import { committeeRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { beforePart } from '@concord/domain/document';
import { expressionBuilder } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** SQL for the joint matters in whose common room a committee sits: it leads them, or it accepted (decision 0006). */
export const commonRoomsOf = (committeeId: string) => {
  const eb = expressionBuilder<Schema>();
  return eb
    .selectFrom('matter')
    .select('matter.id')
    .where('matter.committee_id', '=', committeeId)
    .where('matter.kind', '=', 'jointMatter')
    .union(
      eb
        .selectFrom('assignment')
        .select('assignment.matter_id as id')
        .where('assignment.organization_id', '=', committeeId)
        .where('assignment.is_invitation', '=', 1)
        .where('assignment.parent_id', 'is', null)
        .where('assignment.status', 'not in', [...beforePart]),
    );
};

/** The committees of a joint matter's common room, its lead first; nobody where there is no such matter. */
export async function membersOf(db: Db, matterId: string | null): Promise<string[]> {
  if (matterId === null) return [];
  const [lead, others] = await Promise.all([
    db
      .selectFrom('matter')
      .select('committee_id')
      .where('id', '=', matterId)
      .where('kind', '=', 'jointMatter')
      .executeTakeFirst(),
    db
      .selectFrom('assignment')
      .select('organization_id')
      .where('matter_id', '=', matterId)
      .where('is_invitation', '=', 1)
      .where('parent_id', 'is', null)
      .where('status', 'not in', [...beforePart])
      .orderBy('id')
      .execute(),
  ]);
  return lead
    ? [...new Set([lead.committee_id, ...others.map(({ organization_id }) => organization_id)])]
    : [];
}

/** The joint matters an actor's committee takes part in, the newest first: where its activities may lie. */
export async function roomsOf(
  db: Db,
  reader: StaffActor,
): Promise<{ matterId: string; title: string; commonRoomId: string; sideRoomId: string }[]> {
  if (!hasRole(reader, committeeRoles)) return [];
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'title'])
    .where('kind', '=', 'jointMatter')
    .where('closed_at', 'is', null)
    .where('id', 'in', commonRoomsOf(reader.committeeId))
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ id, title }) => ({
    matterId: id,
    title,
    commonRoomId: id,
    sideRoomId: sideRoom(id, reader.committeeId),
  }));
}
