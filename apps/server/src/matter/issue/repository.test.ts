import { type Actor, Role, type StaffActor } from '@concord/domain/actor';
import { anActor, system, visitor } from '@concord/domain/actor/examples';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { canReadMatter } from '@concord/domain/matter';
import { bucketOf, type IssueStatus } from '@concord/domain/matter/issue';
import { someFacts } from '@concord/domain/matter/issue/examples';
import { canReadIssueList, shareOf } from '@concord/domain/matter/issue-list';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignmentsOn } from '../../assignment/repository.ts';
import { aKey, as, openTestStore, type TestStore } from '../../testing.ts';
import { cellsOf, linesOf } from '../issue-list/board.ts';
import { findIssueList, listIssueLists } from '../issue-list/repository.ts';
import { listIssues } from './list.ts';
import { findIssue } from './repository.ts';
import { issueSteps } from './testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const committees = ['guyuan', 'kangbao', 'zhangjiakou'];
const staffOf = (id: string) => anActor(id === 'zhangjiakou' ? 'cityStaff' : 'countyStaff', id);
const leaderOf = (id: string) => anActor(id === 'zhangjiakou' ? 'cityLeader' : 'countyLeader', id);
const players: StaffActor[] = [
  ...committees.flatMap((id) => [staffOf(id), leaderOf(id)]),
  anActor('unitClerk'),
  anActor('unitLeader'),
  anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision'),
];
const everyone: Actor[] = [
  system,
  visitor,
  ...players,
  ...committees.flatMap((id) => Role.options.map((role) => anActor(role, id))),
];

/** What somebody tries; what is refused must change nothing. */
type Ask = { on: 'issue' | 'assignment' | 'list' | 'order'; command: object };

const asks = {
  confirm: { on: 'issue', command: { type: 'confirm', note: '' } },
  verify: { on: 'issue', command: { type: 'verify', note: '看过' } },
  strikeOff: { on: 'issue', command: { type: 'strikeOff', note: '' } },
  sendBack: { on: 'issue', command: { type: 'sendBack', reason: '没有清理' } },
  reopen: { on: 'issue', command: { type: 'reopen', reason: '又堆上了' } },
  bad: { on: 'issue', command: { type: 'spotCheck', result: 'bad', note: '反弹' } },
  good: { on: 'issue', command: { type: 'spotCheck', result: 'good', note: '好' } },
  withdraw: { on: 'issue', command: { type: 'withdraw', reason: '重复' } },
  restore: { on: 'issue', command: { type: 'restore', reason: '不重复' } },
  toGuyuan: { on: 'order', command: { organizationId: 'guyuan' } },
  toKangbao: { on: 'order', command: { organizationId: 'kangbao' } },
  toWater: { on: 'order', command: { organizationId: 'guyuan-water' } },
  accept: { on: 'assignment', command: { type: 'accept', contactPerson: '办公室' } },
  decline: { on: 'assignment', command: { type: 'decline', note: '不参加' } },
  plan: {
    on: 'assignment',
    command: { type: 'draft', text: '分步整改。', commitments: [{ text: '改造', dueOn: '2027-01-31' }] },
  },
  prove: { on: 'assignment', command: { type: 'draft', text: '已清理。' } },
  sign: { on: 'assignment', command: { type: 'sign', number: '' } },
  pass: { on: 'assignment', command: { type: 'pass' } },
  revoke: { on: 'assignment', command: { type: 'revoke', reason: '另行交办' } },
  draw: { on: 'list', command: { type: 'draw', size: 1, countyId: null, seed: 's' } },
  share: { on: 'list', command: { type: 'share', withId: 'zhangjiakou' } },
  unshare: { on: 'list', command: { type: 'unshare', withId: 'zhangjiakou' } },
} satisfies Record<string, Ask>;
type AskName = keyof typeof asks;

/** What one would do next with an item or its assignment in this state. */
const natural: Record<string, readonly AskName[]> = {
  found: ['confirm'],
  confirmed: ['toGuyuan', 'toKangbao', 'toWater'],
  issued: ['accept', 'accept', 'accept', 'decline'],
  accepted: ['prove', 'prove', 'prove', 'plan'],
  working: ['prove', 'prove', 'plan'],
  drafted: ['sign'],
  auditing: ['pass'],
  planned: ['sendBack'],
  fixed: ['verify', 'verify', 'verify', 'sendBack'],
  verified: ['strikeOff', 'strikeOff', 'strikeOff', 'withdraw'],
  struckOff: ['draw', 'draw', 'good', 'bad', 'reopen'],
  spotChecked: ['reopen'],
  reopened: ['sendBack', 'toKangbao'],
  withdrawn: ['restore'],
};

type Move = { who: number; item: number; days: number; pick: number; wild: AskName | null };
const moves = fc.array(
  fc.record({
    who: fc.nat({ max: 99 }),
    item: fc.nat({ max: 3 }),
    days: fc.nat({ max: 2 }),
    pick: fc.nat({ max: 99 }),
    wild: fc.oneof(
      { arbitrary: fc.constant(null), weight: 3 },
      { arbitrary: fc.constantFrom(...(Object.keys(asks) as AskName[])), weight: 1 },
    ),
  }),
  { minLength: 90, maxLength: 90 },
);

async function play(drawn: readonly Move[]): Promise<{ lists: string[]; items: string[] }> {
  const clock = { now: '2026-03-02T01:00:00.000Z' };
  const lists: string[] = [];
  const items: string[] = [];
  for (const owner of ['zhangjiakou', 'guyuan']) {
    const caller = as(staffOf(owner), store, clock);
    const list = { name: '清单', inspection: '视察', aspects: ['街道', '污水'] };
    const { id: listId } = await caller.issueList.open({ list, key: aKey() });
    const told = [someFacts(), someFacts({ aspect: 2 })];
    const { ids } = await caller.issueList.find({ id: listId, items: told, key: aKey() });
    lists.push(listId);
    items.push(...ids);
  }
  for (const move of drawn) {
    clock.now = new Date(Date.parse(clock.now) + move.days * 86_400_000).toISOString();
    await attempt(move, items[move.item] ?? '', clock).catch((error: { cause?: unknown }) => {
      if (!(error.cause instanceof Refused)) throw error;
    });
  }
  return { lists, items };
}

async function attempt({ who, pick, wild }: Move, id: string, clock: { now: string }): Promise<void> {
  const issue = await findIssue(store.db, system, id);
  const last = (await assignmentsOn(store.db, system, id)).at(-1);
  const state = issue.status === 'assigned' ? (last?.status ?? '') : issue.status;
  const offered = natural[state] ?? ['confirm'];
  const name = wild ?? offered[pick % offered.length] ?? 'confirm';
  const { on, command }: Ask = asks[name];
  const place =
    on === 'assignment' && name !== 'pass' && name !== 'revoke' ? last?.organizationId : issue.committeeId;
  const fitting = wild
    ? players
    : players.filter(({ role, organizationId }) => organizationId === place || role === 'supervisionOffice');
  const actor = fitting[who % fitting.length];
  if (!actor) return;
  const caller = as(actor, store, clock);
  const key = aKey();
  if (on === 'order') {
    const orders = [{ role: 'sole' as const, ...(command as { organizationId: string }) }];
    await caller.assignment.order({ matterKind: 'issue', matterId: id, orders, key });
  } else if (on === 'issue')
    await caller.issue.run({ id, version: issue.version, command: command as never, key });
  else if (on === 'list') {
    const list = await findIssueList(store.db, system, issue.listId);
    await caller.issueList.run({ id: list.id, version: list.version, command: command as never, key });
  } else if (last) {
    if (name === 'prove') await issueSteps(store).prove(last.id, actor);
    await caller.assignment.run({ id: last.id, version: last.version, command: command as never, key });
  }
}

test('whatever anybody tries, counters equal the rows now and a replay of the history for any day', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (drawn) => {
      const { lists } = await play(drawn);
      for (const listId of lists) {
        const rows = await store.db
          .selectFrom('issue')
          .innerJoin('matter', 'matter.id', 'issue.matter_id')
          .select(['matter.id', 'matter.status', 'bucket', 'aspect', 'holder_id'])
          .where('list_id', '=', listId)
          .execute();
        const cells = await cellsOf(store.db, system, listId);
        const keys = (all: { aspect: number; status: string; holder: string }[]) =>
          all.map(({ aspect, status, holder }) => `${aspect} ${status} ${holder}`).sort();
        expect(
          keys(
            cells.flatMap(({ count, holderId: holder, ...cell }) =>
              Array.from({ length: count }, () => ({ ...cell, holder })),
            ),
          ),
        ).toEqual(keys(rows.map(({ holder_id, ...row }) => ({ ...row, holder: holder_id ?? '' }))));
        expect(rows.every(({ status, bucket }) => bucketOf(status as IssueStatus) === bucket)).toBe(true);

        const events = await store.db
          .selectFrom('event')
          .select(['aggregate_id', 'to_status', 'at'])
          .where('aggregate', '=', 'issue')
          .where(
            'aggregate_id',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('id')
          .execute();
        for (const line of await linesOf(store.db, system, listId, undefined)) {
          const then = new Map<string, string>();
          for (const { aggregate_id, to_status, at } of events)
            if (dateInShanghai(at) <= line.day) then.set(aggregate_id, to_status ?? '');
          const count = (bucket: string) =>
            [...then.values()].filter((status) => bucketOf(status as IssueStatus) === bucket).length;
          expect(line).toEqual({
            day: line.day,
            found: then.size,
            open: count('open'),
            struck: count('struck'),
            withdrawn: count('withdrawn'),
          });
          expect(line.found).toBe(line.open + line.struck + line.withdrawn);
        }
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);

test('SQL shows lists, items and counts to exactly those the rules let see them, and a number opens its rows', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (drawn) => {
      const { lists, items } = await play(drawn);
      for (const listId of lists) {
        const list = await findIssueList(store.db, system, listId);
        const cells = await cellsOf(store.db, system, listId);
        const holders = cells.map(({ holderId }) => holderId).filter(Boolean);
        const own: { id: string; sees: (actor: Actor) => boolean; holderId: string | null }[] = [];
        for (const id of items) {
          const issue = await findIssue(store.db, system, id);
          if (issue.listId !== listId) continue;
          const parties = await assignmentsOn(store.db, system, id);
          own.push({ id, sees: (actor) => canReadMatter(actor, issue, parties), holderId: issue.holderId });
        }
        for (const actor of everyone) {
          const mayRead = canReadIssueList(actor, list, holders);
          const { lists: listed } = await listIssueLists(store.db, actor, { limit: 100 });
          expect({ actor, listed: listed.some(({ id }) => id === listId) }).toEqual({
            actor,
            listed: mayRead,
          });
          const rows = (await listIssues(store.db, actor, { listId, limit: 100 })).rows.map(({ id }) => id);
          expect({ actor, rows }).toEqual({
            actor,
            rows: own.filter(({ sees }) => sees(actor)).map(({ id }) => id),
          });
          const counted = (await cellsOf(store.db, actor, listId)).reduce((sum, { count }) => sum + count, 0);
          const share = shareOf(actor, list, holders);
          const holding =
            actor.kind === 'staff' ? own.filter(({ holderId }) => holds(actor, holderId)).length : 0;
          expect({ actor, share, counted }).toEqual({
            actor,
            share,
            counted: share === 'none' ? 0 : share === 'held' ? holding : rows.length,
          });
        }
      }
    }),
    { numRuns: 3 },
  );
}, 120_000);

const holds = ({ role, committeeId, organizationId }: StaffActor, holderId: string | null): boolean =>
  holderId ===
  (['countyStaff', 'countyLeader', 'cityStaff', 'cityLeader'].includes(role) ? committeeId : organizationId);

test('a problem is changed by its own committee and the platform alone, whoever tries', async () => {
  const { items } = await play(fc.sample(moves, { numRuns: 1, seed: 7 })[0] ?? []);
  const events = await store.db
    .selectFrom('event')
    .select(['committee_id', 'by_kind', 'by_organization_id', 'by_role'])
    .where('aggregate', 'in', ['issue', 'issueList'])
    .where('aggregate_id', 'in', items)
    .execute();
  expect(events.length).toBeGreaterThan(4);
  for (const event of events.filter(({ by_kind }) => by_kind === 'staff'))
    expect(event.by_organization_id?.split('-')[0]).toBe(event.committee_id);
});
