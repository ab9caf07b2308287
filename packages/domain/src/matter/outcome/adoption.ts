import type { Adoption, Assignment } from '../../assignment/index.ts';
import type { MatterPart } from '../matter.ts';

/** What one unit was given of one suggestion, and what it said. */
export type Share = {
  assignmentId: string;
  organizationId: string;
  role: Assignment['role'];
  status: Assignment['status'];
  isInvitation: boolean;
  /** The task above it, when it was broken down. */
  parentId: string | null;
  dueOn: string | null;
  /** Why the unit said it was not its own; with `revoked` it was then given to another. */
  objection: string | null;
  adoption: Adoption | null;
  text: string | null;
  doneOn: string | null;
};

export type SuggestionLine = MatterPart & { shares: Share[]; adoption: Adoption | null };

/** 采纳情况, suggestion by suggestion. `parts` empty on an assignment: all of them. */
export const suggestionLines = (
  parts: readonly MatterPart[],
  assignments: readonly Assignment[],
): SuggestionLine[] =>
  parts.map((part) => {
    const shares = assignments
      .filter((one) => concernsPart(one, part.number) && isShown(one))
      .map((one) => shareOf(one, part.number));
    return { ...part, shares, adoption: adoptionOf(shares) };
  });

const concernsPart = ({ parts }: Pick<Assignment, 'parts'>, part: number): boolean =>
  parts.length === 0 || parts.includes(part);

/** What was taken back leaves no trace here, unless the unit objected: then who has it instead is worth knowing. */
const isShown = ({ status, objection }: Assignment): boolean => status !== 'revoked' || objection !== null;

/** A unit's word counts once its answer was delivered; a draft is nobody's word. */
function shareOf(assignment: Assignment, part: number): Share {
  const { status, reply } = assignment;
  const isSaid = status === 'delivered' || status === 'concluded';
  const answer = isSaid ? reply?.answers.find((one) => one.part === part) : undefined;
  return {
    assignmentId: assignment.id,
    organizationId: assignment.organizationId,
    role: assignment.role,
    status,
    isInvitation: assignment.isInvitation,
    parentId: assignment.parentId,
    dueOn: assignment.dueOn,
    objection: assignment.objection?.reason ?? null,
    adoption: answer?.adoption ?? null,
    text: answer?.text ?? (isSaid && reply ? reply.text : null),
    doneOn: answer?.doneOn ?? null,
  };
}

/** Of several who answer: adopted when all say so, not when none adopts any of it, else partly. */
export function adoptionOf(shares: readonly Pick<Share, 'adoption' | 'parentId'>[]): Adoption | null {
  const said = shares.flatMap(({ adoption, parentId }) => (adoption && !parentId ? [adoption] : []));
  if (said.length === 0) return null;
  if (said.every((one) => one === 'adopted')) return 'adopted';
  return said.every((one) => one === 'not') ? 'not' : 'partly';
}

export type AdoptionCounts = Record<Adoption | 'unanswered' | 'unassigned', number>;

/** Every suggestion counts once. */
export function countAdoption(lines: readonly SuggestionLine[]): AdoptionCounts {
  const counts: AdoptionCounts = { adopted: 0, partly: 0, not: 0, unanswered: 0, unassigned: 0 };
  for (const { adoption, shares } of lines) {
    const isGiven = shares.some(({ status }) => status !== 'revoked' && status !== 'declined');
    counts[adoption ?? (isGiven ? 'unanswered' : 'unassigned')] += 1;
  }
  return counts;
}
