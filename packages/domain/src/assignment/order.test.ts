import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, siblingClerk, unitClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import { regulation } from '../regulation/examples.ts';
import { procedureOf } from '../regulation/index.ts';
import type { Assignment } from './assignment.ts';
import type { Circumstances } from './circumstances.ts';
import type { AssignmentCommand } from './command.ts';
import { accepting, anOrder, circumstancesFor, codeOf, draft, monday } from './examples.ts';
import { decide } from './lifecycle.ts';
import { order, orderBelow } from './order.ts';
import { canReadAssignment } from './policy.ts';

const on = {
  matterKind: 'jointMatter' as const,
  matterId: 'm-1',
  committeeId: 'zhangjiakou',
  coordinatorId: 'zhangjiakou',
  regulationVersion: 0,
  invited: ['guyuan', 'kangbao'],
};
const byCity = (siblings: readonly Assignment[] = []): Circumstances =>
  circumstancesFor('jointMatter', { actor: cityClerk, siblings });
const invite = (ids: string[], siblings: readonly Assignment[] = []) =>
  order(
    ids.map((id) => anOrder(id, 'separate')),
    on,
    ids.map((id) => `a-${id}`),
    false,
    byCity(siblings),
  );
const around = (actor: Actor): Circumstances =>
  circumstancesFor('jointMatter', {
    actor,
    procedure: procedureOf('jointMatter', regulation, { isInvitation: true }),
  });
const step = (assignment: Assignment, actor: Actor, command: AssignmentCommand) =>
  decide(assignment, command, around(actor));
const [toGuyuan] = accept(invite(['guyuan'])).changes.map(({ next }) => next);
if (!toGuyuan) throw new Error('examples are broken');
const partsOf = (...numbers: number[]) => numbers.map((number) => ({ number, text: `建议${number}` }));
const clerk = anActor('countyStaff');
const leader = anActor('countyLeader');
const no: AssignmentCommand = { type: 'decline', note: '年内已有安排' };

describe('an invitation of another committee', () => {
  test('is accepted or declined by that committee alone, and a declined one is over', () => {
    const accepted = accept(step(toGuyuan, clerk, accepting)).next;
    expect(accepted.status).toBe('accepted');
    expect(accept(step(toGuyuan, leader, no)).next).toMatchObject({ status: 'declined', dueOn: null });
    expect(accept(step(accepted, leader, no)).next.status).toBe('declined');
    for (const actor of [cityClerk, siblingClerk, unitClerk, anActor('systemAdministrator')])
      expect(codeOf(step(toGuyuan, actor, no))).toBe('assignment.not_yours');
  });

  test('is answered under the leader’s signature and judged by nobody', () => {
    const drafted = [accepting, draft()].reduce(
      (one, command) => accept(step(one, clerk, command)).next,
      toGuyuan,
    );
    expect(accept(step(drafted, leader, { type: 'sign', number: '1' })).next.status).toBe('delivered');
    expect(codeOf(step(toGuyuan, leader, { type: 'object', reason: '不归我县', suggestedId: null }))).toBe(
      'assignment.not_used',
    );
    expect(toGuyuan.clocks.map(({ kind }) => kind)).toEqual(['accept', 'reply']);
  });

  test('stands by itself: one committee is enough, a second may follow, the same is not asked twice', () => {
    const second = accept(invite(['kangbao'], [toGuyuan])).changes;
    expect(second.map(({ next }) => next.organizationId)).toEqual(['kangbao']);
    expect(invite(['guyuan'], [toGuyuan])).toMatchObject({
      refusal: { code: 'assignment.already_assigned' },
    });
  });

  test('is broken down in the invited committee’s own history, where the inviting one sees nothing of it', () => {
    const below = accept(
      orderBelow(
        accept(step(toGuyuan, clerk, accepting)).next,
        { organizationId: 'guyuan-township', parts: [], isMandatory: true, instruction: '', dueBy: null },
        'a-9',
        4,
        around(clerk),
      ),
    ).next;
    expect(below).toMatchObject({
      committeeId: 'guyuan',
      coordinatorId: 'guyuan',
      regulationVersion: 4,
      isInvitation: false,
    });
    const sees = (actor: Actor) => canReadAssignment(actor, { assignment: below, siblings: [] });
    expect([clerk, cityClerk, siblingClerk].map(sees)).toEqual([true, false, false]);
  });

  test('asks those below what it is asked itself, or the part that is named for them', () => {
    const taken = { ...accept(step(toGuyuan, clerk, accepting)).next, parts: [5, 6] };
    const partsBelow = (parts: number[]) =>
      accept(
        orderBelow(
          taken,
          { organizationId: 'guyuan-township', parts, isMandatory: true, instruction: '', dueBy: null },
          'a-9',
          4,
          around(clerk),
        ),
      ).next.parts;
    expect(partsBelow([])).toEqual([5, 6]);
    expect(partsBelow([6])).toEqual([6]);
  });
});

describe('an order of single parts', () => {
  const units = (...orders: [string, number[]][]) =>
    orders.map(([id, parts]) => ({ ...anOrder(`zhangjiakou-${id}`), parts }));
  const give = (orders: ReturnType<typeof units>, siblings: readonly Assignment[] = []) =>
    order(
      orders,
      { ...on, matterKind: 'outcome' },
      orders.map((_, index) => `a-${index}`),
      false,
      { ...byCity(siblings), matter: { sponsorIds: [], parts: partsOf(1, 2, 3) } },
    );

  test('gives each part to a unit of its own', () => {
    expect(give(units(['water', [1]], ['roads', [2, 3]])).ok).toBe(true);
    expect(give(units(['water', [1, 2]], ['roads', [2, 3]]))).toMatchObject({
      refusal: { code: 'assignment.one_lead' },
    });
  });

  test('may come later than that of the other parts, but not for the same part', () => {
    const first = accept(give(units(['water', [1]]))).changes.map(({ next }) => next);
    expect(give(units(['roads', [2]]), first).ok).toBe(true);
    expect(give(units(['roads', [1, 2]]), first)).toMatchObject({
      refusal: { code: 'assignment.already_assigned' },
    });
  });
});

test('whoever orders may name the day, which lies ahead', () => {
  const by = (dueBy: string) =>
    order([{ ...anOrder('guyuan', 'separate'), dueBy }], on, ['a-1'], false, byCity());
  const [change] = accept(by('2026-03-31')).changes;
  expect(change?.next.clocks.find(({ kind }) => kind === 'reply')?.dueOn).toBe('2026-03-31');
  expect(by(monday.slice(0, 10))).toMatchObject({ refusal: { code: 'assignment.due_past' } });
});

test('a unit says of every numbered suggestion whether it adopts it', () => {
  const [one] = accept(
    order(
      [anOrder('zhangjiakou-water')],
      { ...on, matterKind: 'outcome', invited: [] },
      ['a-1'],
      false,
      byCity(),
    ),
  ).changes.map(({ next }) => next);
  if (!one) throw new Error('examples are broken');
  const by = anActor('unitClerk', 'zhangjiakou');
  const outcome = (actor: Actor) => ({
    ...circumstancesFor('outcome', { actor }),
    matter: { sponsorIds: [], parts: partsOf(1) },
  });
  const accepted = accept(decide(one, accepting, outcome(by))).next;
  const said = (adoption: 'adopted' | null) =>
    draft({ answers: [{ part: 1, text: '已列入计划', adoption, doneOn: '2026-12-31' }] });
  expect(codeOf(decide(accepted, said(null), outcome(by)))).toBe('assignment.adoption_needed');
  expect(accept(decide(accepted, said('adopted'), outcome(by))).next.reply?.answers).toMatchObject([
    { adoption: 'adopted', doneOn: '2026-12-31' },
  ]);
});
