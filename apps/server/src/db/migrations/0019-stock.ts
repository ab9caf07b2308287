import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';

/** What was open at the end of each day, of opinions from before it was counted; days as in Shanghai. */
export async function stock(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const dayOf = (column: 'received_at' | 'closed_at') =>
    engine === 'postgres'
      ? sql`to_char(${sql.ref(column)}::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
      : sql`date(${sql.ref(column)}, '+8 hours')`;
  const changes = sql`select committee_id, station_id, ${dayOf('received_at')} as day, 1 as change from citizen_opinion
    union all select committee_id, station_id, ${dayOf('closed_at')}, -1 from citizen_opinion where is_open = 0 and closed_at is not null`;
  await sql`insert into counter (committee_id, organization_id, measure, on_day, count)
    select committee_id, station_id, 'stock', day, sum(change) from (${changes}) as changes
    group by committee_id, station_id, day having sum(change) <> 0`.execute(db);
  await sql`insert into committee_counter (committee_id, measure, period, count)
    select committee_id, 'stock', substr(on_day, 1, 7), sum(count) from counter
    where measure = 'stock' group by committee_id, substr(on_day, 1, 7)`.execute(db);
}
