import { type Kysely, sql } from 'kysely';

/** Sums by month and, for what is due, by day, of committees that have counted before there were any. */
export async function months(db: Kysely<unknown>): Promise<void> {
  await sql`insert into counter (committee_id, organization_id, measure, on_day, count)
    select committee_id, '', measure, substr(on_day, 1, 7), sum(count) from counter
    where organization_id <> '' group by committee_id, measure, substr(on_day, 1, 7)`.execute(db);
  await sql`insert into counter (committee_id, organization_id, measure, on_day, count)
    select committee_id, '*', measure, on_day, sum(count) from counter
    where organization_id <> '' and measure = 'openDue' group by committee_id, measure, on_day`.execute(db);
}
