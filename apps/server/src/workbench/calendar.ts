import { type ActivityKind, activityKindName } from '@concord/domain/activity';
import { committeeRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { addDays, dateInShanghai, type IcsEntry, icsOf } from '@concord/domain/calendar';
import { activityReadableBy } from '../activity/repository.ts';
import type { Db } from '../db/database.ts';
import { readDesk } from './repository.ts';

const daysBack = 30;
const activitiesMax = 200;

/** Due days on the reader's desk, and activities of their committee or that it is invited to, as a calendar file. */
export async function readCalendar(
  db: Db,
  reader: StaffActor,
  at: string,
): Promise<{ name: string; text: string; count: number }> {
  const today = dateInShanghai(at);
  const [desk, activities] = await Promise.all([
    readDesk(db, reader, 'todo'),
    activitiesFrom(db, reader, addDays(today, -daysBack)),
  ]);
  const due = desk.flatMap(({ id, kind, title, dueOn, isProvisional }): IcsEntry[] =>
    dueOn
      ? [
          {
            uid: `${kind}-${id}-${dueOn}@concord`,
            title: `到期:${title}`,
            on: dueOn,
            ...(isProvisional && { note: '该年度放假安排尚未公布,日期为暂定' }),
          },
        ]
      : [],
  );
  const entries = [...due, ...activities];
  return { name: `待办和活动-${today}.ics`, text: icsOf('待办和活动', entries, at), count: entries.length };
}

async function activitiesFrom(db: Db, reader: StaffActor, since: string): Promise<IcsEntry[]> {
  if (!hasRole(reader, committeeRoles)) return [];
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'kind', 'title', 'place', 'from_on', 'to_on', 'start_time'])
    .where(activityReadableBy(reader))
    .where('status', '!=', 'cancelled')
    .where('from_on', '>=', since)
    .orderBy('from_on')
    .orderBy('id')
    .limit(activitiesMax)
    .execute();
  return rows.map(({ id, kind, title, place, from_on, to_on, start_time }) => ({
    uid: `activity-${id}@concord`,
    title: `${activityKindName(kind as ActivityKind)}:${title}`,
    on: from_on,
    until: to_on,
    place,
    ...(start_time && { note: `${start_time} 开始` }),
  }));
}
