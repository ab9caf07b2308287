import type { DomainEvent } from '@concord/domain/event';
import { type Concerned, concerns, type Notice, type NoticeKind } from '@concord/domain/notice';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { insertion } from '../db/statement.ts';
import { followerGroup, followersToTell } from './following.ts';

/** What a row says beside the notice: which matter, who caused it, and the key by which it is told once. */
export type NoticeFacts = {
  matterKind: NoticeKind;
  matterId: string;
  subjectId: string;
  byOrganizationId: string | null;
  at: string;
  /** Of the event or the day; the desk is added. */
  key: string;
};

/** To a desk, or to one capacity that follows. */
type Told = Omit<Notice, 'group'> & { group: Notice['group'] | typeof followerGroup };

const rowsMax = 200;

const intoNotice = insertion('notice', (insert) =>
  insert.onConflict((conflict) => conflict.column('dedupe_key').doNothing()),
);

/** Several at once; what a desk was told before is left as it is. Answers how many are new. */
export async function addNotices(tx: Db, notices: readonly (Told & NoticeFacts)[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < notices.length; from += rowsMax) {
    const rows = notices.slice(from, from + rowsMax).map((one) => ({
      id: newId(),
      organization_id: one.organizationId,
      desk_group: one.group,
      matter_kind: one.matterKind,
      matter_id: one.matterId,
      subject_id: one.subjectId,
      sentence: one.sentence,
      urgency: one.urgency,
      by_organization_id: one.byOrganizationId,
      at: one.at,
      dedupe_key: `${one.key}:${one.organizationId}:${one.group}`,
    }));
    added += await intoNotice(tx, rows);
  }
  return added;
}

/** Tells the desks an event concerns, in the transaction of the event. Answers whose they are. */
export async function tellDesks(tx: Db, event: DomainEvent, about: Concerned): Promise<string[]> {
  const notices = concerns(event, about);
  const { subjectId } = matterOf(about);
  const followers = await followersToTell(tx, event, subjectId, notices);
  if (notices.length === 0 && followers.length === 0) return [];
  const facts: NoticeFacts = {
    ...matterOf(about),
    byOrganizationId: event.by.organizationId,
    at: event.at,
    key: `${event.aggregateId}:${event.version}`,
  };
  const followed = followers.map((capacityId) => ({
    organizationId: capacityId,
    group: followerGroup,
    sentence: '关注的事项有新进展',
    urgency: 'plain' as const,
  }));
  await addNotices(
    tx,
    [...notices, ...followed].map((notice) => ({ ...notice, ...facts })),
  );
  return [...new Set(notices.map(({ organizationId }) => organizationId))];
}

function matterOf(about: Concerned): Pick<NoticeFacts, 'matterKind' | 'matterId' | 'subjectId'> {
  if ('assignment' in about) {
    const { id, matterId } = about.assignment;
    return { matterKind: 'assignment', matterId: id, subjectId: matterId };
  }
  if ('tell' in about) return { matterKind: about.kind, matterId: about.id, subjectId: about.subjectId };
  const { id, kind } = 'opinion' in about ? about.opinion : about.theme;
  return { matterKind: kind, matterId: id, subjectId: id };
}
