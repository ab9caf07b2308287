import { citizenOf, clerk, siblingClerk, system } from '@concord/domain/actor/examples';
import { addDays, dateInShanghai, dateOf, dayNumber, endOfDayInstant } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import { rebuild } from '@concord/domain/event';
import {
  type CitizenOpinion,
  isOpen,
  OpinionCommand,
  opinionCommandTypes,
  receiveImported,
} from '@concord/domain/matter/citizen-opinion';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../db/ids.ts';
import { standing } from '../db/migrations/0021-standing.ts';
import { addOpinion, findOpinion } from '../matter/citizen-opinion/repository.ts';
import { runOpinion } from '../matter/handling.ts';
import { readRules } from '../regulation/repository.ts';
import { as, handIn, openTestStore, type TestClock, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const first = '2026-03-02';
const clock: TestClock = { now: `${first}T01:00:00.000Z` };
const staff = { guyuan: clerk, kangbao: siblingClerk };
type County = keyof typeof staff;
const counties = Object.keys(staff) as County[];

/** What the commands want to know, the same for every opinion. */
const said = {
  category: 'society',
  text: '已经办理',
  sentence: '请向法院反映',
  question: '在哪家门口?',
  body: '路灯坏了',
  note: '',
  reasons: '',
  value: 'satisfied',
  ownerId: 'guyuan-water',
  readers: [],
};
const reasons: Partial<Record<string, string>> = {
  decline: 'litigation',
  quarantine: '有号码',
  reopen: '又坏了',
};

/** A step by whoever may take it; what the rule refuses leaves everything as it was. */
async function step(id: string, type: OpinionCommand['type'], toCommitteeId: County): Promise<void> {
  const command = OpinionCommand.safeParse({ type, ...said, reason: reasons[type], toCommitteeId });
  if (!command.success) return;
  const rules = await readRules(store.db);
  const { committeeId } = await findOpinion(store.db, system, id);
  for (const actor of [staff[committeeId as County], system, citizenOf(id)])
    try {
      await store.write(async (tx) => {
        const writing = { tx, engine: store.engine, actor, at: clock.now, rules, events: [] };
        await runOpinion(writing, await findOpinion(tx, system, id), command.data);
      });
      return;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
}

/** A message from another system, three weeks old, open or with its answer. */
async function bringIn(county: County, isAnswered: boolean): Promise<string> {
  const rules = await readRules(store.db);
  const writtenAt = new Date(Date.parse(clock.now) - 21 * 86_400_000).toISOString();
  return store.write(async (tx) => {
    const actor = staff[county];
    const change = accept(
      receiveImported(
        {
          ...{
            number: null,
            author: null,
            title: '',
            body: '路灯坏了',
            place: null,
            category: null,
            topic: null,
          },
          ...{ writtenAt, answer: isAnswered ? '已修' : null, answeredAt: isAnswered ? clock.now : null },
          ...{ supports: 0, against: 0 },
        },
        { id: `${county}-station`, committeeId: county, townshipId: null },
        newId(),
        actor,
        { at: clock.now, calendar: rules.calendar, regulation: rules.at(county, 0) },
      ),
    );
    await addOpinion({ tx, engine: store.engine, actor, at: clock.now, rules, events: [] }, change);
    return change.next.id;
  });
}

type Stood = Pick<CitizenOpinion, 'id' | 'committeeId' | 'stationId' | 'status' | 'dueOn'>;

/** Every opinion as the history up to that moment tells it. */
async function historyAsOf(day: string): Promise<Stood[]> {
  const rows = await store.db
    .selectFrom('event')
    .select(['aggregate_id', 'patch'])
    .where('aggregate', '=', 'citizenOpinion')
    .where('at', '<=', endOfDayInstant(day))
    .orderBy('version')
    .execute();
  const patches = Map.groupBy(rows, ({ aggregate_id }) => aggregate_id);
  return [...patches.values()].map((one) => rebuild(one.map(({ patch }) => JSON.parse(patch))) as Stood);
}

async function listed(county: County, filter: { openOn: string } | { overdueOn: string }): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await as(staff[county], store).opinion.list({
      ...filter,
      limit: 7,
      ...(cursor && { cursor }),
    });
    ids.push(...page.rows.map(({ id }) => id));
    if (!page.after) return ids.sort();
    cursor = page.after;
  }
}

async function expectAsTold(day: string): Promise<void> {
  const known = day < dateInShanghai(clock.now) ? day : dateInShanghai(clock.now);
  const open = (await historyAsOf(known)).filter(isOpen);
  const late = open.filter(({ dueOn }) => dueOn && dueOn < known);
  const period = { from: first, to: day };
  for (const county of counties) {
    const own = (rows: Stood[]) => rows.filter(({ committeeId }) => committeeId === county);
    const reader = staff[county];
    const figures = (await as(reader, store, clock).statistics.byCommittee(period))[county];
    expect({ day, county, open: figures?.open, overdue: figures?.overdue }).toEqual({
      ...{ day, county, open: own(open).length, overdue: own(late).length },
    });
    const byStation = await as(reader, store, clock).statistics.byOrganization(period);
    for (const station of counties.map((one) => `${one}-station`)) {
      const here = (rows: Stood[]) => own(rows).filter(({ stationId }) => stationId === station).length;
      const { open: stock = 0, overdue = 0 } = byStation[station] ?? {};
      expect({ day, station, stock, overdue }).toEqual({
        day,
        station,
        stock: here(open),
        overdue: here(late),
      });
    }
    // the rows behind the number: those the reader may still read
    expect(await listed(county, { openOn: known })).toEqual(await readableAmong(county, own(open)));
    expect(await listed(county, { overdueOn: known })).toEqual(await readableAmong(county, own(late)));
  }
}

async function readableAmong(county: County, rows: Stood[]): Promise<string[]> {
  const found = await Promise.all(
    rows.map(({ id }) =>
      findOpinion(store.db, staff[county], id).then(
        () => id,
        () => '',
      ),
    ),
  );
  return found.filter(Boolean).sort();
}

const act = fc.record({
  who: fc.nat({ max: 5 }),
  days: fc.constantFrom(0, 0, 0, 1, 2, 5, 11),
  type: fc.constantFrom(...opinionCommandTypes, 'accept', 'answer', 'close', 'transfer'),
  to: fc.constantFrom(...counties),
});

test('what was open and overdue at the end of any day is what the history up to that day tells, and opens its rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 20, maxLength: 40 }),
      fc.infiniteStream(fc.nat()),
      async (acts, chance) => {
        const ids = [
          (await handIn(store, { clock })).id,
          (await handIn(store, { county: 'kangbao', clock })).id,
          (await handIn(store, { phone: '15500001234', clock })).id,
          await bringIn('guyuan', false),
          await bringIn('kangbao', true),
          await bringIn('kangbao', false),
        ];
        for (const { who, days, type, to } of acts) {
          clock.now = new Date(Date.parse(clock.now) + days * 86_400_000 + 60_000).toISOString();
          await step(ids[who] ?? '', type as OpinionCommand['type'], to);
        }
        const span = dayNumber(dateInShanghai(clock.now)) - dayNumber(first) + 20;
        for (const one of chance.take(6)) await expectAsTold(dateOf(dayNumber(first) - 3 + (one % span)));
        await expectAsTold(addDays(dateInShanghai(clock.now), -1));
        await expectAsTold(dateInShanghai(clock.now));
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

test('an installation from before is counted anew from its history, to the same figures and rows', async () => {
  const standingOf = async () => ({
    days: await store.db
      .selectFrom('counter')
      .selectAll()
      .where('count', '!=', 0)
      .orderBy('committee_id')
      .orderBy('measure')
      .orderBy('on_day')
      .orderBy('organization_id')
      .execute(),
    months: await store.db
      .selectFrom('committee_counter')
      .selectAll()
      .where('count', '!=', 0)
      .orderBy('committee_id')
      .orderBy('measure')
      .orderBy('period')
      .execute(),
    rows: await store.db
      .selectFrom('opinion_standing')
      .selectAll()
      .orderBy('opinion_id')
      .orderBy('month')
      .orderBy('from_on')
      .execute(),
    since: await store.db.selectFrom('citizen_opinion').select(['id', 'since_on']).orderBy('id').execute(),
  });
  const before = await standingOf();
  expect(before.rows.length).toBeGreaterThan(10);
  for (const change of ['drop table opinion_standing', 'alter table citizen_opinion drop column since_on'])
    await sql.raw(change).execute(store.db);
  if (store.engine === 'postgres')
    await sql`alter table counter rename constraint counter_by_day_key to counter_key`.execute(store.db);
  await store.db.deleteFrom('counter').where('measure', 'like', '%ByMonth').execute();
  await store.db.deleteFrom('counter').where('measure', 'in', ['stock', 'late']).execute();
  await store.db.deleteFrom('committee_counter').where('measure', 'like', '%ByDay').execute();
  await store.db.deleteFrom('committee_counter').where('measure', 'in', ['stock', 'late']).execute();
  await standing(store.db as Kysely<unknown>);
  expect(await standingOf()).toEqual(before);
});
