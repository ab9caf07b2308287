import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anActor, clerk, leader, system, unitClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import type { Assignment } from './assignment.ts';
import type { AssignmentCommand } from './command.ts';
import { accepting, circumstancesFor, draft, given, passing, signing } from './examples.ts';
import { decide } from './lifecycle.ts';
import { orderBelow } from './order.ts';

const unitLeader = anActor('unitLeader');
const roadClerk = anActor('unitClerk', 'guyuan', 'guyuan-roads');
const roadLeader = anActor('unitLeader', 'guyuan', 'guyuan-roads');
const townClerk = anActor('unitClerk', 'guyuan', 'guyuan-township');
const people: Actor[] = [clerk, leader, unitClerk, unitLeader, roadClerk, roadLeader, townClerk, system];

type Move =
  | { on: number; actor: Actor; command: AssignmentCommand }
  | { below: string; isMandatory: boolean };

const commands: AssignmentCommand[] = [
  accepting,
  draft(),
  signing,
  { type: 'submitAudit' },
  passing,
  { type: 'sendBack', reason: '不具体' },
  { type: 'orderRework', reason: '没有落实' },
  { type: 'conclude' },
  { type: 'reopen', reason: '又坏了' },
  { type: 'revoke', reason: '不用办了' },
];
const onward = (on: number, clerkOf: Actor, leaderOf: Actor, judge: Actor): Move[] => [
  { on, actor: clerkOf, command: accepting },
  { on, actor: clerkOf, command: draft() },
  { on, actor: leaderOf, command: signing },
  { on, actor: judge, command: passing },
  { on, actor: judge, command: { type: 'orderRework', reason: '没有落实' } },
];
// most tries go the way an answer goes, so that it gets somewhere
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...onward(0, unitClerk, unitLeader, clerk)) },
  { weight: 4, arbitrary: fc.constantFrom(...onward(1, roadClerk, roadLeader, unitLeader)) },
  fc.record({
    on: fc.nat({ max: 2 }),
    actor: fc.constantFrom(...people),
    command: fc.constantFrom(...commands),
  }),
  fc.record({ below: fc.constantFrom('guyuan-roads', 'guyuan-township'), isMandatory: fc.boolean() }),
);

/** What is below may come back after the answer above was signed. */
const beginning: Move[] = [
  { on: 0, actor: unitClerk, command: accepting },
  { below: 'guyuan-roads', isMandatory: true },
  ...onward(1, roadClerk, roadLeader, unitLeader).slice(0, 3),
];

const done = ['delivered', 'concluded', 'declined', 'revoked'];

test('whatever is tried by whomever, an answer never leaves while a mandatory part below is open (domain.md §6 no. 16)', () => {
  let left = 0;
  let waited = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 30, maxLength: 90 }), (drawn) => {
      const moves = [...beginning, ...drawn];
      const all: Assignment[] = given('citizenOpinion');
      for (const one of moves) {
        const [parent] = all;
        if (!parent) throw new Error('nothing was given');
        const children = all.slice(1);
        if ('below' in one) {
          const order = { organizationId: one.below, parts: [], instruction: '', dueBy: null };
          const around = circumstancesFor('citizenOpinion', { actor: unitClerk, children });
          const below = orderBelow(
            parent,
            { ...order, isMandatory: one.isMandatory },
            `a-${all.length}`,
            0,
            around,
          );
          if (below.ok) all.push(below.next);
          continue;
        }
        const subject = all[one.on];
        if (!subject) continue;
        const around = circumstancesFor('citizenOpinion', {
          actor: one.actor,
          children: one.on === 0 ? children : [],
        });
        const decided = decide(subject, one.command, around);
        const open = children.filter(({ isMandatory, status }) => isMandatory && !done.includes(status));
        if (!decided.ok) {
          if (decided.refusal.code === 'assignment.child_open') waited += 1;
          continue;
        }
        all[one.on] = decided.next;
        if (one.on > 0 || decided.next.status !== 'delivered' || parent.status === 'delivered') continue;
        left += 1;
        expect(open.map(({ id, status }) => ({ id, status }))).toEqual([]);
      }
    }),
    { numRuns: 600 },
  );
  // both did happen, or the promise would be empty
  expect(Math.min(left, waited)).toBeGreaterThan(10);
});
