import type { Db } from '../db/database.ts';
import { insertion } from '../db/statement.ts';

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
  /** One more open, one less, by the day it happened: the sum up to a day is what was open at its end. */
  'stock',
  /** One more open past its due day, one less; the sum up to a day is what was overdue at its end, as known then. */
  'late',
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

/** Measures that are summed from the beginning up to any day, not within a period. */
export const standingMeasures = ['stock', 'late'] as const satisfies readonly Measure[];
const isStanding = ({ measure }: Count): boolean =>
  (standingMeasures as readonly Measure[]).includes(measure);

/** What stands is counted by month and by day on either level: a sum from the beginning reads few rows for ever. */
export const ofMonths = (measure: Measure): string => `${measure}ByMonth`;
export const ofDays = (measure: Measure): string => `${measure}ByDay`;

type Cell = { committeeId: string; organizationId: string; measure: string; period: string; by: number };
const onDay = (one: Count): Cell => ({ ...one, period: one.day });
const inMonth = (one: Count): Cell => ({ ...one, period: one.day.slice(0, 7) });

/** Equal keys are summed first, in one order, so that two writers never wait crosswise. */
function summed(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>();
  for (const one of cells) {
    const key = `${one.committeeId} ${one.measure} ${one.period} ${one.organizationId}`;
    const known = sums.get(key);
    sums.set(key, known ? { ...known, by: known.by + one.by } : one);
  }
  return [...sums.entries()]
    .filter(([, { by }]) => by !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell);
}

/** Adds to the counters by organisation and day, and to those of the committee by month. */
export async function count(tx: Db, counts: readonly Count[]): Promise<void> {
  const standing = counts.filter(isStanding);
  await addToOrganizations(
    tx,
    summed([
      ...counts.map(onDay),
      ...standing.map((one) => ({ ...inMonth(one), measure: ofMonths(one.measure) })),
    ]),
  );
  const whole = (cell: Cell): Cell => ({ ...cell, organizationId: '' });
  await addToCommittees(
    tx,
    summed([
      ...counts.map(inMonth).map(whole),
      ...standing.map((one) => whole({ ...onDay(one), measure: ofDays(one.measure) })),
    ]),
  );
}

const intoCounter = insertion('counter', (insert) =>
  insert.onConflict((conflict) =>
    conflict
      .columns(['committee_id', 'measure', 'on_day', 'organization_id'])
      .doUpdateSet((eb) => ({ count: eb('counter.count', '+', eb.ref('excluded.count')) })),
  ),
);

const addToOrganizations = (tx: Db, cells: readonly Cell[]): Promise<number> =>
  intoCounter(
    tx,
    cells.map(({ committeeId, organizationId, measure, period, by }) => ({
      committee_id: committeeId,
      organization_id: organizationId,
      measure,
      on_day: period,
      count: by,
    })),
  );

const intoCommitteeCounter = insertion('committee_counter', (insert) =>
  insert.onConflict((conflict) =>
    conflict
      .columns(['committee_id', 'measure', 'period'])
      .doUpdateSet((eb) => ({ count: eb('committee_counter.count', '+', eb.ref('excluded.count')) })),
  ),
);

const addToCommittees = (tx: Db, cells: readonly Cell[]): Promise<number> =>
  intoCommitteeCounter(
    tx,
    cells.map(({ committeeId, measure, period, by }) => ({
      committee_id: committeeId,
      measure,
      period,
      count: by,
    })),
  );
