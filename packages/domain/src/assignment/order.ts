import { isStaffOf } from '../actor/index.ts';
import { dateInShanghai } from '../calendar/index.ts';
import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { type Assignment, type AssignmentRole, isEnded } from './assignment.ts';
import type { Circumstances } from './circumstances.ts';
import type { Order } from './command.ts';
import { issued } from './effects.ts';
import { overlap, wholeOrder } from './guards.ts';
import { assignmentStatusNames } from './labels.ts';
import { type AssignmentChange, assignmentEvent } from './lifecycle.ts';
import { isCoordinator, isHandler } from './policy.ts';
import { inHand } from './steps.ts';

/** The matter an order is given on, and in whose name. */
export type Ordered = Pick<
  Assignment,
  'matterKind' | 'matterId' | 'committeeId' | 'coordinatorId' | 'regulationVersion'
> & {
  /** Those among the asked that are other committees: they are invited, each for itself. */
  invited?: readonly string[];
};

/**
 * Hands a matter to one or several units at once (domain.md §5.2 propose, issue; §6 no. 1).
 * `proposed`: only noted for the coordinator, who issues it (the committee's staff may suggest so); else issued at
 * once with its clocks running.
 */
export function order(
  orders: readonly Order[],
  on: Ordered,
  ids: readonly string[],
  proposed: boolean,
  circumstances: Circumstances,
): Decision<{ changes: AssignmentChange[] }> {
  const invited = on.invited ?? [];
  const isInvited = ({ organizationId }: { organizationId: string }) => invited.includes(organizationId);
  const given = orders.filter((one) => !isInvited(one));
  const refusal = given.length > 0 ? wholeOrder(given) : undefined;
  if (refusal) return refuse(refusal.code, refusal.facts);
  if (orders.some(({ dueBy }) => dueBy && dueBy <= dateInShanghai(circumstances.at)))
    return refuse('assignment.due_past');
  const open = circumstances.siblings.filter((other) => !isEnded(other) && other.parentId === null);
  const isTaken = (one: Order, other: Assignment) =>
    isInvited(one) || other.isInvitation
      ? one.organizationId === other.organizationId && overlap(one, other)
      : overlap(one, other);
  if (orders.some((one) => open.some((other) => isTaken(one, other))))
    return refuse('assignment.already_assigned');
  const blanks = orders.map((one, i) => blank(one, on, ids[i] ?? ''));
  const [first] = blanks;
  const { actor } = circumstances;
  const mayPropose = proposed && isStaffOf(actor, on.committeeId);
  if (!first || !(mayPropose || isCoordinator(actor, { assignment: first, siblings: [] })))
    return refuse('assignment.not_yours');
  const changes = blanks.map((assignment) => placed(assignment, proposed, circumstances));
  return { ok: true, changes };
}

/** The new unit after an upheld objection: its own clock, the total counted from the first issue. */
export function reassign(
  from: Assignment,
  toId: string,
  id: string,
  circumstances: Circumstances,
): AssignmentChange {
  const assignment: Assignment = {
    ...blank(
      {
        organizationId: toId,
        role: from.role,
        parts: from.parts,
        isMandatory: from.isMandatory,
        instruction: from.instruction,
        dueBy: null,
      },
      { ...from, invited: [] },
      id,
    ),
    parentId: from.parentId,
    firstIssuedAt: from.firstIssuedAt,
    objections: from.objections + 1,
  };
  return placed(assignment, false, circumstances);
}

/**
 * A unit breaks its task down to those below it; it stays answerable itself (domain.md §5.2 nested). Without parts of
 * their own they are asked what the unit is asked, never more.
 * `regulationVersion`: of the committee the child is kept in.
 */
export function orderBelow(
  parent: Assignment,
  below: Omit<Order, 'role'>,
  id: string,
  regulationVersion: number,
  circumstances: Circumstances,
): Decision<AssignmentChange> {
  const refusal = whyNotBelow(parent, circumstances);
  if (refusal) return { ok: false, refusal };
  const child: Assignment = {
    ...blank(
      { ...below, parts: below.parts.length > 0 ? below.parts : parent.parts, role: 'sole' },
      { ...parent, ...belowIn(parent), regulationVersion, invited: [] },
      id,
    ),
    parentId: parent.id,
  };
  if (below.dueBy && below.dueBy <= dateInShanghai(circumstances.at)) return refuse('assignment.due_past');
  const taken = circumstances.children.filter((other) => !isEnded(other));
  if ([parent, ...taken].some(({ organizationId }) => organizationId === below.organizationId))
    return refuse('assignment.same_unit_twice');
  if (below.organizationId === parent.coordinatorId) return refuse('assignment.to_coordinator');
  // The unit above answers by its own day, so those below by no later one.
  const matter = { ...circumstances.matter, ...(parent.dueOn && { answerBy: parent.dueOn }) };
  return { ok: true, ...placed(child, false, { ...circumstances, matter }) };
}

/** Why this unit may not break its task down now — or undefined; asked by the button and by `orderBelow`. */
export function whyNotBelow(
  parent: Assignment,
  { actor, procedure }: Pick<Circumstances, 'actor' | 'procedure'>,
): Refusal | undefined {
  if (!isHandler(actor, { assignment: parent, siblings: [] })) return { code: 'assignment.not_yours' };
  if (!procedure.childAssignments) return { code: 'assignment.not_used' };
  if (!inHand.includes(parent.status))
    return { code: 'assignment.wrong_step', facts: { status: assignmentStatusNames[parent.status] } };
  return parent.isSuspended ? { code: 'assignment.suspended' } : undefined;
}

/** A committee that was invited breaks its task down in its own house, in its own history. */
export const belowIn = (parent: Assignment): Pick<Assignment, 'committeeId' | 'coordinatorId'> => ({
  committeeId: parent.isInvitation ? parent.organizationId : parent.committeeId,
  coordinatorId: parent.organizationId,
});

function placed(assignment: Assignment, proposed: boolean, circumstances: Circumstances): AssignmentChange {
  const next: Assignment = proposed
    ? assignment
    : { ...assignment, status: 'issued', ...issued(assignment, circumstances) };
  return {
    next,
    event: assignmentEvent(undefined, next, proposed ? 'propose' : 'issue', circumstances, next.instruction),
  };
}

function blank(
  {
    organizationId,
    role,
    parts,
    isMandatory,
    instruction,
    dueBy,
  }: Omit<Order, 'role'> & {
    role: AssignmentRole;
  },
  { matterKind, matterId, committeeId, coordinatorId, regulationVersion, invited = [] }: Ordered,
  id: string,
): Assignment {
  return {
    id,
    version: 1,
    matterKind,
    matterId,
    committeeId,
    coordinatorId,
    organizationId,
    role,
    parentId: null,
    isMandatory,
    isInvitation: invited.includes(organizationId),
    parts,
    round: 1,
    status: 'proposed',
    isSuspended: false,
    regulationVersion,
    dueBy,
    issuedAt: null,
    firstIssuedAt: null,
    acceptedAt: null,
    contactPerson: null,
    instruction,
    objections: 0,
    objection: null,
    contacts: [],
    reply: null,
    countersigns: [],
    coordination: null,
    auditReturns: 0,
    extension: null,
    extendedTo: null,
    reminders: 0,
    clocks: [],
    deliveries: [],
    ratings: [],
    deliveredAt: null,
    deliveredInTime: null,
    concludedAt: null,
    dueOn: null,
    isProvisional: false,
  };
}
