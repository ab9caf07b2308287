import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { type CitizenOpinion, opinionCategories, titleOf } from '@concord/domain/matter/citizen-opinion';
import { tokens } from '@concord/domain/text';
import type { Db, Store } from '@concord/server/db/database';
import { newId } from '@concord/server/db/ids';
import { indexText } from '@concord/server/db/search';
import { type Count, count } from '@concord/server/event/counters';
import { toRow } from '@concord/server/matter/citizen-opinion/row';
import { sql } from 'kysely';
import { counties, shares, stationsOf } from './city.ts';
import { chanceFrom, textOf } from './texts.ts';

const rowsAtOnce = 400;
const hash = 'f'.repeat(64);
const dayMs = 86_400_000;

/** Opinions of a year, three in ten open; written in bulk as the repositories read them, the chain's hashes apart. */
export async function fill(store: Store, from: number, until: number, now: number): Promise<void> {
  const chance = chanceFrom(7 + from);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const numbers = await headsOf(store.db);
  for (let start = from; start < until; start += rowsAtOnce) {
    const opinions = Array.from({ length: Math.min(rowsAtOnce, until - start) }, () =>
      anOpinion(chance, total, now),
    );
    await store.write((tx) => insert(tx, store.engine, opinions, numbers));
  }
  await analyze(store);
}

/** What a database does by itself in the night after so much was written. */
export async function analyze({ engine, db }: Store): Promise<void> {
  if (engine === 'postgres') await sql`vacuum analyze`.execute(db);
  else await sql`analyze`.execute(db);
}

function anOpinion(chance: () => number, total: number, now: number): CitizenOpinion {
  const county = countyAt(chance() * total);
  const station = stationsOf(county)[Math.floor(chance() * 4)] ?? '';
  const time = now - Math.floor(chance() * 365 * dayMs);
  const receivedAt = new Date(time).toISOString();
  const day = dateInShanghai(receivedAt);
  const isOpen = chance() < 0.3;
  const answeredAt = isOpen ? null : new Date(Math.min(now, time + 9 * dayMs)).toISOString();
  const body = textOf(chance);
  return {
    // in the order of writing, as ids of real opinions are
    id: newId(),
    kind: 'citizenOpinion',
    version: 1,
    committeeId: county,
    originCommitteeId: county,
    stationId: station,
    ownerId: county,
    status: isOpen ? 'received' : 'closed',
    title: titleOf(body),
    body,
    textRevision: 1,
    isQuarantined: false,
    category: opinionCategories[Math.floor(chance() * 6)] ?? null,
    topic: null,
    isConsultation: false,
    townshipId: null,
    place: null,
    channel: 'phone',
    recordedById: null,
    hasContact: false,
    photoCount: 0,
    receivedAt,
    themeId: null,
    beforeMerge: null,
    question: null,
    declineReason: null,
    answer: isOpen ? null : '已办理完毕,感谢您的反映。',
    answeredById: isOpen ? null : county,
    rating: null,
    reopenings: 0,
    publishedAt: null,
    readers: [],
    regulationVersion: 0,
    clock: isOpen ? 'triage' : null,
    clockFrom: isOpen ? day : null,
    dueOn: isOpen ? addDays(day, 5) : null,
    isProvisional: false,
    acceptedAt: null,
    answeredAt,
    answeredInTime: isOpen ? null : true,
    closedAt: answeredAt,
  };
}

/** The county whose share of all opinions this point falls into. */
function countyAt(point: number): string {
  let end = 0;
  for (const [index, share] of shares.entries()) {
    end += share;
    if (point < end) return counties[index] ?? '';
  }
  return counties.at(-1) ?? '';
}

type Heads = Map<string, number>;

async function headsOf(db: Db): Promise<Heads> {
  const rows = await db.selectFrom('event_chain').select(['committee_id', 'number']).execute();
  return new Map(rows.map(({ committee_id, number }) => [committee_id, number]));
}

async function insert(
  tx: Db,
  engine: Store['engine'],
  opinions: CitizenOpinion[],
  heads: Heads,
): Promise<void> {
  await tx
    .insertInto('citizen_opinion')
    .values(opinions.map((one) => ({ ...toRow(one), since_on: dateInShanghai(one.receivedAt) })))
    .execute();
  await tx
    .insertInto('opinion_text')
    .values(
      opinions.map(({ id, body, receivedAt }) => ({
        opinion_id: id,
        revision: 1,
        body,
        hash,
        is_sealed: 0,
        at: receivedAt,
      })),
    )
    .execute();
  await tx
    .insertInto('receipt')
    .values(opinions.map(({ id }) => ({ opinion_id: id, code_hash: `code-${id}`, seed: id })))
    .execute();
  await tx
    .insertInto('event')
    .values(
      opinions.map(({ id, committeeId, receivedAt }) => {
        const number = (heads.get(committeeId) ?? 0) + 1;
        heads.set(committeeId, number);
        return {
          id: newId(Date.parse(receivedAt)),
          committee_id: committeeId,
          number,
          aggregate: 'citizenOpinion',
          aggregate_id: id,
          version: 1,
          type: 'receive',
          from_status: null,
          to_status: 'received',
          by_kind: 'citizen',
          by_person_id: null,
          by_capacity_id: null,
          by_organization_id: null,
          by_role: null,
          at: receivedAt,
          patch: `{"id":"${id}","status":"received"}`,
          note: null,
          hash,
        };
      }),
    )
    .execute();
  await tx
    .insertInto('event_chain')
    .values([...heads].map(([committee_id, number]) => ({ committee_id, number, hash })))
    .onConflict((conflict) =>
      conflict.column('committee_id').doUpdateSet((eb) => ({ number: eb.ref('excluded.number') })),
    )
    .execute();
  await count(tx, opinions.flatMap(countsOf));
  await search(tx, engine, opinions);
}

function countsOf({
  committeeId,
  stationId: organizationId,
  receivedAt,
  answeredAt,
  dueOn,
}: CitizenOpinion): Count[] {
  const fact = (measure: Count['measure'], day: string): Count => ({
    committeeId,
    organizationId,
    measure,
    day,
    by: 1,
  });
  const day = dateInShanghai(receivedAt);
  return answeredAt
    ? [
        fact('received', day),
        fact('answered', dateInShanghai(answeredAt)),
        fact('answeredInTime', dateInShanghai(answeredAt)),
      ]
    : [fact('received', day), fact('stock', day), fact('late', addDays(dueOn ?? day, 1))];
}

/** PostgreSQL takes many at once; SQLite has no way to wait for. */
async function search(tx: Db, engine: Store['engine'], opinions: CitizenOpinion[]): Promise<void> {
  if (engine === 'sqlite') {
    for (const { id, body } of opinions) await indexText(tx, engine, id, body);
    return;
  }
  const rows = opinions.map(({ id, body }) => sql`(${id}, array_to_tsvector(${tokens(body)}::text[]))`);
  await sql`insert into opinion_search (opinion_id, tokens) values ${sql.join(rows)}`.execute(tx);
}
