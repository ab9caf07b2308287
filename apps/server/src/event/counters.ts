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

/** In place of an organisation: the committee as a whole by month (`YYYY-MM`), and what is due also by day. */
export const wholeByMonth = '';
export const wholeByDay = '*';
export const wholes: readonly string[] = [wholeByMonth, wholeByDay];

const withMonth = (one: Count): Count[] => {
  const month = { ...one, organizationId: wholeByMonth, day: one.day.slice(0, 7) };
  return one.measure === 'openDue' ? [one, month, { ...one, organizationId: wholeByDay }] : [one, month];
};

/** Adds to the counters; equal keys are summed first, in one order, so that two writers never wait crosswise. */
export async function count(tx: Db, counts: readonly Count[]): Promise<void> {
  const sums = new Map<string, Count>();
  for (const one of counts.flatMap(withMonth)) {
    const key = `${one.committeeId} ${one.measure} ${one.organizationId} ${one.day}`;
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, by: sum.by + one.by } : one);
  }
  const rows = [...sums.entries()].filter(([, { by }]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return;
  await tx
    .insertInto('counter')
    .values(
      rows.map(([, { committeeId, organizationId, measure, day, by }]) => ({
        committee_id: committeeId,
        organization_id: organizationId,
        measure,
        on_day: day,
        count: by,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['committee_id', 'measure', 'organization_id', 'on_day'])
        .doUpdateSet((eb) => ({ count: eb('counter.count', '+', eb.ref('excluded.count')) })),
    )
    .execute();
}
