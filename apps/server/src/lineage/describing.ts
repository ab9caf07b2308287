import type { Actor } from '@concord/domain/actor';
import { startOfDayInstant } from '@concord/domain/calendar';
import { contributionName } from '@concord/domain/contribution/labels';
import type { AggregateKind } from '@concord/domain/event';
import type { RiverNode } from '@concord/domain/lineage';
import { matterKinds } from '@concord/domain/matter';
import { canReadRecord } from '@concord/domain/matter/plenary-suggestion';
import { activityReadableBy } from '../activity/repository.ts';
import { assignmentReadableBy } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import { directiveReadableBy } from '../directive/repository.ts';
import { dispatchReadableBy } from '../dispatch/repository.ts';
import { documentReadableBy } from '../document/repository.ts';
import { followUpReadableBy } from '../follow-up/repository.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { issueListReadableBy } from '../matter/issue-list/repository.ts';
import { contributionReadableBy } from '../matter/joint-matter/rooms.ts';
import { matterReadableBy } from '../matter/repository.ts';
import { themeReadableBy } from '../matter/theme/repository.ts';
import type { Ref } from './walking.ts';

/** How each kind is read for somebody: through the same rule as its own page. */
type Describer = (db: Db, reader: Actor, ids: readonly string[]) => Promise<RiverNode[]>;

type Row = Omit<RiverNode, 'kind' | 'committeeId'> & { committee_id: string };
const nodes =
  (kind: AggregateKind) =>
  (rows: readonly Row[]): RiverNode[] =>
    rows.map(({ committee_id: committeeId, ...row }) => ({ kind, ...row, committeeId }));

const citizenOpinion: Describer = (db, reader, ids) =>
  db
    .selectFrom('citizen_opinion')
    .select(['id', 'title', 'status', 'committee_id', 'received_at as at'])
    .where('id', 'in', [...ids])
    .where(readableBy(reader))
    .execute()
    .then(nodes('citizenOpinion'));

const theme: Describer = (db, reader, ids) =>
  db
    .selectFrom('theme')
    .select(['id', 'title', 'status', 'committee_id', 'opened_at as at'])
    .where('id', 'in', [...ids])
    .where(themeReadableBy(reader))
    .execute()
    .then(nodes('theme'));

const matter: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'kind', 'title', 'status', 'committee_id as committeeId', 'opened_at as at'])
    .where('id', 'in', [...ids])
    .where(matterReadableBy(reader))
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as AggregateKind }));
};

const activity: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('activity')
    .select(['id', 'title', 'status', 'committee_id', 'from_on'])
    .where('id', 'in', [...ids])
    .where(activityReadableBy(reader))
    .execute();
  return nodes('activity')(rows.map(({ from_on, ...row }) => ({ ...row, at: startOfDayInstant(from_on) })));
};

/** Called by its owner and number, at its newest signature: what goes on in the side room is not told. */
const contribution: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('contribution')
    .innerJoin('organization', 'organization.id', 'contribution.committee_id')
    .leftJoin('contribution_version', (join) =>
      join
        .onRef('contribution_version.contribution_id', '=', 'contribution.id')
        .onRef('contribution_version.edition', '=', 'contribution.editions'),
    )
    .select([
      'contribution.id',
      'organization.short_name',
      'contribution.number',
      'contribution.editions',
      'contribution.committee_id',
      'contribution_version.signed_at as at',
    ])
    .where('contribution.id', 'in', [...ids])
    .where(contributionReadableBy(reader))
    .execute();
  return nodes('contribution')(
    rows.map(({ short_name, number, editions: edition, ...row }) => ({
      ...row,
      title: contributionName(short_name, { number, edition }),
      status: edition > 0 ? 'signed' : 'writing',
    })),
  );
};

const document: Describer = (db, reader, ids) =>
  db
    .selectFrom('document')
    .select(['id', 'title', 'status', 'committee_id', 'created_at as at'])
    .where('id', 'in', [...ids])
    .where(documentReadableBy(reader))
    .execute()
    .then(nodes('document'));

/** An assignment is called after whoever owes it. */
const assignment: Describer = (db, reader, ids) =>
  db
    .selectFrom('assignment')
    .innerJoin('organization', 'organization.id', 'assignment.organization_id')
    .select([
      'assignment.id',
      'organization.short_name as title',
      'assignment.status',
      'assignment.committee_id',
      'assignment.issued_at as at',
    ])
    .where('assignment.id', 'in', [...ids])
    .where(assignmentReadableBy(reader))
    .execute()
    .then(nodes('assignment'));

const followUp: Describer = (db, reader, ids) =>
  db
    .selectFrom('follow_up')
    .select(['id', 'text as title', 'status', 'committee_id', 'promised_at as at'])
    .where('id', 'in', [...ids])
    .where(followUpReadableBy(reader))
    .execute()
    .then(nodes('followUp'));

const dispatch: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('dispatch')
    .select(['id', 'title', 'number', 'status', 'committee_id', 'opened_at', 'issued_at'])
    .where('id', 'in', [...ids])
    .where(dispatchReadableBy(reader))
    .execute();
  return nodes('dispatch')(
    rows.map(({ id, title, number, status, committee_id, opened_at, issued_at }) => ({
      id,
      title: number ?? title,
      status,
      committee_id,
      at: issued_at ?? opened_at,
    })),
  );
};

/** What was written, and by whom, stays on its paper: how much of it one may read is asked there. */
const directive: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('directive')
    .select(['id', 'is_none', 'status', 'committee_id', 'recorded_at as at'])
    .where('id', 'in', [...ids])
    .where(directiveReadableBy(reader))
    .execute();
  return nodes('directive')(
    rows.map(({ is_none, ...row }) => ({ ...row, title: is_none === 1 ? '没有批示' : '领导批示' })),
  );
};

const issueList: Describer = (db, reader, ids) =>
  db
    .selectFrom('issue_list')
    .select(['id', 'name as title', 'status', 'committee_id', 'opened_at as at'])
    .where('id', 'in', [...ids])
    .where(issueListReadableBy(reader))
    .execute()
    .then(nodes('issueList'));

const plenaryRecord: Describer = async (db, reader, ids) => {
  const rows = await db
    .selectFrom('plenary_record')
    .select(['id', 'title', 'status', 'committee_id', 'opened_at as at'])
    .where('id', 'in', [...ids])
    .execute();
  return nodes('plenaryRecord')(
    rows.filter(({ committee_id: committeeId }) => canReadRecord(reader, { committeeId })),
  );
};

/** A kind without a row is shown to nobody. */
const describers: Partial<Record<AggregateKind, Describer>> = {
  citizenOpinion,
  theme,
  activity,
  contribution,
  document,
  assignment,
  followUp,
  dispatch,
  directive,
  issueList,
  plenaryRecord,
  ...Object.fromEntries(matterKinds.map((kind) => [kind, matter])),
};

/** Far below what a statement may carry on either database. */
const atOnce = 6000;

/** Those of `refs` that `reader` may see, by id. */
export async function describe(db: Db, reader: Actor, refs: readonly Ref[]): Promise<Map<string, RiverNode>> {
  const seen = new Map<string, RiverNode>();
  const byDescriber = new Map<Describer, string[]>();
  for (const { kind, id } of refs) {
    const describer = describers[kind];
    if (!describer) continue;
    const ids = byDescriber.get(describer);
    if (ids) ids.push(id);
    else byDescriber.set(describer, [id]);
  }
  for (const [describer, ids] of byDescriber)
    for (let i = 0; i < ids.length; i += atOnce)
      for (const node of await describer(db, reader, ids.slice(i, i + atOnce))) seen.set(node.id, node);
  return seen;
}
