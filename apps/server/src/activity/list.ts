import {
  type ActivityKind,
  ActivityStatus,
  activityKinds,
  type InvitationStatus,
} from '@concord/domain/activity';
import type { StaffActor } from '@concord/domain/actor';
import { DateOnly } from '@concord/domain/calendar';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { activityReadableBy } from './repository.ts';

/** What a list may be narrowed to; every part is optional and goes into the page's address. */
export const ActivityFilter = z.object({
  kind: z.enum(activityKinds).optional(),
  status: ActivityStatus.optional(),
  /** `host`: the reader's committee hosts it; `guest`: another does. */
  as: z.enum(['host', 'guest']).optional(),
  /** Invitations of the reader's committee that wait for an answer. */
  asked: z.boolean().optional(),
  /** Every activity that touches these days. */
  from: DateOnly.optional(),
  to: DateOnly.optional(),
  tieId: z.string().optional(),
  order: z.enum(['newest', 'soonest']).default('newest'),
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type ActivityFilter = z.infer<typeof ActivityFilter>;

export type ActivityLine = {
  id: string;
  kind: ActivityKind;
  status: ActivityStatus;
  title: string;
  place: string;
  fromOn: string;
  toOn: string;
  startTime: string | null;
  committeeId: string;
  matterId: string | null;
  roomId: string | null;
  /** What the reader's committee answered, when it is invited. */
  invitation: InvitationStatus | null;
};

/** One page by day; `cursor` is the last row of the page before. */
export async function listActivities(
  db: Db,
  reader: StaffActor,
  filter: ActivityFilter,
): Promise<{ rows: ActivityLine[]; after: string | null }> {
  const isNewest = filter.order === 'newest';
  const direction = isNewest ? 'desc' : 'asc';
  const beyond = isNewest ? '<' : '>';
  let query = narrowed(db, reader, filter)
    .orderBy('activity.from_on', direction)
    .orderBy('activity.id', direction)
    .limit(filter.limit + 1);
  const [day, id] = filter.cursor?.split(' ') ?? [];
  if (day && id)
    query = query.where((eb) =>
      eb.or([
        eb('activity.from_on', beyond, day),
        eb.and([eb('activity.from_on', '=', day), eb('activity.id', beyond, id)]),
      ]),
    );
  const page = await query.execute();
  const shown = page.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ kind, status, invitation, ...row }) => ({
      ...row,
      kind: kind as ActivityKind,
      status: status as ActivityStatus,
      invitation: invitation as InvitationStatus | null,
    })),
    after: page.length > filter.limit && last ? `${last.fromOn} ${last.id}` : null,
  };
}

function narrowed(db: Db, reader: StaffActor, filter: ActivityFilter) {
  const me = reader.committeeId;
  let query = db
    .selectFrom('activity')
    .leftJoin('activity_invitation', (join) =>
      join
        .onRef('activity_invitation.activity_id', '=', 'activity.id')
        .on('activity_invitation.committee_id', '=', me),
    )
    .select([
      'activity.id',
      'activity.kind',
      'activity.status',
      'activity.title',
      'activity.place',
      'activity.from_on as fromOn',
      'activity.to_on as toOn',
      'activity.start_time as startTime',
      'activity.committee_id as committeeId',
      'activity.matter_id as matterId',
      'activity.room_id as roomId',
      'activity_invitation.status as invitation',
    ])
    .where(activityReadableBy(reader));
  if (filter.kind) query = query.where('activity.kind', '=', filter.kind);
  if (filter.status) query = query.where('activity.status', '=', filter.status);
  if (filter.as) query = query.where('activity.committee_id', filter.as === 'host' ? '=' : '!=', me);
  if (filter.asked)
    query = query.where('activity_invitation.status', '=', 'asked').where('activity.status', '=', 'planned');
  if (filter.from) query = query.where('activity.to_on', '>=', filter.from);
  if (filter.to) query = query.where('activity.from_on', '<=', filter.to);
  if (filter.tieId) query = query.where('activity.tie_id', '=', filter.tieId);
  return query;
}
