import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anActor, clerk, leader, siblingClerk, system, unitClerk } from '../../actor/examples.ts';
import { dateInShanghai } from '../../calendar/index.ts';
import type { DomainEvent } from '../../event/index.ts';
import type { IssueCommand } from './command.ts';
import { countsOf } from './counting.ts';
import { anIssue, around } from './examples.ts';
import { bucketOf, type Issue, type IssueStatus } from './issue.ts';
import { decideIssue, type IssueChange } from './lifecycle.ts';

const people = [
  clerk,
  leader,
  siblingClerk,
  unitClerk,
  system,
  anActor('supervisionOffice', 'guyuan', 'guyuan-supervision'),
];

const command = fc.constantFrom<IssueCommand>(
  { type: 'confirm', note: '' },
  { type: 'handOut', holderId: 'guyuan-water' },
  { type: 'handOut', holderId: 'guyuan-roads' },
  { type: 'takeBack' },
  { type: 'fix' },
  { type: 'plan', steps: [{ text: '改造管网', dueOn: '2026-10-31' }] },
  { type: 'recordStep', number: 1, doneOn: '2026-03-02', note: '' },
  { type: 'verify', note: '看过' },
  { type: 'sendBack', reason: '没有清理' },
  { type: 'rework' },
  { type: 'strikeOff', note: '' },
  { type: 'draw', drawId: 'draw-1' },
  { type: 'spotCheck', result: 'good', note: '属实' },
  { type: 'spotCheck', result: 'bad', note: '反弹' },
  { type: 'reopen', reason: '群众反映又堆上了' },
  { type: 'withdraw', reason: '重复' },
  { type: 'restore', reason: '不重复' },
);
const steps = fc.array(
  fc.record({
    command,
    actor: fc.constantFrom(...people),
    /** Which of three items, and how many hours later. */
    item: fc.nat({ max: 2 }),
    hours: fc.nat({ max: 30 }),
  }),
  { maxLength: 60 },
);

type Told = { changes: { previous: Issue | undefined; change: IssueChange; at: string }[]; items: Issue[] };

/** Carries out what is allowed of these steps, on three items; time only goes on. */
function play(
  drawn: readonly { command: IssueCommand; actor: (typeof people)[number]; item: number; hours: number }[],
): Told {
  const start = Date.parse('2026-03-02T01:00:00.000Z');
  const items = [1, 2, 3].map((ordinal) =>
    anIssue({ id: `issue-${ordinal}`, ordinal, aspect: ordinal, number: `2026-1-00${ordinal}` }),
  );
  const changes: Told['changes'] = items.map((next) => ({
    previous: undefined,
    change: { next, event: { to: next.status } as DomainEvent },
    at: new Date(start).toISOString(),
  }));
  let time = start;
  for (const { command: asked, actor, item, hours } of drawn) {
    time += hours * 3_600_000;
    const previous = items[item];
    if (!previous) continue;
    const at = new Date(time).toISOString();
    const outcome = decideIssue(previous, asked, { ...around(actor), at });
    if (!outcome.ok) continue;
    items[item] = outcome.next;
    changes.push({ previous, change: outcome, at });
  }
  return { changes, items };
}

test('at every moment the total is struck off, open and withdrawn together, whatever anybody does', () => {
  fc.assert(
    fc.property(steps, (drawn) => {
      const sums = { found: 0, open: 0, struck: 0, withdrawn: 0 };
      for (const { previous, change, at } of play(drawn).changes) {
        for (const { bucket, by } of countsOf(previous, change.next, at).byDay) sums[bucket] += by;
        expect(sums.found).toBe(sums.open + sums.struck + sums.withdrawn);
        expect(Math.min(...Object.values(sums))).toBeGreaterThanOrEqual(0);
      }
      expect(sums.found).toBe(3);
    }),
  );
});

test('counters of any day equal a replay of the events up to its end, and of now what the items say', () => {
  fc.assert(
    fc.property(steps, (drawn) => {
      const { changes, items } = play(drawn);
      const counted = changes.flatMap(
        ({ previous, change, at }) => countsOf(previous, change.next, at).byDay,
      );
      const days = [...new Set(counted.map(({ day }) => day))];
      for (const day of days) {
        const replayed = new Map<string, string>();
        for (const { change, at } of changes)
          if (dateInShanghai(at) <= day) replayed.set(change.next.id, change.event.to ?? '');
        for (const bucket of ['open', 'struck', 'withdrawn'] as const) {
          const sum = counted
            .filter((one) => one.bucket === bucket && one.day <= day)
            .reduce((total, { by }) => total + by, 0);
          const told = [...replayed.values()].filter((to) => bucketOf(to as IssueStatus) === bucket);
          expect({ day, bucket, sum }).toEqual({ day, bucket, sum: told.length });
        }
      }
      const byStatus = new Map<string, number>();
      for (const { previous, change, at } of changes)
        for (const { by, status, holderId, aspect } of countsOf(previous, change.next, at).byStatus) {
          const key = `${aspect} ${status} ${holderId}`;
          byStatus.set(key, (byStatus.get(key) ?? 0) + by);
        }
      const now = new Map<string, number>();
      for (const { aspect, status, holderId } of items) {
        const key = `${aspect} ${status} ${holderId ?? ''}`;
        now.set(key, (now.get(key) ?? 0) + 1);
      }
      expect(new Map([...byStatus].filter(([, count]) => count !== 0))).toEqual(now);
    }),
  );
});

test('whoever verified or spot-checked an item had no hand in it, and no spot check is by who verified', () => {
  fc.assert(
    fc.property(steps, (drawn) => {
      let verifiers: (string | null)[] = [];
      for (const { change } of play(drawn).changes) {
        const { by, type } = change.event;
        if (type === 'verify') verifiers = [...verifiers, by.personId];
        if (type !== 'verify' && type !== 'spotCheck') continue;
        expect(around().fixedBy.persons).not.toContain(by.personId);
        expect(around().fixedBy.organizations).not.toContain(by.organizationId);
      }
      const checks = play(drawn).changes.filter(({ change }) => change.event.type === 'spotCheck');
      for (const { previous, change } of checks)
        expect(change.event.by.personId).not.toBe(previous?.verifiedById);
    }),
  );
});
