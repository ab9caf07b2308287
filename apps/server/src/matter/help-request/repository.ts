import { type Actor, readsAs, type StaffActor } from '@concord/domain/actor';
import { AssignmentStatus } from '@concord/domain/assignment';
import { Refused } from '@concord/domain/decision';
import { HelpRequest, type HelpRequestChange } from '@concord/domain/matter/help-request';
import { type Stand, standOf } from '@concord/domain/matter/joint-matter';
import type { Telling } from '@concord/domain/notice';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';
import { addMatter, findMatter, matterReadableBy, saveMatter } from '../repository.ts';

export async function findHelpRequest(db: Db, reader: Actor, id: string): Promise<HelpRequest> {
  const head = await findMatter(db, reader, id);
  const row = await db.selectFrom('help_request').selectAll().where('matter_id', '=', id).executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return HelpRequest.parse({ ...head, summary: row.summary, thanks: row.thanks });
}

export async function addHelpRequest(writing: Writing, change: HelpRequestChange): Promise<void> {
  const { id, summary, thanks } = change.next;
  await addMatter(writing, change);
  await writing.tx.insertInto('help_request').values({ matter_id: id, summary, thanks }).execute();
}

export async function saveHelpRequest(
  writing: Writing,
  previous: HelpRequest,
  change: HelpRequestChange,
  tell: readonly Telling[],
): Promise<void> {
  await saveMatter(writing, previous, change, tell);
  const { id, summary, thanks } = change.next;
  await writing.tx.updateTable('help_request').set({ summary, thanks }).where('matter_id', '=', id).execute();
}

/** How each committee that was asked stands to it, the latest invitation of each. */
export async function askedOn(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { committeeId: string; stand: Stand; invitationId: string }[]>> {
  const found = new Map<string, { committeeId: string; stand: Stand; invitationId: string }[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'matter_id', 'organization_id', 'status'])
    .where('matter_id', 'in', [...ids])
    .where('is_invitation', '=', 1)
    .orderBy('id')
    .execute();
  for (const { id, matter_id: matterId, organization_id: committeeId, status } of rows) {
    const stand = standOf(AssignmentStatus.parse(status));
    if (!stand) continue;
    const others = (found.get(matterId) ?? []).filter((one) => one.committeeId !== committeeId);
    found.set(matterId, [...others, { committeeId, stand, invitationId: id }]);
  }
  return found;
}

export type HelpFilter = {
  /** `asked`: ours to others; `helping`: others’ to us. */
  view: 'asked' | 'helping' | 'all';
  cursor?: string | undefined;
  limit: number;
};

export type HelpLine = {
  id: string;
  title: string;
  number: string | null;
  status: HelpRequest['status'];
  committeeId: string;
  openedAt: string;
  /** To whoever asks all that were asked; to another itself. */
  asked: { committeeId: string; stand: Stand }[];
};

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listHelpRequests(
  db: Db,
  reader: StaffActor,
  { view, cursor, limit }: HelpFilter,
): Promise<{ rows: HelpLine[]; after: string | null }> {
  const me = readsAs(reader);
  let query = db
    .selectFrom('matter')
    .select(['id', 'title', 'number', 'status', 'committee_id as committeeId', 'opened_at as openedAt'])
    .where('matter.kind', '=', 'helpRequest')
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1);
  if (view === 'asked') query = query.where('matter.committee_id', '=', me);
  if (view === 'helping') query = query.where('matter.committee_id', '!=', me);
  if (cursor) query = query.where('matter.id', '<', cursor);
  const page = await query.execute();
  const shown = page.slice(0, limit);
  const asked = await askedOn(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => ({
      ...row,
      status: row.status as HelpRequest['status'],
      asked: (asked.get(row.id) ?? [])
        .filter(({ committeeId }) => row.committeeId === me || committeeId === me)
        .map(({ committeeId, stand }) => ({ committeeId, stand })),
    })),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
