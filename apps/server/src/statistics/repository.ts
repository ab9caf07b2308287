import { committeeRoles, hasRole, type StaffActor, stationRoles } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Db } from '../db/database.ts';
import type { Measure } from '../event/counters.ts';

/** Days, both included. */
export type Period = { from: string; to: string };

/** The measures of a period, and the stock at its end, for one committee or one of its organisations. */
export type Figures = Record<Measure | 'overdue', number>;

/** The city's people see the figures of all committees, a county's those of its own (domain.md §9). */
async function committeesFor(db: Db, reader: StaffActor): Promise<string[]> {
  if (!hasRole(reader, [...committeeRoles, ...stationRoles, 'supervisionOffice']))
    throw new Refused({ code: 'not_found' });
  if (!hasRole(reader, ['cityStaff', 'cityLeader'])) return [reader.committeeId];
  const rows = await db.selectFrom('organization').select('id').where('kind', '=', 'committee').execute();
  return rows.map(({ id }) => id);
}

/** Figures by committee; from the counters alone. */
export async function figuresByCommittee(
  db: Db,
  reader: StaffActor,
  period: Period,
): Promise<Record<string, Partial<Figures>>> {
  const committees = await committeesFor(db, reader);
  const facts = await db
    .selectFrom('counter')
    .select((eb) => ['committee_id as key', 'measure', eb.fn.sum<number>('count').as('sum')])
    .where('committee_id', 'in', committees)
    .where('measure', 'not in', ['open', 'openDue', 'assignmentDue'])
    .where('on_day', '>=', period.from)
    .where('on_day', '<=', period.to)
    .groupBy(['committee_id', 'measure'])
    .execute();
  const stock = await db
    .selectFrom('counter')
    .select((eb) => [
      'committee_id as key',
      eb.fn.sum<number>('count').as('open'),
      eb.fn
        .sum<number>(eb.case().when('on_day', '<', period.to).then(eb.ref('count')).else(0).end())
        .as('overdue'),
    ])
    .where('committee_id', 'in', committees)
    .where('measure', '=', 'openDue')
    .groupBy('committee_id')
    .execute();
  const result: Record<string, Partial<Figures>> = Object.fromEntries(committees.map((id) => [id, {}]));
  for (const { key, measure, sum } of facts) Object.assign(result[key] ?? {}, { [measure]: sum });
  for (const { key, open, overdue } of stock) Object.assign(result[key] ?? {}, { open, overdue });
  return result;
}

/** Figures of one committee by station or unit. */
export async function figuresByOrganization(
  db: Db,
  reader: StaffActor,
  period: Period,
): Promise<Record<string, Partial<Figures>>> {
  await committeesFor(db, reader);
  const rows = await db
    .selectFrom('counter')
    .select((eb) => ['organization_id as key', 'measure', eb.fn.sum<number>('count').as('sum')])
    .where('committee_id', '=', reader.committeeId)
    .where('measure', 'not in', ['open', 'openDue', 'assignmentDue'])
    .where('on_day', '>=', period.from)
    .where('on_day', '<=', period.to)
    .groupBy(['organization_id', 'measure'])
    .execute();
  const result: Record<string, Partial<Figures>> = {};
  for (const { key, measure, sum } of rows) result[key] = { ...result[key], [measure]: sum };
  return result;
}

/** A measure month by month; of all committees the reader may count together. */
export async function monthly(
  db: Db,
  reader: StaffActor,
  period: Period,
  committeeId: string | undefined,
): Promise<{ month: string; measure: string; sum: number }[]> {
  const mine = await committeesFor(db, reader);
  const committees = committeeId ? mine.filter((id) => id === committeeId) : mine;
  if (committees.length === 0) throw new Refused({ code: 'not_found' });
  const rows = await db
    .selectFrom('counter')
    .select((eb) => ['on_day', 'measure', eb.fn.sum<number>('count').as('sum')])
    .where('committee_id', 'in', committees)
    .where('measure', 'in', ['received', 'answered', 'answeredInTime'])
    .where('on_day', '>=', period.from)
    .where('on_day', '<=', period.to)
    .groupBy(['on_day', 'measure'])
    .execute();
  const sums = new Map<string, { month: string; measure: string; sum: number }>();
  for (const { on_day, measure, sum } of rows) {
    const month = on_day.slice(0, 7);
    const known = sums.get(`${month}${measure}`) ?? { month, measure, sum: 0 };
    sums.set(`${month}${measure}`, { ...known, sum: known.sum + sum });
  }
  return [...sums.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Causes that several committees' published themes have in common: counts only (domain.md §9, citywide statistics). */
export async function themesAcross(
  db: Db,
  reader: StaffActor,
): Promise<{ title: string; committees: number; people: number }[]> {
  if (!hasRole(reader, ['cityStaff', 'cityLeader'])) throw new Refused({ code: 'not_found' });
  return db
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
}
