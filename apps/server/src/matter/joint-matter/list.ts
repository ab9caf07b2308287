import type { StaffActor } from '@concord/domain/actor';
import { readsAs } from '@concord/domain/actor';
import { AssignmentStatus } from '@concord/domain/assignment';
import {
  type JointMatter,
  JointMatterStatus,
  liveStatuses,
  type Stand,
  standOf,
  takesPart,
  takingStatuses,
} from '@concord/domain/matter/joint-matter';
import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { matterReadableBy } from '../repository.ts';
import { selectJointMatters, toJointMatters } from './repository.ts';

/** 待我方答复 · 我方参加 · 我方牵头 · 全部在办 · 已结束 */
export const jointViews = ['toAnswer', 'taking', 'led', 'all', 'ended'] as const;

export const JointFilter = z.object({
  view: z.enum(jointViews).default('all'),
  form: z.enum(['research', 'consultation', 'supervision']).optional(),
  status: JointMatterStatus.optional(),
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type JointFilter = z.infer<typeof JointFilter>;

export type JointLine = Pick<
  JointMatter,
  'id' | 'title' | 'number' | 'form' | 'status' | 'committeeId' | 'openedAt' | 'dueOn'
> & {
  /** How the reader's committee stands to it, and when its own answer is due. */
  stand: Stand | null;
  answerDueOn: string | null;
  /** How many were asked, accepted and gave something; for those in the common room. */
  counts: { asked: number; taking: number; given: number } | null;
};

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listJointMatters(
  db: Db,
  reader: StaffActor,
  { view, form, status, cursor, limit }: JointFilter,
): Promise<{ rows: JointLine[]; after: string | null }> {
  const me = readsAs(reader);
  const invitedIn = (statuses: readonly string[]) =>
    db
      .selectFrom('assignment')
      .select('assignment.matter_id')
      .where('assignment.organization_id', '=', me)
      .where('assignment.is_invitation', '=', 1)
      .where('assignment.matter_kind', '=', 'jointMatter')
      .where('assignment.status', 'in', [...statuses]);
  let query = selectJointMatters(db)
    .where('matter.kind', '=', 'jointMatter')
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1);
  if (view === 'led') query = query.where('matter.committee_id', '=', me);
  if (view === 'toAnswer') query = query.where('matter.id', 'in', invitedIn(['issued', 'objected']));
  if (view === 'taking') query = query.where('matter.id', 'in', invitedIn(takingStatuses));
  query =
    view === 'ended'
      ? query.where('matter.status', 'not in', [...liveStatuses])
      : query.where('matter.status', 'in', [...liveStatuses]);
  if (form) query = query.where('joint_matter.form', '=', form);
  if (status) query = query.where('matter.status', '=', status);
  if (cursor) query = query.where('matter.id', '<', cursor);
  const page = await query.execute();
  const shown = await toJointMatters(db, page.slice(0, limit));
  const invitations = await invitationsOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    rows: shown.map((matter) => lineOf(matter, me, invitations.get(matter.id) ?? [])),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

type Invitation = { committeeId: string; status: AssignmentStatus; dueOn: string | null };

async function invitationsOf(db: Db, ids: readonly string[]): Promise<Map<string, Invitation[]>> {
  const found = new Map<string, Invitation[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('assignment')
    .select(['matter_id', 'organization_id', 'status', 'due_on'])
    .where('matter_id', 'in', [...ids])
    .where('is_invitation', '=', 1)
    .where('status', '!=', 'proposed')
    .orderBy('id')
    .execute();
  for (const { matter_id: id, organization_id: committeeId, status, due_on: dueOn } of rows)
    found.set(id, [...(found.get(id) ?? []), { committeeId, status: AssignmentStatus.parse(status), dueOn }]);
  return found;
}

function lineOf(matter: JointMatter, me: string, invited: readonly Invitation[]): JointLine {
  const { id, title, number, form, status, committeeId, openedAt, dueOn } = matter;
  const mine = invited.findLast((one) => one.committeeId === me);
  const stands = invited.map((one) => standOf(one.status));
  const count = (...wanted: Stand[]) => stands.filter((stand) => stand && wanted.includes(stand)).length;
  const isInside = takesPart(me, { leadId: committeeId, invited });
  return {
    id,
    title,
    number,
    form,
    status,
    committeeId,
    openedAt,
    dueOn,
    stand: committeeId === me ? 'lead' : ((mine && standOf(mine.status)) ?? null),
    answerDueOn: mine?.dueOn ?? null,
    counts: isInside
      ? {
          asked: count('waiting', 'taking', 'given', 'declined'),
          taking: count('taking', 'given'),
          given: count('given'),
        }
      : null,
  };
}
