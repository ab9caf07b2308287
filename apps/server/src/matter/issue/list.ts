import type { Actor } from '@concord/domain/actor';
import type { IssueBucket, IssueStatus } from '@concord/domain/matter/issue';
import type { Db } from '../../db/database.ts';
import { matterReadableBy } from '../repository.ts';

export type IssueLine = {
  id: string;
  version: number;
  number: string;
  title: string;
  listId: string;
  aspect: number;
  status: IssueStatus;
  countyId: string;
  townshipId: string | null;
  village: string;
  holderId: string | null;
  round: number;
  isDrawn: boolean;
  planDueOn: string | null;
  foundBy: string;
  foundOn: string;
  struckOn: string | null;
  text: string;
};

export type IssueFilter = {
  listId?: string | undefined;
  aspect?: number | undefined;
  countyId?: string | undefined;
  holderId?: string | undefined;
  status?: IssueStatus | undefined;
  bucket?: IssueBucket | undefined;
  /** Long-term items whose next step was due before that day. */
  planBefore?: string | undefined;
  /** Drawn for a spot check that was not made yet. */
  isDrawn?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** In the order of the lists and within each of its numbers; `cursor` is the key of the last row of the page before. */
export async function listIssues(
  db: Db,
  reader: Actor,
  filter: IssueFilter,
): Promise<{ rows: IssueLine[]; after: string | null }> {
  let query = db
    .selectFrom('issue')
    .innerJoin('matter', 'matter.id', 'issue.matter_id')
    .select([
      'matter.id',
      'matter.version',
      'matter.number',
      'matter.title',
      'issue.list_id as listId',
      'issue.ordinal',
      'issue.aspect',
      'issue.status',
      'issue.county_id as countyId',
      'issue.township_id as townshipId',
      'issue.village',
      'issue.holder_id as holderId',
      'issue.round',
      'issue.draw_id as drawId',
      'issue.plan_due_on as planDueOn',
      'issue.found_by as foundBy',
      'issue.found_on as foundOn',
      'issue.struck_on as struckOn',
      'issue.text',
    ])
    .where(matterReadableBy(reader))
    .orderBy('issue.list_id')
    .orderBy('issue.ordinal')
    .limit(filter.limit + 1);
  if (filter.listId) query = query.where('issue.list_id', '=', filter.listId);
  if (filter.aspect !== undefined) query = query.where('issue.aspect', '=', filter.aspect);
  if (filter.countyId) query = query.where('issue.county_id', '=', filter.countyId);
  if (filter.holderId) query = query.where('issue.holder_id', '=', filter.holderId);
  if (filter.status) query = query.where('issue.status', '=', filter.status);
  if (filter.bucket) query = query.where('issue.bucket', '=', filter.bucket);
  if (filter.planBefore) query = query.where('issue.plan_due_on', '<', filter.planBefore);
  if (filter.isDrawn) query = query.where('issue.draw_id', 'is not', null);
  const [listId, ordinal] = filter.cursor?.split(' ') ?? [];
  if (listId && ordinal)
    query = query.where((eb) =>
      eb.or([
        eb('issue.list_id', '>', listId),
        eb.and([eb('issue.list_id', '=', listId), eb('issue.ordinal', '>', Number(ordinal))]),
      ]),
    );
  const page = await query.execute();
  const shown = page.slice(0, filter.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ ordinal: _, drawId, number, status, ...line }) => ({
      ...line,
      number: number ?? '',
      status: status as IssueStatus,
      isDrawn: drawId !== null,
    })),
    after: page.length > filter.limit && last ? `${last.listId} ${last.ordinal}` : null,
  };
}
