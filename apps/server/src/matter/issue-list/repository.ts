import {
  type Actor,
  committeeRoles,
  hasRole,
  isAdministrator,
  readsAs,
  type StaffActor,
} from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import { canonical } from '@concord/domain/event';
import { decideIssueList, IssueList, type IssueListChange } from '@concord/domain/matter/issue-list';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';
import { append, type Writing } from '../../event/writing.ts';
import type { IssueAspectTable, IssueListReaderTable, IssueListTable } from './table.ts';

/** Lists the reader sees whole: their committee's own, and those shared with it. */
const seenWhole = (reader: StaffActor) => (eb: ExpressionBuilder<Schema, 'issue_list'>) => {
  const shared = eb(
    'issue_list.id',
    'in',
    eb.selectFrom('issue_list_reader').select('list_id').where('organization_id', '=', readsAs(reader)),
  );
  return hasRole(reader, committeeRoles)
    ? eb.or([eb('issue_list.committee_id', '=', reader.committeeId), shared])
    : shared;
};

/** SQL twin of `canReadIssueList` in the domain; repository.test.ts holds the two equal. */
export function issueListReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'issue_list'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const holds = eb(
      'issue_list.id',
      'in',
      eb
        .selectFrom('issue_count')
        .select('list_id')
        .where('holder_id', '=', readsAs(reader))
        .where('count', '>', 0),
    );
    return eb.or([
      seenWhole(reader)(eb),
      holds,
      ...(hasRole(reader, ['supervisionOffice'])
        ? [eb('issue_list.committee_id', '=', reader.committeeId)]
        : []),
    ]);
  };
}

/** SQL twin of `shareOf` in the domain: which counts of a list are the reader's to see; `issue_list` is joined. */
export function countReadableBy<Counter extends 'issue_count' | 'issue_day'>(reader: Actor) {
  return (joined: ExpressionBuilder<Schema, 'issue_list' | Counter>): Expression<SqlBool> => {
    // either counter has the two columns that are asked for
    const eb = joined as unknown as ExpressionBuilder<Schema, 'issue_list' | 'issue_count'>;
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const given = eb.and([eb('issue_list.committee_id', '=', reader.committeeId), eb('is_given', '=', 1)]);
    return eb.or([
      seenWhole(reader)(eb as unknown as ExpressionBuilder<Schema, 'issue_list'>),
      eb('holder_id', '=', readsAs(reader)),
      ...(hasRole(reader, ['supervisionOffice']) ? [given] : []),
    ]);
  };
}

export async function findIssueList(db: Db, reader: Actor, id: string): Promise<IssueList> {
  const row = await db
    .selectFrom('issue_list')
    .selectAll()
    .where('id', '=', id)
    .where(issueListReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const [list] = await withParts(db, [row]);
  if (!list) throw new Refused({ code: 'not_found' });
  return list;
}

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listIssueLists(
  db: Db,
  reader: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ lists: IssueList[]; after: string | null }> {
  let query = db
    .selectFrom('issue_list')
    .selectAll()
    .where(issueListReadableBy(reader))
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor) query = query.where('id', '<', cursor);
  const page = await query.execute();
  const lists = await withParts(db, page.slice(0, limit));
  return { lists, after: page.length > limit ? (lists.at(-1)?.id ?? null) : null };
}

export async function addIssueList(writing: Writing, { next, event }: IssueListChange): Promise<void> {
  const { tx } = writing;
  await tx.insertInto('issue_list').values(toRow(next)).execute();
  await tx.insertInto('issue_aspect').values(aspectRows(next)).execute();
  await append(writing, event);
}

export async function saveIssueList(
  writing: Writing,
  previous: IssueList,
  { next, event }: IssueListChange,
): Promise<void> {
  const { tx } = writing;
  const { numUpdatedRows } = await tx
    .updateTable('issue_list')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  if (canonical(previous.aspects) !== canonical(next.aspects)) {
    await tx.deleteFrom('issue_aspect').where('list_id', '=', next.id).execute();
    await tx.insertInto('issue_aspect').values(aspectRows(next)).execute();
  }
  if (canonical(previous.readers) !== canonical(next.readers)) {
    await tx.deleteFrom('issue_list_reader').where('list_id', '=', next.id).execute();
    if (next.readers.length > 0) await tx.insertInto('issue_list_reader').values(readerRows(next)).execute();
  }
  await append(writing, event);
}

/** An item of a closed list that opens again opens the list. */
export async function openAgain(writing: Writing, listId: string): Promise<void> {
  const row = await writing.tx
    .selectFrom('issue_list')
    .selectAll()
    .where('id', '=', listId)
    .where('status', '=', 'closed')
    .executeTakeFirst();
  const [list] = row ? await withParts(writing.tx, [row]) : [];
  if (!list) return;
  const actor: Actor = { kind: 'system', committeeId: list.committeeId };
  const around = { actor, at: writing.at, openItems: 1, usedAspects: [], drawable: 0 };
  const command = { type: 'reopen' as const, reason: '清单中有问题重新整改' };
  await saveIssueList(writing, list, accept(decideIssueList(list, command, around)));
}

async function withParts(db: Db, rows: readonly IssueListTable[]): Promise<IssueList[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [aspects, readers] = await Promise.all([
    db.selectFrom('issue_aspect').selectAll().where('list_id', 'in', ids).orderBy('number').execute(),
    db.selectFrom('issue_list_reader').selectAll().where('list_id', 'in', ids).orderBy('place').execute(),
  ]);
  return rows.map((row) => {
    const own = ({ list_id }: { list_id: string }) => list_id === row.id;
    return IssueList.parse({
      id: row.id,
      version: row.version,
      committeeId: row.committee_id,
      status: row.status,
      number: row.number,
      name: row.name,
      inspection: row.inspection,
      aspects: aspects.filter(own).map(({ number, name }) => ({ number, name })),
      readers: readers.filter(own).map(({ organization_id }) => organization_id),
      openedAt: row.opened_at,
      closedAt: row.closed_at,
    });
  });
}

const toRow = (list: IssueList): IssueListTable => ({
  id: list.id,
  version: list.version,
  committee_id: list.committeeId,
  status: list.status,
  number: list.number,
  name: list.name,
  inspection: list.inspection,
  opened_at: list.openedAt,
  closed_at: list.closedAt,
});

const aspectRows = ({ id, aspects }: IssueList): IssueAspectTable[] =>
  aspects.map(({ number, name }) => ({ list_id: id, number, name }));

const readerRows = ({ id, readers }: IssueList): IssueListReaderTable[] =>
  readers.map((organizationId, place) => ({ list_id: id, organization_id: organizationId, place }));
