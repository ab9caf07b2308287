import type { Db } from '../db/database.ts';

/** What is counted per committee, organisation and day, in the transaction of the fact (performance: never a scan). */
export const measures = [
  'received',
  'accepted',
  'declined',
  'transferredOut',
  'transferredIn',
  'answered',
  'answeredInTime',
  'answeredLate',
  'calledBack',
  'satisfied',
  'basicallySatisfied',
  'dissatisfied',
  'reopened',
  'closed',
  'published',
  'quarantined',
  'merged',
  /** Open opinions by the day they are due: the overdue are those before today. */
  'openDue',
  /** Open opinions by the day they came to the committee; the sum is what is open now. */
  'open',
  /** One more open, one less, by the day it happened: the sum up to a day is what was open at its end. */
  'stock',
  'assignmentIssued',
  'assignmentDelivered',
  'assignmentInTime',
  'assignmentLate',
  'assignmentDue',
  'objected',
  'reworked',
] as const;
export type Measure = (typeof measures)[number];

export type Count = {
  committeeId: string;
  organizationId: string;
  measure: Measure;
  day: string;
  by: number;
};

type Sums = Map<string, { count: Count; period: string }>;

/** Equal keys are summed first, in one order, so that two writers never wait crosswise. */
function summed(
  counts: readonly Count[],
  periodOf: (count: Count) => string,
): { count: Count; period: string }[] {
  const sums: Sums = new Map();
  for (const one of counts) {
    const period = periodOf(one);
    const key = `${one.committeeId} ${one.measure} ${one.organizationId} ${period}`;
    const known = sums.get(key)?.count;
    sums.set(key, { count: known ? { ...known, by: known.by + one.by } : one, period });
  }
  return [...sums.entries()]
    .filter(
      ([
        ,
        {
          count: { by },
        },
      ]) => by !== 0,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}

/** Adds to the counters by organisation and day, and to those of the committee by month (what is due also by day). */
export async function count(tx: Db, counts: readonly Count[]): Promise<void> {
  const rows = summed(counts, ({ day }) => day).map(({ count: one, period }) => ({
    committee_id: one.committeeId,
    organization_id: one.organizationId,
    measure: one.measure,
    on_day: period,
    count: one.by,
  }));
  if (rows.length === 0) return;
  await tx
    .insertInto('counter')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'measure', 'organization_id', 'on_day'])
        .doUpdateSet((eb) => ({ count: eb('counter.count', '+', eb.ref('excluded.count')) })),
    )
    .execute();
  const whole = counts.map((one) => ({ ...one, organizationId: '' }));
  const periods = [
    ...summed(whole, ({ day }) => day.slice(0, 7)),
    ...summed(
      whole.filter(({ measure }) => measure === 'openDue'),
      ({ day }) => day,
    ),
  ];
  if (periods.length === 0) return;
  await tx
    .insertInto('committee_counter')
    .values(
      periods.map(({ count: one, period }) => ({
        committee_id: one.committeeId,
        measure: one.measure,
        period,
        count: one.by,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'measure', 'period'])
        .doUpdateSet((eb) => ({ count: eb('committee_counter.count', '+', eb.ref('excluded.count')) })),
    )
    .execute();
}
