import { clerk } from '../actor/examples.ts';
import type { StaffActor } from '../actor/index.ts';
import { calendar } from '../calendar/examples.ts';
import { accept } from '../decision/index.ts';
import type { MatterPart } from '../matter/matter.ts';
import { regulation } from '../regulation/examples.ts';
import { type ProceduralKind, procedureOf } from '../regulation/index.ts';
import type { Assignment, PartAnswer } from './assignment.ts';
import type { Circumstances } from './circumstances.ts';
import type { AssignmentCommand, Order } from './command.ts';
import { decide } from './lifecycle.ts';
import { order } from './order.ts';

export const monday = '2026-03-02T01:00:00.000Z';

export const twoParts: readonly MatterPart[] = [
  { number: 1, text: '更换冻裂的水管' },
  { number: 2, text: '入冬前检查全部机井' },
];

export const circumstancesFor = (kind: ProceduralKind, more: Partial<Circumstances> = {}): Circumstances => ({
  actor: clerk,
  at: monday,
  procedure: procedureOf(kind, regulation),
  calendar,
  matter: { sponsorIds: ['sponsor-1'], parts: kind === 'proposal' ? twoParts : [] },
  siblings: [],
  children: [],
  ...more,
});

export const anOrder = (organizationId: string, role: Order['role'] = 'sole'): Order => ({
  organizationId,
  role,
  parts: [],
  isMandatory: true,
  instruction: '',
  dueBy: null,
});

/** Given out in Guyuan; ids a-0, a-1, … in the order of the units. */
export function given(
  kind: ProceduralKind,
  orders: Order[] = [anOrder('guyuan-water')],
  more: Partial<Circumstances> = {},
): Assignment[] {
  const on = {
    matterKind: kind,
    matterId: 'm-1',
    committeeId: 'guyuan',
    coordinatorId: 'guyuan',
    regulationVersion: 0,
  };
  const ids = orders.map((_, index) => `a-${index}`);
  return accept(order(orders, on, ids, false, circumstancesFor(kind, more))).changes.map(({ next }) => next);
}

/** The assignment after these steps; throws the refusal of the first that is refused. */
export function after(
  start: Assignment,
  steps: [StaffActor, AssignmentCommand][],
  more: Partial<Circumstances> = {},
): Assignment {
  return steps.reduce(
    (assignment, [actor, command]) =>
      accept(decide(assignment, command, circumstancesFor(assignment.matterKind, { ...more, actor }))).next,
    start,
  );
}

/** An answer to one part, of a kind where nobody asks whether it is adopted. */
export const said = (part: number, text: string): PartAnswer => ({
  part,
  text,
  adoption: null,
  doneOn: null,
});

export const accepting: AssignmentCommand = { type: 'accept', contactPerson: '值班室' };
export const draft = (
  facts: Partial<Extract<AssignmentCommand, { type: 'draft' }>> = {},
): AssignmentCommand => ({
  type: 'draft',
  text: '已修复。',
  answers: [],
  grade: null,
  commitments: [],
  ...facts,
});
export const full = draft({
  answers: [
    { part: 1, text: '已采纳。', adoption: 'adopted', doneOn: null },
    { part: 2, text: '正在研究。', adoption: 'partly', doneOn: null },
  ],
  grade: 'A',
});
export const contact: AssignmentCommand = {
  type: 'recordContact',
  form: 'phone',
  who: '第一提案人',
  summary: '已沟通',
};
export const signing: AssignmentCommand = { type: 'sign', number: '沽水提〔2026〕1号' };
export const passing: AssignmentCommand = { type: 'pass', grade: null, note: '' };
export const object: AssignmentCommand = { type: 'object', reason: '不属本单位职责', suggestedId: null };

export const codeOf = (outcome: ReturnType<typeof decide>): string | undefined =>
  outcome.ok ? undefined : outcome.refusal.code;
