import { addDays, addMonths, dateInShanghai } from '@concord/domain/calendar';
import { type Kysely, sql } from 'kysely';
import { createTable } from './columns.ts';

type Counter = {
  committee_id: string;
  measure: string;
  on_day: string;
  organization_id: string;
  count: number;
};
type CommitteeCounter = { committee_id: string; measure: string; period: string; count: number };
type Standing = {
  committee_id: string;
  month: string;
  opinion_id: string;
  from_on: string;
  until_on: string;
  due_key: string;
};
/** The tables as this migration knows them. */
type Tables = {
  counter: Counter;
  committee_counter: CommitteeCounter;
  opinion_standing: Standing;
  citizen_opinion: { id: string; since_on: string };
  event: { aggregate: string; aggregate_id: string; version: number; at: string; patch: string };
};

/**
 * Figures and rows as of any past day. The counters are keyed by day before organisation, so that a few days are read
 * without the others; what stood open and late is counted anew from the history.
 */
export async function standing(db: Kysely<unknown>): Promise<void> {
  // all or nothing, on SQLite too
  await (db.isTransaction ? rebuild(db) : db.transaction().execute(rebuild));
}

async function rebuild(db: Kysely<unknown>): Promise<void> {
  const key = ['committee_id', 'measure', 'on_day', 'organization_id'] as const;
  const columns = sql.raw([...key, 'count'].join());
  const text = Object.fromEntries(key.map((column) => [column, 'text' as const]));
  await createTable(db, 'counter_by_day', { ...text, count: 'integer' }, key);
  await sql`insert into counter_by_day (${columns}) select ${columns} from counter
    where measure not in ('open', 'openDue', 'stock')`.execute(db);
  await sql`drop table counter`.execute(db);
  await sql`alter table counter_by_day rename to counter`.execute(db);
  await sql`delete from committee_counter where measure in ('open', 'openDue', 'stock')`.execute(db);
  await createTable(
    db,
    'opinion_standing',
    {
      committee_id: 'text',
      month: 'text',
      opinion_id: 'text',
      from_on: 'text',
      until_on: 'text',
      due_key: 'text',
    },
    ['committee_id', 'month', 'opinion_id', 'from_on'],
  );
  await sql`alter table citizen_opinion add column since_on text not null default ''`.execute(db);
  await fromHistory(db.withTables<Tables>());
}

const pageRows = 500;

async function fromHistory(db: Kysely<Tables>): Promise<void> {
  const tally: Tally = { organizations: new Map(), committees: new Map() };
  for (let after = ''; ; ) {
    const ids = await db
      .selectFrom('citizen_opinion')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageRows)
      .execute();
    const [first, last] = [ids.at(0)?.id, ids.at(-1)?.id];
    if (!first || !last) break;
    const lines = await db
      .selectFrom('event')
      .select(['aggregate_id', 'at', 'patch'])
      .where('aggregate_id', '>=', first)
      .where('aggregate_id', '<=', last)
      .where('aggregate', '=', 'citizenOpinion')
      .orderBy('aggregate_id')
      .orderBy('version')
      .execute();
    for (const [id, told] of Map.groupBy(lines, ({ aggregate_id }) => aggregate_id)) {
      const { since, rows } = walk(id, told, tally);
      if (rows.length > 0) await db.insertInto('opinion_standing').values(rows).execute();
      await db.updateTable('citizen_opinion').set({ since_on: since }).where('id', '=', id).execute();
    }
    after = last;
  }
  for (const rows of pagesOf(counted(tally.organizations)))
    await db.insertInto('counter').values(rows).execute();
  for (const rows of pagesOf(counted(tally.committees)))
    await db.insertInto('committee_counter').values(rows).execute();
}

const counted = <T extends { count: number }>(rows: Map<string, T>): T[] =>
  [...rows.values()].filter(({ count }) => count !== 0);

const pagesOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / pageRows) }, (_, page) =>
    rows.slice(page * pageRows, (page + 1) * pageRows),
  );

type Line = { at: string; patch: string };
type Known = { committeeId?: string; stationId?: string; status?: string; dueOn?: string | null };
type Stood = { committee: string; station: string; dueKey: string };

const noDate = '9999-12-31';
const ended = ['closed', 'notAccepted', 'withdrawn'];
const monthOf = (day: string): string => day.slice(0, 7);

/** One opinion's history: each standing that lasted over the end of a day is kept, each change is counted. */
function walk(id: string, lines: readonly Line[], tally: Tally): { since: string; rows: Standing[] } {
  const known: Known = {};
  const rows: Standing[] = [];
  let stood: Stood | undefined;
  let since = '';
  for (const { at, patch } of lines) {
    const day = dateInShanghai(at);
    Object.assign(known, JSON.parse(patch));
    const { committeeId = '', stationId = '', status = '', dueOn } = known;
    const next = ended.includes(status)
      ? undefined
      : { committee: committeeId, station: stationId, dueKey: dueOn ?? noDate };
    if (since && next?.committee === stood?.committee && next?.dueKey === stood?.dueKey) continue;
    if (stood) {
      change(tally, stood, day, -1);
      rows.push(...kept(id, stood, since, addDays(day, -1)));
    }
    if (next) change(tally, next, day, 1);
    stood = next;
    since = day;
  }
  return { since, rows };
}

function kept(
  opinion_id: string,
  { committee, dueKey }: Stood,
  from_on: string,
  until_on: string,
): Standing[] {
  const rows: Standing[] = [];
  if (from_on > until_on) return rows;
  const row = { committee_id: committee, opinion_id, from_on, until_on, due_key: dueKey };
  for (let day = `${monthOf(from_on)}-01`; day <= until_on; day = addMonths(day, 1))
    rows.push({ ...row, month: monthOf(day) });
  return rows;
}

/** What stands, by day and by month, of organisations and of committees. */
type Tally = { organizations: Map<string, Counter>; committees: Map<string, CommitteeCounter> };

function change(tally: Tally, { committee, station, dueKey }: Stood, day: string, by: number): void {
  add(tally, ['stock', committee, station, day], by);
  if (dueKey === noDate) return;
  const lateFrom = addDays(dueKey, 1);
  add(tally, ['late', committee, station, lateFrom > day ? lateFrom : day], by);
}

function add(
  { organizations, committees }: Tally,
  [name, committee_id, organization_id, day]: readonly [string, string, string, string],
  by: number,
): void {
  const month = monthOf(day);
  const [days, months] = [`${name}ByDay`, `${name}ByMonth`];
  for (const [measure, on_day] of [
    [name, day],
    [months, month],
  ] as const) {
    const key = `${committee_id} ${measure} ${on_day} ${organization_id}`;
    const count = (organizations.get(key)?.count ?? 0) + by;
    organizations.set(key, { committee_id, measure, on_day, organization_id, count });
  }
  for (const [measure, period] of [
    [name, month],
    [days, day],
  ] as const) {
    const key = `${committee_id} ${measure} ${period}`;
    const count = (committees.get(key)?.count ?? 0) + by;
    committees.set(key, { committee_id, measure, period, count });
  }
}
