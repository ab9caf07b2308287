import type { Actor } from '@concord/domain/actor';
import type { IssueStatus } from '@concord/domain/matter/issue';
import type { Db } from '../../db/database.ts';
import { countReadableBy } from './repository.ts';

export type Cell = {
  aspect: number;
  countyId: string;
  holderId: string;
  status: IssueStatus;
  count: number;
};

/** How many items of a list are where, as far as the reader sees them; from the counters alone. */
export async function cellsOf(db: Db, reader: Actor, listId: string): Promise<Cell[]> {
  const rows = await db
    .selectFrom('issue_count')
    .innerJoin('issue_list', 'issue_list.id', 'issue_count.list_id')
    .select((eb) => [
      'aspect',
      'county_id as countyId',
      'holder_id as holderId',
      'issue_count.status',
      eb.fn.sum<number>('count').as('count'),
    ])
    .where('list_id', '=', listId)
    .where('count', '!=', 0)
    .where(countReadableBy<'issue_count'>(reader))
    .groupBy(['aspect', 'county_id', 'holder_id', 'issue_count.status'])
    .orderBy('aspect')
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as IssueStatus, count: Number(row.count) }));
}

export type ListTotal = { listId: string; status: IssueStatus; count: number };

/** The same of several lists at once, by status. */
export async function totalsOf(db: Db, reader: Actor, listIds: readonly string[]): Promise<ListTotal[]> {
  if (listIds.length === 0) return [];
  const rows = await db
    .selectFrom('issue_count')
    .innerJoin('issue_list', 'issue_list.id', 'issue_count.list_id')
    .select((eb) => ['list_id as listId', 'issue_count.status', eb.fn.sum<number>('count').as('count')])
    .where('list_id', 'in', [...listIds])
    .where('count', '!=', 0)
    .where(countReadableBy<'issue_count'>(reader))
    .groupBy(['list_id', 'issue_count.status'])
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as IssueStatus, count: Number(row.count) }));
}

const buckets = ['found', 'open', 'struck', 'withdrawn'] as const;
export type Bucket = (typeof buckets)[number];
/** How it stood at the end of a day. */
export type DayLine = Record<Bucket, number> & { day: string };

/** One line for every day on which something changed; found = open + struck + withdrawn on each. */
export async function linesOf(
  db: Db,
  reader: Actor,
  listId: string,
  countyId: string | undefined,
): Promise<DayLine[]> {
  let query = db
    .selectFrom('issue_day')
    .innerJoin('issue_list', 'issue_list.id', 'issue_day.list_id')
    .select((eb) => ['on_day as day', 'bucket', eb.fn.sum<number>('count').as('change')])
    .where('list_id', '=', listId)
    .where(countReadableBy<'issue_day'>(reader))
    .groupBy(['on_day', 'bucket'])
    .orderBy('on_day');
  if (countyId) query = query.where('county_id', '=', countyId);
  const rows = await query.execute();
  const lines: DayLine[] = [];
  for (const { day, bucket, change } of rows) {
    const last = lines.at(-1);
    const line =
      last?.day === day ? last : { ...(last ?? { found: 0, open: 0, struck: 0, withdrawn: 0 }), day };
    if (line !== last) lines.push(line);
    line[bucket as Bucket] += Number(change);
  }
  return lines;
}

/** What the list's own rule book asks for. */
export async function standOf(db: Db, listId: string): Promise<{ openItems: number; usedAspects: number[] }> {
  const rows = await db
    .selectFrom('issue_count')
    .select(['aspect', 'status', 'count'])
    .where('list_id', '=', listId)
    .where('count', '!=', 0)
    .execute();
  const settled = ['struckOff', 'spotChecked', 'withdrawn'];
  return {
    openItems: rows
      .filter(({ status }) => !settled.includes(status))
      .reduce((sum, { count }) => sum + count, 0),
    usedAspects: [...new Set(rows.map(({ aspect }) => aspect))],
  };
}
