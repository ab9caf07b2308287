import { type Kysely, sql } from 'kysely';
import { createTable } from './columns.ts';

/** Sums of a whole committee by month and, for what is due, by day: a dashboard reads some hundred rows. */
export async function months(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'committee_counter',
    { committee_id: 'text', measure: 'text', period: 'text', count: 'integer' },
    ['committee_id', 'measure', 'period'],
  );
  await sql`insert into committee_counter (committee_id, measure, period, count)
    select committee_id, measure, substr(on_day, 1, 7), sum(count) from counter
    group by committee_id, measure, substr(on_day, 1, 7)`.execute(db);
  await sql`insert into committee_counter (committee_id, measure, period, count)
    select committee_id, measure, on_day, sum(count) from counter
    where measure = 'openDue' group by committee_id, measure, on_day`.execute(db);
}
