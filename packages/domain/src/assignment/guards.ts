import { isStaff, readsAs } from '../actor/index.ts';
import { addMonths, dateInShanghai } from '../calendar/index.ts';
import type { Refusal, RefusalCode } from '../decision/index.ts';
import { lacksOf, refusalOf } from './answer.ts';
import { type Assignment, type Grade, isEnded, overallRating } from './assignment.ts';
import type { Circumstances } from './circumstances.ts';
import type { AssignmentCommand } from './command.ts';

const no = (code: RefusalCode, facts?: Record<string, string>): Refusal =>
  facts ? { code, facts } : { code };

/** What a step wants beside the right person and status (guards of domain.md §5.2). */
export function guards(
  assignment: Assignment,
  command: AssignmentCommand,
  circumstances: Circumstances,
): Refusal | undefined {
  switch (command.type) {
    case 'issue':
      return assignment.isInvitation
        ? undefined
        : wholeOrder([
            assignment,
            ...circumstances.siblings.filter((other) => !isEnded(other) && overlap(assignment, other)),
          ]);
    case 'object':
      return objectionWindow(assignment, circumstances);
    case 'upholdObjection':
      return reassignable(assignment, command, circumstances);
    case 'draft':
      return refusalOf(lacksOf(command, { assignment, ...circumstances }));
    case 'sign':
    case 'submitAudit':
      return nothingOpenBelow(circumstances);
    case 'pass':
      return (
        impartial(assignment, circumstances) ??
        regraded(assignment, command.grade, circumstances) ??
        nothingOpenBelow(circumstances)
      );
    case 'askExtension':
      return extendable(assignment, command.dueOn, circumstances);
    case 'rate':
      return ratable(assignment, command, circumstances);
    case 'conclude':
      return concludable(assignment, circumstances);
    case 'orderRework':
      return assignment.round > circumstances.procedure.maxReworks
        ? no('assignment.rework_limit', { count: String(circumstances.procedure.maxReworks) })
        : undefined;
    default:
      return undefined;
  }
}

type Share = Pick<Assignment, 'role' | 'organizationId' | 'parts'>;

/** Two orders that ask for the same: both for the whole, or for a part in common. */
export const overlap = (a: Pick<Share, 'parts'>, b: Pick<Share, 'parts'>): boolean =>
  a.parts.length === 0 || b.parts.length === 0 || a.parts.some((part) => b.parts.includes(part));

/**
 * Exactly one lead or sole, or at least two separate and no lead (domain.md §6 no. 1): over all orders, or for each
 * part that is given out by itself.
 */
export function wholeOrder(orders: readonly Share[]): Refusal | undefined {
  const refusal = wholeGroup(orders);
  const groups = orders.map((order) => orders.filter((other) => overlap(order, other)));
  return refusal && groups.every((group) => group.length < orders.length && !wholeGroup(group))
    ? undefined
    : refusal;
}

function wholeGroup(orders: readonly Share[]): Refusal | undefined {
  const count = (role: Assignment['role']) => orders.filter((order) => order.role === role).length;
  const [lead, sole, separate, assist] = [count('lead'), count('sole'), count('separate'), count('assist')];
  const whole =
    (lead === 1 && sole === 0 && separate === 0) ||
    (sole === 1 && lead === 0 && separate === 0 && assist === 0) ||
    (separate >= 2 && lead === 0 && sole === 0);
  if (!whole) return no('assignment.one_lead');
  if (new Set(orders.map(({ organizationId }) => organizationId)).size < orders.length)
    return no('assignment.same_unit_twice');
  return undefined;
}

function objectionWindow(assignment: Assignment, { at, procedure }: Circumstances): Refusal | undefined {
  if (assignment.objections >= procedure.maxObjections)
    return no('assignment.objection_limit', { count: String(procedure.maxObjections) });
  const clock = assignment.clocks.find(({ kind }) => kind === 'objection');
  if (clock && dateInShanghai(at) > clock.dueOn) return no('assignment.objection_late', { due: clock.dueOn });
  return undefined;
}

function reassignable(
  assignment: Assignment,
  { toId, decision }: { toId: string; decision: string },
  { procedure, siblings }: Circumstances,
): Refusal | undefined {
  const taken = [assignment, ...siblings].some((other) => !isEnded(other) && other.organizationId === toId);
  if (taken) return no('assignment.same_unit_twice');
  if (assignment.objections >= procedure.maxObjections && !decision) return no('assignment.decision_needed');
  return undefined;
}

/** Whoever audits may set another grade where the committee lets them; grade B still wants its commitments. */
function regraded(
  { reply }: Assignment,
  grade: Grade | null,
  { procedure }: Circumstances,
): Refusal | undefined {
  if (!grade || grade === reply?.grade) return undefined;
  if (!procedure.grades.includes(grade)) return no('assignment.grade_unknown');
  if (!procedure.mayChangeGrade) return no('assignment.grade_fixed');
  return grade === 'B' && !reply?.commitments.length ? no('assignment.commitment_needed') : undefined;
}

/** Asked again when it is passed: meanwhile something below may have been sent back (domain.md §6 no. 16). */
function nothingOpenBelow({ children }: Pick<Circumstances, 'children'>): Refusal | undefined {
  const open = children.filter(
    (child) => child.isMandatory && !['delivered', 'concluded', 'declined', 'revoked'].includes(child.status),
  );
  return open.length > 0 ? no('assignment.child_open', { count: String(open.length) }) : undefined;
}

/** Nobody passes what they drafted (domain.md §6 no. 6). */
const impartial = ({ reply }: Assignment, { actor }: Circumstances): Refusal | undefined =>
  isStaff(actor) && reply?.draftedById === actor.personId ? no('assignment.own_draft') : undefined;

/** The last day an extension may reach: by one extension, and by the cap over all units and extensions. */
export function latestExtension(
  { clocks, firstIssuedAt }: Pick<Assignment, 'clocks' | 'firstIssuedAt'>,
  { at, procedure }: Pick<Circumstances, 'at' | 'procedure'>,
): string {
  const reply = clocks.findLast(({ kind }) => kind === 'reply');
  const byCap = addMonths(dateInShanghai(firstIssuedAt ?? at), procedure.hardCapMonths);
  const byExtension = reply ? addMonths(reply.dueOn, procedure.extensionMonths) : byCap;
  const [cap = byCap] = [byCap, byExtension].sort();
  return cap;
}

function extendable(
  assignment: Assignment,
  dueOn: string,
  { at, procedure }: Circumstances,
): Refusal | undefined {
  const reply = assignment.clocks.findLast(({ kind }) => kind === 'reply');
  if (reply && dateInShanghai(at) > reply.dueOn) return no('assignment.extension_late');
  const cap = latestExtension(assignment, { at, procedure });
  if (dueOn > cap || (reply && dueOn <= reply.dueOn)) return no('assignment.extension_cap', { cap });
  return undefined;
}

/** Silence is never a rating, and no unit rates itself (domain.md §6 no. 6–7). */
function ratable(
  assignment: Assignment,
  command: Extract<AssignmentCommand, { type: 'rate' }>,
  { actor, matter }: Circumstances,
): Refusal | undefined {
  if (!matter.sponsorIds.includes(command.sponsorId)) return no('assignment.not_sponsor');
  if (isStaff(actor) && readsAs(actor) === assignment.organizationId) return no('assignment.handler_rates');
  if (isStaff(actor) && !command.evidence) return no('assignment.paper_needed');
  if (command.value === 'dissatisfied' && !command.reasons) return no('assignment.reason_needed');
  const earlier = ratingOf(assignment, command.sponsorId);
  return earlier && earlier.changed > 0 ? no('assignment.rated_before') : undefined;
}

export const ratingOf = ({ ratings, round }: Assignment, sponsorId: string) =>
  ratings.find((rating) => rating.round === round && rating.sponsorId === sponsorId);

function concludable(assignment: Assignment, { at, matter, procedure }: Circumstances): Refusal | undefined {
  if (overallRating(assignment) === 'dissatisfied') return no('assignment.dissatisfied_open');
  if (procedure.rating === 'none' || assignment.role === 'assist' || assignment.parentId) return undefined;
  const missing = matter.sponsorIds.some((id) => !ratingOf(assignment, id));
  const window = assignment.clocks.findLast(({ kind }) => kind === 'feedback');
  if (missing && window && dateInShanghai(at) <= window.dueOn)
    return no('assignment.feedback_open', { due: window.dueOn });
  return undefined;
}
