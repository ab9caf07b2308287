import {
  Activity,
  type ActivityInvitation,
  type Correction,
  type Participant,
} from '@concord/domain/activity';
import type { Insertable } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import type { ActivityPointTable, ActivityTable } from './table.ts';

const pointSections = ['agenda', 'findings', 'resolutions', 'opinions'] as const;
type PointSection = (typeof pointSections)[number];

/** Rows of `activity` as the domain's shape; what belongs to them is read for all at once. */
export async function withParts(db: Db, rows: readonly ActivityTable[]): Promise<Activity[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [invitations, participants, points, corrections] = await Promise.all([
    db
      .selectFrom('activity_invitation')
      .selectAll()
      .where('activity_id', 'in', ids)
      .orderBy('place')
      .execute(),
    db
      .selectFrom('activity_participant')
      .selectAll()
      .where('activity_id', 'in', ids)
      .orderBy('place')
      .execute(),
    db.selectFrom('activity_point').selectAll().where('activity_id', 'in', ids).orderBy('number').execute(),
    db
      .selectFrom('activity_correction')
      .selectAll()
      .where('activity_id', 'in', ids)
      .orderBy('place')
      .execute(),
  ]);
  return rows.map((row) => {
    const own = ({ activity_id }: { activity_id: string }) => activity_id === row.id;
    const pointsOf = (section: PointSection) =>
      points.filter((point) => own(point) && point.section === section).map(toPoint);
    return Activity.parse({
      ...headOf(row),
      invitations: invitations.filter(own).map(
        ({ committee_id: committeeId, status, note }): ActivityInvitation => ({
          committeeId,
          status: status as ActivityInvitation['status'],
          note,
        }),
      ),
      participants: participants.filter(own).map(
        ({ id, committee_id: committeeId, name, unit, capacity, presence, reason }): Participant => ({
          id,
          committeeId,
          name,
          unit,
          capacity,
          presence: presence as Participant['presence'],
          reason,
        }),
      ),
      ...Object.fromEntries(pointSections.map((section) => [section, pointsOf(section)])),
      corrections: corrections.filter(own).map(
        ({ section, number, before, reason, at }): Correction => ({
          section: section as Correction['section'],
          number,
          before,
          reason,
          at,
        }),
      ),
    });
  });
}

const toPoint = ({ number, text, basis, raised_in, expert, field, unit }: ActivityPointTable) => ({
  number,
  text,
  basis: basis ?? '',
  raisedIn: raised_in,
  expert: expert ?? '',
  field: field ?? '',
  unit: unit ?? '',
});

export const headOf = (row: ActivityTable) => ({
  id: row.id,
  version: row.version,
  committeeId: row.committee_id,
  kind: row.kind as Activity['kind'],
  status: row.status as Activity['status'],
  title: row.title,
  purpose: row.purpose,
  place: row.place,
  fromOn: row.from_on,
  toOn: row.to_on,
  startTime: row.start_time,
  matterId: row.matter_id,
  roomId: row.room_id,
  tieId: row.tie_id,
  minutes: row.minutes,
  cancelReason: row.cancel_reason,
  heldAt: row.held_at,
  closedAt: row.closed_at,
});

export const toRow = (activity: Activity): ActivityTable => ({
  id: activity.id,
  version: activity.version,
  committee_id: activity.committeeId,
  kind: activity.kind,
  status: activity.status,
  title: activity.title,
  purpose: activity.purpose,
  place: activity.place,
  from_on: activity.fromOn,
  to_on: activity.toOn,
  start_time: activity.startTime,
  matter_id: activity.matterId,
  room_id: activity.roomId,
  tie_id: activity.tieId,
  minutes: activity.minutes,
  cancel_reason: activity.cancelReason,
  held_at: activity.heldAt,
  closed_at: activity.closedAt,
});

type PartTable = 'activity_invitation' | 'activity_participant' | 'activity_point' | 'activity_correction';

/** The rows beside the head, written anew where they changed. */
export async function saveParts(tx: Db, previous: Activity | undefined, next: Activity): Promise<void> {
  const put = async <Table extends PartTable>(
    table: Table,
    rowsOf: (activity: Activity) => Insertable<Schema[Table]>[],
  ): Promise<void> => {
    const rows = rowsOf(next);
    if (JSON.stringify(previous ? rowsOf(previous) : []) === JSON.stringify(rows)) return;
    await tx
      .deleteFrom(table as 'activity_point')
      .where('activity_id', '=', next.id)
      .execute();
    if (rows.length > 0)
      await tx
        .insertInto(table as 'activity_point')
        .values(rows as never)
        .execute();
  };
  await put('activity_invitation', ({ id, invitations }) =>
    invitations.map(({ committeeId, status, note }, place) => ({
      committee_id: committeeId,
      activity_id: id,
      status,
      note,
      place,
    })),
  );
  await put('activity_participant', ({ id, participants }) =>
    participants.map(({ committeeId, ...person }, place) => ({
      ...person,
      activity_id: id,
      committee_id: committeeId,
      place,
    })),
  );
  await put('activity_point', pointRows);
  await put('activity_correction', ({ id, corrections }) =>
    corrections.map((one, place) => ({ ...one, activity_id: id, place })),
  );
}

const pointRows = (activity: Activity): ActivityPointTable[] =>
  pointSections.flatMap((section) =>
    activity[section].map((point) => ({
      activity_id: activity.id,
      section,
      number: point.number,
      text: point.text,
      basis: 'basis' in point ? point.basis : null,
      raised_in: 'raisedIn' in point ? point.raisedIn : null,
      expert: 'expert' in point ? point.expert : null,
      field: 'field' in point ? point.field : null,
      unit: 'unit' in point ? point.unit : null,
    })),
  );
