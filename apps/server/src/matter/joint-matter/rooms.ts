import { type Actor, committeeRoles, hasRole } from '@concord/domain/actor';
import { AssignmentStatus } from '@concord/domain/assignment';
import { Refused } from '@concord/domain/decision';
import { type Participation, type Room, roomOf, takingStatuses } from '@concord/domain/matter/joint-matter';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';

/** Columns that name the joint matter a row belongs to. */
type OfMatter = 'matter.id' | 'room_entry.matter_id' | 'contribution.matter_id';
type Tables = 'matter' | 'room_entry' | 'contribution';

const everAsked = AssignmentStatus.options.filter((status) => status !== 'proposed');

/** Whether this committee leads the matter, or was invited to it and stands in one of these. */
function hasPart(
  eb: ExpressionBuilder<Schema, Tables>,
  of: OfMatter,
  committeeId: string,
  statuses: readonly string[],
): Expression<SqlBool> {
  const matterId = eb.ref(of);
  return eb.or([
    eb.exists(
      eb
        .selectFrom('matter as led')
        .select('led.id')
        .where('led.id', '=', matterId)
        .where('led.kind', '=', 'jointMatter')
        .where('led.committee_id', '=', committeeId),
    ),
    eb.exists(
      eb
        .selectFrom('assignment')
        .select('assignment.id')
        .where('assignment.matter_id', '=', matterId)
        .where('assignment.organization_id', '=', committeeId)
        .where('assignment.matter_kind', '=', 'jointMatter')
        .where('assignment.is_invitation', '=', 1)
        .where('assignment.status', 'in', [...statuses]),
    ),
  ]);
}

/**
 * SQL twin of `seesRoom` in the domain, for a row that knows its matter; rooms.test.ts holds the two equal. `side`:
 * whether the row lies in its own committee's side room, as a condition on the row.
 */
export function roomVisible(reader: Actor, of: OfMatter) {
  return (
    eb: ExpressionBuilder<Schema, Tables>,
    { common, side }: { common: Expression<SqlBool>; side: Expression<SqlBool> },
  ): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (!hasRole(reader, committeeRoles)) return eb.lit(false);
    return eb.or([
      eb.and([common, hasPart(eb, of, reader.committeeId, takingStatuses)]),
      eb.and([side, hasPart(eb, of, reader.committeeId, everAsked)]),
    ]);
  };
}

/** What lies in a room, for whoever may enter it. */
export function entryReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'room_entry'>): Expression<SqlBool> => {
    const inCommon = eb('room_entry.room_id', '=', eb.ref('room_entry.matter_id'));
    const isOwn =
      reader.kind === 'staff' ? eb('room_entry.committee_id', '=', reader.committeeId) : eb.lit(false);
    return roomVisible(reader, 'room_entry.matter_id')(eb as ExpressionBuilder<Schema, Tables>, {
      common: inCommon,
      side: eb.and([eb.not(inCommon), isOwn]),
    });
  };
}

/** A contribution: its own committee always, everybody in the common room once an edition was signed. */
export function contributionReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'contribution'>): Expression<SqlBool> =>
    roomVisible(reader, 'contribution.matter_id')(eb as ExpressionBuilder<Schema, Tables>, {
      common: eb('contribution.editions', '>', 0),
      side:
        reader.kind === 'staff' ? eb('contribution.committee_id', '=', reader.committeeId) : eb.lit(false),
    });
}

/** The room by its id, or the one “not found” there is; every part of a room asks this at its door. */
export async function enterRoom(db: Db, reader: Actor, roomId: string): Promise<Room> {
  const room = roomOf(roomId);
  const row = await db
    .selectFrom('matter')
    .select('matter.id')
    .where('matter.id', '=', room.matterId)
    .where('matter.kind', '=', 'jointMatter')
    .where((eb) =>
      roomVisible(reader, 'matter.id')(eb as ExpressionBuilder<Schema, Tables>, {
        common: eb.lit(room.sideOf === null),
        side: eb.lit(reader.kind === 'staff' && room.sideOf === reader.committeeId),
      }),
    )
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return room;
}

/** Lead and invitations of a joint matter. Whoever asks has been allowed to know. */
export async function participationOf(
  db: Db,
  { id, committeeId }: { id: string; committeeId: string },
): Promise<Participation> {
  const rows = await invitationsOn(db, id);
  return {
    leadId: committeeId,
    invited: rows.map(({ organizationId, status }) => ({ committeeId: organizationId, status })),
  };
}

/** Who was invited, in the order they were asked. */
export async function invitationsOn(db: Db, matterId: string) {
  const rows = await db
    .selectFrom('assignment')
    .select([
      'id',
      'organization_id as organizationId',
      'status',
      'due_on as dueOn',
      'due_by as dueBy',
      'delivered_at as deliveredAt',
    ])
    .where('matter_id', '=', matterId)
    .where('is_invitation', '=', 1)
    .where('status', '!=', 'proposed')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, status: AssignmentStatus.parse(row.status) }));
}
