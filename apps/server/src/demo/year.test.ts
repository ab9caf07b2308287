import path from 'node:path';
import { system } from '@concord/domain/actor/examples';
import { freshDatabase } from '@concord/setup/databases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { verifyChains } from '../event/repository.ts';
import { cellsOf, linesOf } from '../matter/issue-list/board.ts';
import { loadDemoYear } from './year.ts';

let store: Store;
let drop: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  ({ drop } = fresh);
  store = openStore(fresh.url);
  await migrate(store);
  await loadDemoYear({
    store,
    secret: Buffer.alloc(32, 1),
    dataFolder: path.resolve(import.meta.dirname, '../../data'),
    until: '2026-11-24T04:00:00.000Z',
    opinions: 250,
  });
}, 120_000);
afterAll(async () => {
  await store.close();
  await drop();
});

const count = async (kind: string): Promise<number> => {
  const { n } = await store.db
    .selectFrom('organization')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return n;
};

describe('the demo year', () => {
  test('has the city’s seventeen committees, 246 townships and 73 stations', async () => {
    expect([
      await count('committee'),
      await count('township'),
      await count('station'),
      await count('zone'),
    ]).toEqual([17, 246, 73, 3]);
  });

  test('has three joint matters in different states, with contributions signed, replaced and waiting', async () => {
    const matters = await store.db
      .selectFrom('matter')
      .select(['title', 'status'])
      .where('kind', '=', 'jointMatter')
      .orderBy('opened_at')
      .execute();
    expect(matters.map(({ status }) => status)).toEqual(['closed', 'working', 'working']);
    const given = await store.db
      .selectFrom('contribution')
      .select(['status', 'editions'])
      .orderBy('opened_at')
      .execute();
    expect(given).toEqual([
      ...Array.from({ length: 3 }, () => ({ status: 'signed', editions: 1 })),
      { status: 'signed', editions: 2 },
      { status: 'submitted', editions: 1 },
    ]);
    const raised = await store.db.selectFrom('link').select('id').where('type', '=', 'raises').execute();
    expect(raised.length).toBeGreaterThan(3);
  });

  test('has the plenary’s 6 categories and 76 suggestions, every one handed out and most of them answered', async () => {
    const rows = await store.db
      .selectFrom('plenary_suggestion')
      .innerJoin('assignment', 'assignment.matter_id', 'plenary_suggestion.matter_id')
      .select(['category', 'plenary_suggestion.matter_id', 'assignment.status'])
      .execute();
    expect(new Set(rows.map(({ category }) => category)).size).toBe(6);
    expect(new Set(rows.map(({ matter_id }) => matter_id)).size).toBe(76);
    expect(rows.filter(({ status }) => ['delivered', 'concluded'].includes(status)).length).toBeGreaterThan(
      50,
    );
  });

  test('leaves every chain of events whole', async () => {
    const { checked, faults } = await verifyChains(store.db);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(1000);
  });

  test('gives every accepted opinion one owner, and every closed one an answer', async () => {
    const rows = await store.db
      .selectFrom('citizen_opinion')
      .select(['status', 'owner_id', 'answer'])
      .execute();
    expect(rows).toHaveLength(250);
    expect(rows.filter(({ owner_id }) => !owner_id)).toEqual([]);
    expect(
      rows.filter(
        ({ status, answer }) =>
          ['closed', 'notAccepted', 'answered', 'calledBack'].includes(status) && !answer,
      ),
    ).toEqual([]);
  });

  test('keeps counters equal to what the rows say', async () => {
    const byRow = await store.db
      .selectFrom('citizen_opinion')
      .select((eb) => ['committee_id', eb.fn.countAll<number>().as('n')])
      .where('is_open', '=', 1)
      .groupBy('committee_id')
      .orderBy('committee_id')
      .execute();
    const byCounter = await store.db
      .selectFrom('counter')
      .select((eb) => ['committee_id', eb.fn.sum<number>('count').as('n')])
      .where('measure', '=', 'stock')
      .groupBy('committee_id')
      .having((eb) => eb(eb.fn.sum('count'), '>', 0))
      .orderBy('committee_id')
      .execute();
    expect(byCounter).toEqual(byRow);
    const received = await store.db
      .selectFrom('counter')
      .select((eb) => eb.fn.sum<number>('count').as('n'))
      .where('measure', '=', 'received')
      .executeTakeFirstOrThrow();
    expect(received.n).toBe(250);
  });
});

describe('the demo year’s outcomes', () => {
  test('are one with a directive and six suggestions, partly answered, and one still being written', async () => {
    const rows = await store.db
      .selectFrom('matter')
      .select(['title', 'status', 'number'])
      .where('kind', '=', 'outcome')
      .orderBy('id')
      .execute();
    expect(rows.map(({ status }) => status)).toEqual(['followed', 'drafting']);
    expect(rows[0]?.number).toBe('张政协〔2026〕1号');
    const given = await store.db
      .selectFrom('assignment')
      .select(['status', 'is_invitation'])
      .where('matter_kind', '=', 'outcome')
      .orderBy('id')
      .execute();
    expect(given).toEqual([
      { status: 'delivered', is_invitation: 0 },
      { status: 'accepted', is_invitation: 0 },
      { status: 'accepted', is_invitation: 1 },
    ]);
    const letters = await store.db
      .selectFrom('dispatch_recipient')
      .innerJoin('dispatch', 'dispatch.id', 'dispatch_recipient.dispatch_id')
      .select('dispatch.number')
      .where('dispatch_recipient.received_on', 'is', null)
      .where('dispatch.status', '=', 'issued')
      .execute();
    expect(letters.map(({ number }) => number)).toContain('沽政协函〔2026〕1号');
  });
});

describe('the demo year’s notices', () => {
  test('are one per event and desk, some of them reminders, and mostly read', async () => {
    const rows = await store.db.selectFrom('notice').select(['urgency', 'at', 'dedupe_key']).execute();
    expect(new Set(rows.map(({ dedupe_key }) => dedupe_key)).size).toBe(rows.length);
    expect(rows.filter(({ urgency }) => urgency !== 'plain').length).toBeGreaterThan(10);
    expect(rows.every(({ at }) => at <= '2026-11-24T04:00:00.000Z')).toBe(true);
    const marks = await store.db.selectFrom('notice_mark').select('capacity_id').execute();
    const people = await store.db.selectFrom('membership').select('id').execute();
    expect(marks).toHaveLength(people.length);
  });

  test('leave the reminders where the year ends', async () => {
    const job = await store.db.selectFrom('job').select(['name', 'through']).execute();
    expect(job).toEqual([{ name: 'reminders', through: '2026-11-24' }]);
  });
});

describe('the demo year’s inspection', () => {
  test('found 95 problems under 12 aspects, most of them struck off, and what was counted is what there is', async () => {
    const list = await store.db
      .selectFrom('issue_list')
      .innerJoin('organization', 'organization.id', 'issue_list.committee_id')
      .select('issue_list.id')
      .where('organization.parent_id', 'is', null)
      .executeTakeFirstOrThrow();
    const aspects = await store.db
      .selectFrom('issue')
      .select('aspect')
      .distinct()
      .where('list_id', '=', list.id)
      .execute();
    expect(aspects).toHaveLength(12);
    const lines = await linesOf(store.db, system, list.id, undefined);
    expect(lines.at(-1)).toMatchObject({ found: 95, struck: 75, open: 18, withdrawn: 2 });
    for (const { found, open, struck, withdrawn } of lines) expect(found).toBe(open + struck + withdrawn);
    const cells = await cellsOf(store.db, system, list.id);
    const count = (status: string) =>
      cells.filter((cell) => cell.status === status).reduce((sum, cell) => sum + cell.count, 0);
    expect([count('planned'), count('reopened'), count('withdrawn')]).toEqual([8, 1, 2]);
  });
});
