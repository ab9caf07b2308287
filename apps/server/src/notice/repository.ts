import type { StaffActor } from '@concord/domain/actor';
import { desksOf, digestWaits, shownUntil, type Urgency } from '@concord/domain/notice';
import type { Db } from '../db/database.ts';
import { preferenceOf, shownAt } from './preference.ts';
import { noticeReadableBy } from './readable.ts';

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
  now: string,
): Promise<{ rows: NoticeLine[]; after: string | null }> {
  const mark = await markOf(db, reader);
  const kept = await preferenceOf(db, reader);
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
    .where(shownAt(kept, now))
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
export async function countUnread(db: Db, reader: StaffActor, now: string): Promise<number | null> {
  if (desksOf(reader).length === 0) return null;
  const kept = await preferenceOf(db, reader);
  const rows = await db
    .selectFrom('notice')
    .select('notice.id')
    .where(noticeReadableBy(reader))
    .where('notice.id', '>', await markOf(db, reader))
    .where(shownAt(kept, now))
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
  const waits = digestWaits(kept.preference, kept.digestSeenOn, now) ? 1 : 0;
  return Math.min(rows.length + waits, countMax);
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

/**
 * All up to the newest the reader has seen; what came in meanwhile stays unread. In quiet hours what is kept back stays
 * unread too: the mark goes no further than they began, and what was shown since is marked one by one.
 */
export async function markAllRead(tx: Db, reader: StaffActor, upTo: string, at: string): Promise<void> {
  const { preference } = await preferenceOf(tx, reader);
  const since = shownUntil(preference, at);
  let query = tx
    .selectFrom('notice')
    .select('notice.id')
    .where('notice.id', '<=', upTo)
    .where(noticeReadableBy(reader))
    .orderBy('notice.id', 'desc')
    .limit(1);
  if (since !== null) {
    const shown = await tx
      .selectFrom('notice')
      .select('notice.id')
      .where('notice.id', '<=', upTo)
      .where('notice.at', '>=', since)
      .where('notice.urgency', '=', 'late')
      .where(noticeReadableBy(reader))
      .execute();
    if (shown.length > 0)
      await markRead(
        tx,
        reader,
        shown.map(({ id }) => id),
        at,
      );
    query = query.where('notice.at', '<', since);
  }
  const newest = await query.executeTakeFirst();
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
