import { countsOf, type Issue } from '@concord/domain/matter/issue';
import type { Db } from '../../db/database.ts';

/** Changes the counters by one step of one item, in the transaction of the step. */
export async function countIssue(
  tx: Db,
  previous: Issue | undefined,
  next: Issue,
  at: string,
): Promise<void> {
  const { byStatus, byDay } = countsOf(previous, next, at);
  const rows = summed(
    byStatus.map(({ by, listId, countyId, holderId, isGiven, aspect, status }) => ({
      list_id: listId,
      aspect,
      county_id: countyId,
      holder_id: holderId,
      is_given: Number(isGiven),
      status,
      count: by,
    })),
  );
  if (rows.length > 0)
    await tx
      .insertInto('issue_count')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['list_id', 'aspect', 'county_id', 'holder_id', 'is_given', 'status'])
          .doUpdateSet((eb) => ({ count: eb('issue_count.count', '+', eb.ref('excluded.count')) })),
      )
      .execute();
  const days = summed(
    byDay.map(({ by, listId, countyId, holderId, isGiven, bucket, day }) => ({
      list_id: listId,
      county_id: countyId,
      holder_id: holderId,
      is_given: Number(isGiven),
      bucket,
      on_day: day,
      count: by,
    })),
  );
  if (days.length > 0)
    await tx
      .insertInto('issue_day')
      .values(days)
      .onConflict((conflict) =>
        conflict
          .columns(['list_id', 'on_day', 'bucket', 'county_id', 'holder_id', 'is_given'])
          .doUpdateSet((eb) => ({ count: eb('issue_day.count', '+', eb.ref('excluded.count')) })),
      )
      .execute();
}

/** Equal keys once, those that cancel not at all, in one order: two writers never wait crosswise. */
function summed<Row extends { count: number }>(rows: readonly Row[]): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, count: 0 });
    const known = sums.get(key);
    sums.set(key, known ? { ...known, count: known.count + row.count } : row);
  }
  return [...sums.entries()]
    .filter(([, { count }]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}
