import { committeeRoles, hasRole, type StaffActor, stationRoles } from '@concord/domain/actor';
import { wholeMonths } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import type { Db } from '../db/database.ts';
import { type Measure, measures, ofDays, ofMonths, standingMeasures } from '../event/counters.ts';

/** Days, both included. */
export type Period = { from: string; to: string };

/** The measures of a period, and what was open and overdue at its end, of one committee or organisation. */
export type Figures = Record<Measure | 'open' | 'overdue', number>;
const standingNames: Record<string, keyof Figures> = { stock: 'open', late: 'overdue' };
const nameOf = (measure: string): string => standingNames[measure.replace(/By(?:Month|Day)$/, '')] ?? measure;

/** The city's people see the figures of all committees, a county's those of its own (domain.md §9). */
async function committeesFor(db: Db, reader: StaffActor): Promise<string[]> {
  if (!hasRole(reader, [...committeeRoles, ...stationRoles, 'supervisionOffice']))
    throw new Refused({ code: 'not_found' });
  if (!hasRole(reader, ['cityStaff', 'cityLeader'])) return [reader.committeeId];
  const rows = await db.selectFrom('organization').select('id').where('kind', '=', 'committee').execute();
  return rows.map(({ id }) => id);
}

const factMeasures = measures.filter((one) => !['stock', 'late', 'assignmentDue'].includes(one));

type Sum = { committeeId: string; measure: string; month: string; sum: number };

/**
 * Sums by committee, measure and month. Whole months are read from the committee's own counters, some hundred rows
 * whatever lies behind them; only the days at either end of an odd period are summed by organisation.
 */
async function sumsOf(
  db: Db,
  committees: readonly string[],
  wanted: readonly Measure[],
  { from, to, today }: Period & { today: string },
): Promise<Sum[]> {
  const { months, days } = wholeMonths(from, to, today);
  const whole = months
    ? await db
        .selectFrom('committee_counter')
        .select(['committee_id as committeeId', 'measure', 'period as month', 'count as sum'])
        .where('committee_id', 'in', [...committees])
        .where('measure', 'in', [...wanted])
        .where('period', '>=', months.from)
        .where('period', '<=', months.to)
        .execute()
    : [];
  const odd = days.map((ends) =>
    db
      .selectFrom('counter')
      .select((eb) => [
        'committee_id as committeeId',
        'measure',
        'on_day as month',
        eb.fn.sum<number>('count').as('sum'),
      ])
      .where('committee_id', 'in', [...committees])
      .where('measure', 'in', [...wanted])
      .where('on_day', '>=', ends.from)
      .where('on_day', '<=', ends.to)
      .groupBy(['committee_id', 'measure', 'on_day'])
      .execute(),
  );
  const rows = [...whole, ...(await Promise.all(odd)).flat()];
  return rows.map((row) => ({ ...row, month: row.month.slice(0, 7) }));
}

/** Figures by committee; from the counters alone. `today`: no fact lies after it. */
export async function figuresByCommittee(
  db: Db,
  reader: StaffActor,
  period: Period & { today: string },
): Promise<Record<string, Partial<Figures>>> {
  const committees = await committeesFor(db, reader);
  const end = endOf(period);
  const standing = (named: (measure: Measure) => string) =>
    db
      .selectFrom('committee_counter')
      .select(['committee_id as key', 'measure', 'count as sum'])
      .where('committee_id', 'in', [...committees])
      .where('measure', 'in', standingMeasures.map(named));
  const [facts, months, days] = await Promise.all([
    sumsOf(db, committees, factMeasures, period),
    standing((measure) => measure)
      .where('period', '<', monthOf(end))
      .execute(),
    standing(ofDays).where('period', '>', monthOf(end)).where('period', '<=', end).execute(),
  ]);
  return tabled(committees, [
    ...facts.map(({ committeeId: key, measure, sum }) => ({ key, measure, sum })),
    ...months,
    ...days,
  ]);
}

/** Figures of one committee by station or unit. */
export async function figuresByOrganization(
  db: Db,
  reader: StaffActor,
  period: Period & { today: string },
): Promise<Record<string, Partial<Figures>>> {
  await committeesFor(db, reader);
  const end = endOf(period);
  const sums = (wanted: readonly string[]) =>
    db
      .selectFrom('counter')
      .select((eb) => ['organization_id as key', 'measure', eb.fn.sum<number>('count').as('sum')])
      .where('committee_id', '=', reader.committeeId)
      .where('measure', 'in', [...wanted])
      .groupBy(['organization_id', 'measure']);
  const parts = await Promise.all([
    sums(factMeasures).where('on_day', '>=', period.from).where('on_day', '<=', period.to).execute(),
    sums(standingMeasures.map(ofMonths)).where('on_day', '<', monthOf(end)).execute(),
    sums(standingMeasures).where('on_day', '>', monthOf(end)).where('on_day', '<=', end).execute(),
  ]);
  return tabled([], parts.flat());
}

const monthOf = (day: string): string => day.slice(0, 7);

/** A period's last day, or today when that is still to come: how things will stand then nobody knows. */
const endOf = ({ to, today }: Period & { today: string }): string => (to < today ? to : today);

type Part = { key: string; measure: string; sum: number };

/** Sums as a table of figures; of `keys` there is a row even where nothing was counted. */
function tabled(keys: readonly string[], parts: readonly Part[]): Record<string, Partial<Figures>> {
  const result: Record<string, Record<string, number>> = Object.fromEntries(
    keys.map((key) => [key, { open: 0, overdue: 0 }]),
  );
  for (const { key, measure, sum } of parts) {
    const figures = result[key] ?? { open: 0, overdue: 0 };
    const name = nameOf(measure);
    figures[name] = (figures[name] ?? 0) + sum;
    result[key] = figures;
  }
  return result;
}

/** A measure month by month; of all committees the reader may count together. */
export async function monthly(
  db: Db,
  reader: StaffActor,
  period: Period & { today: string },
  committeeId: string | undefined,
): Promise<{ month: string; measure: string; sum: number }[]> {
  const mine = await committeesFor(db, reader);
  const committees = committeeId ? mine.filter((id) => id === committeeId) : mine;
  if (committees.length === 0) throw new Refused({ code: 'not_found' });
  const rows = await sumsOf(db, committees, ['received', 'answered', 'answeredInTime'], period);
  const sums = new Map<string, { month: string; measure: string; sum: number }>();
  for (const { month, measure, sum } of rows) {
    const known = sums.get(`${month}${measure}`) ?? { month, measure, sum: 0 };
    sums.set(`${month}${measure}`, { ...known, sum: known.sum + sum });
  }
  return [...sums.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** A cause in several committees, in the words of the theme with most people: what the public may read of it anyway. */
export type CommonCause = {
  title: string;
  committees: number;
  people: number;
  committeeIds: string[];
  summary: string;
};

/** Causes that several committees' published themes have in common (domain.md §9, citywide statistics). */
export async function themesAcross(db: Db, reader: StaffActor): Promise<CommonCause[]> {
  if (!hasRole(reader, ['cityStaff', 'cityLeader'])) throw new Refused({ code: 'not_found' });
  const causes = await db
    .selectFrom('theme')
    .select((eb) => [
      'title',
      eb.fn.count<number>('committee_id').distinct().as('committees'),
      eb.fn.sum<number>('person_count').as('people'),
    ])
    .where('published_at', 'is not', null)
    .where('status', 'in', ['open', 'routed', 'answering'])
    .groupBy('title')
    .orderBy('people', 'desc')
    .limit(20)
    .execute();
  if (causes.length === 0) return [];
  const themes = await db
    .selectFrom('theme')
    .select(['title', 'committee_id as committeeId', 'summary'])
    .where('published_at', 'is not', null)
    .where('status', 'in', ['open', 'routed', 'answering'])
    .where(
      'title',
      'in',
      causes.map(({ title }) => title),
    )
    .orderBy('person_count', 'desc')
    .limit(200)
    .execute();
  return causes.map((cause) => {
    const same = themes.filter(({ title }) => title === cause.title);
    const committeeIds = [...new Set(same.map(({ committeeId }) => committeeId))].sort();
    return { ...cause, committeeIds, summary: same[0]?.summary ?? '' };
  });
}
