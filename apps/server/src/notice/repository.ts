import type { StaffActor } from '@concord/domain/actor';
import { matterKinds } from '@concord/domain/matter';
import { desksOf, type Urgency } from '@concord/domain/notice';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { activityReadableBy } from '../activity/repository.ts';
import { assignmentReadableBy } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { dispatchReadableBy } from '../dispatch/repository.ts';
import { documentReadableBy } from '../document/repository.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { contributionReadableBy } from '../matter/joint-matter/rooms.ts';
import { matterReadableBy } from '../matter/repository.ts';
import { themeReadableBy } from '../matter/theme/repository.ts';
import { sharedItemReadableBy } from '../shared-item/repository.ts';
import { tieReadableBy } from '../tie/repository.ts';

/** On the reader's own desk, and about what they may still read: the same rules as the matters themselves. */
function noticeReadableBy(reader: StaffActor) {
  const desks = desksOf(reader);
  return (eb: ExpressionBuilder<Schema, 'notice'>): Expression<SqlBool> => {
    if (desks.length === 0) return eb.lit(false);
    const about = (kind: string | readonly string[], matter: Expression<unknown>) =>
      eb.and([
        eb('notice.matter_kind', 'in', typeof kind === 'string' ? [kind] : [...kind]),
        eb.exists(matter),
      ]);
    return eb.and([
      eb.or(
        desks.map(({ organizationId, group }) =>
          eb.and([eb('notice.organization_id', '=', organizationId), eb('notice.desk_group', '=', group)]),
        ),
      ),
      eb.or([
        about(
          'citizenOpinion',
          eb
            .selectFrom('citizen_opinion')
            .select('citizen_opinion.id')
            .whereRef('citizen_opinion.id', '=', 'notice.matter_id')
            .where(readableBy(reader)),
        ),
        about(
          'theme',
          eb
            .selectFrom('theme')
            .select('theme.id')
            .whereRef('theme.id', '=', 'notice.matter_id')
            .where(themeReadableBy(reader)),
        ),
        about(
          matterKinds,
          eb
            .selectFrom('matter')
            .select('matter.id')
            .whereRef('matter.id', '=', 'notice.matter_id')
            .where(matterReadableBy(reader)),
        ),
        about(
          'contribution',
          eb
            .selectFrom('contribution')
            .select('contribution.id')
            .whereRef('contribution.id', '=', 'notice.matter_id')
            .where(contributionReadableBy(reader)),
        ),
        about(
          'assignment',
          eb
            .selectFrom('assignment')
            .select('assignment.id')
            .whereRef('assignment.id', '=', 'notice.matter_id')
            .where(assignmentReadableBy(reader)),
        ),
        ...beside(reader)(eb),
      ]),
    ]);
  };
}

/** What is no matter and is read by a rule of its own. */
const beside = (reader: StaffActor) => (eb: ExpressionBuilder<Schema, 'notice'>) => {
  const activity = eb
    .selectFrom('activity')
    .select('activity.id')
    .whereRef('activity.id', '=', 'notice.matter_id')
    .where(activityReadableBy(reader));
  const tie = eb
    .selectFrom('tie')
    .select('tie.id')
    .whereRef('tie.id', '=', 'notice.matter_id')
    .where(tieReadableBy(reader));
  const dispatch = eb
    .selectFrom('dispatch')
    .select('dispatch.id')
    .whereRef('dispatch.id', '=', 'notice.matter_id')
    .where(dispatchReadableBy(reader));
  const document = eb
    .selectFrom('document')
    .select('document.id')
    .whereRef('document.id', '=', 'notice.matter_id')
    .where(documentReadableBy(reader));
  const sharedItem = eb
    .selectFrom('shared_item')
    .select('shared_item.id')
    .whereRef('shared_item.id', '=', 'notice.matter_id')
    .where(sharedItemReadableBy(reader));
  return [
    eb.and([eb('notice.matter_kind', '=', 'sharedItem'), eb.exists(sharedItem)]),
    eb.and([eb('notice.matter_kind', '=', 'document'), eb.exists(document)]),
    eb.and([eb('notice.matter_kind', '=', 'dispatch'), eb.exists(dispatch)]),
    eb.and([eb('notice.matter_kind', '=', 'activity'), eb.exists(activity)]),
    eb.and([eb('notice.matter_kind', '=', 'tie'), eb.exists(tie)]),
  ];
};

export type NoticeLine = {
  id: string;
  matterKind: string;
  matterId: string;
  title: string;
  sentence: string;
  urgency: Urgency;
  byOrganizationId: string | null;
  at: string;
  isRead: boolean;
};

export type NoticeFilter = { unread?: boolean | undefined; cursor?: string | undefined; limit: number };

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listNotices(
  db: Db,
  reader: StaffActor,
  { unread, cursor, limit }: NoticeFilter,
): Promise<{ rows: NoticeLine[]; after: string | null }> {
  const mark = await markOf(db, reader);
  let query = db
    .selectFrom('notice')
    .leftJoin('notice_read', (join) =>
      join
        .onRef('notice_read.notice_id', '=', 'notice.id')
        .on('notice_read.capacity_id', '=', reader.capacityId),
    )
    .leftJoin('citizen_opinion', 'citizen_opinion.id', 'notice.subject_id')
    .leftJoin('theme', 'theme.id', 'notice.subject_id')
    .leftJoin('matter', 'matter.id', 'notice.subject_id')
    .leftJoin('activity', 'activity.id', 'notice.subject_id')
    .leftJoin('tie', 'tie.id', 'notice.subject_id')
    .leftJoin('person', 'person.id', 'tie.person_id')
    .leftJoin('dispatch', 'dispatch.id', 'notice.subject_id')
    .leftJoin('shared_item', 'shared_item.id', 'notice.subject_id')
    .select((eb) => [
      'notice.id',
      'notice.matter_kind as matterKind',
      'notice.matter_id as matterId',
      eb.fn
        .coalesce(
          'theme.title',
          'matter.title',
          eb.fn.coalesce('activity.title', 'dispatch.title', 'person.name', 'shared_item.title'),
          'citizen_opinion.title',
          eb.val(''),
        )
        .as('title'),
      'citizen_opinion.is_quarantined as sealed',
      'notice.sentence',
      'notice.urgency',
      'notice.by_organization_id as byOrganizationId',
      'notice.at',
      'notice_read.at as readAt',
    ])
    .where(noticeReadableBy(reader))
    .orderBy('notice.id', 'desc')
    .limit(limit + 1);
  if (cursor) query = query.where('notice.id', '<', cursor);
  if (unread) query = query.where('notice.id', '>', mark).where('notice_read.at', 'is', null);
  const page = await query.execute();
  const shown = page.slice(0, limit);
  return {
    rows: shown.map(({ sealed, readAt, urgency, title, ...line }) => ({
      ...line,
      // Who may read an assignment may not therefore read the sealed opinion behind it.
      title: sealed === 1 && line.matterKind === 'assignment' ? '' : title,
      urgency: urgency as Urgency,
      isRead: readAt !== null || line.id <= mark,
    })),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

const countMax = 100;

/** What is unread, counted no further than the bell can show; nothing for whoever has no desk. */
export async function countUnread(db: Db, reader: StaffActor): Promise<number | null> {
  if (desksOf(reader).length === 0) return null;
  const rows = await db
    .selectFrom('notice')
    .select('notice.id')
    .where(noticeReadableBy(reader))
    .where('notice.id', '>', await markOf(db, reader))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notice_read')
            .select('notice_read.at')
            .whereRef('notice_read.notice_id', '=', 'notice.id')
            .where('notice_read.capacity_id', '=', reader.capacityId),
        ),
      ),
    )
    .orderBy('notice.id', 'desc')
    .limit(countMax)
    .execute();
  return rows.length;
}

async function markOf(db: Db, reader: StaffActor): Promise<string> {
  const row = await db
    .selectFrom('notice_mark')
    .select('up_to')
    .where('capacity_id', '=', reader.capacityId)
    .executeTakeFirst();
  return row?.up_to ?? '';
}

/** Single ones; what does not lie on the reader's desk is passed over in silence. */
export async function markRead(
  tx: Db,
  reader: StaffActor,
  ids: readonly string[],
  at: string,
): Promise<void> {
  const own = await tx
    .selectFrom('notice')
    .select('notice.id')
    .where('notice.id', 'in', [...ids])
    .where('notice.id', '>', await markOf(tx, reader))
    .where(noticeReadableBy(reader))
    .execute();
  if (own.length === 0) return;
  await tx
    .insertInto('notice_read')
    .values(own.map(({ id }) => ({ capacity_id: reader.capacityId, notice_id: id, at })))
    .onConflict((conflict) => conflict.columns(['capacity_id', 'notice_id']).doNothing())
    .execute();
}

/** All up to the newest the reader has seen; what came in meanwhile stays unread. */
export async function markAllRead(tx: Db, reader: StaffActor, upTo: string, at: string): Promise<void> {
  const newest = await tx
    .selectFrom('notice')
    .select('notice.id')
    .where('notice.id', '<=', upTo)
    .where(noticeReadableBy(reader))
    .orderBy('notice.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest || newest.id <= (await markOf(tx, reader))) return;
  const { capacityId } = reader;
  await tx
    .insertInto('notice_mark')
    .values({ capacity_id: capacityId, up_to: newest.id, at })
    .onConflict((conflict) => conflict.column('capacity_id').doUpdateSet({ up_to: newest.id, at }))
    .execute();
  await tx
    .deleteFrom('notice_read')
    .where('capacity_id', '=', capacityId)
    .where('notice_id', '<=', newest.id)
    .execute();
}
