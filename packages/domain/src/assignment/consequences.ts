import { type Assignment, answersSponsor, isEnded, isOwing } from './assignment.ts';
import type { AssignmentChange } from './lifecycle.ts';

/**
 * What a step on an assignment means for its matter. The kinds translate it into their own commands; the assignment
 * knows no kind.
 */
export type Consequence =
  | { type: 'handedTo'; organizationId: string }
  /** Takes part without answering the sponsor, and must know what it is about. */
  | { type: 'letIn'; organizationId: string }
  | { type: 'takenUp' }
  | { type: 'answered'; text: string }
  | { type: 'reworked' }
  | { type: 'givenBack' };

/** `others`: the further assignments on the matter as they stand after the step. */
export function consequencesOf(
  { next, event }: AssignmentChange,
  others: readonly Assignment[],
): Consequence[] {
  const { organizationId } = next;
  if (event.type === 'issue' && !answersSponsor(next)) return [{ type: 'letIn', organizationId }];
  if (next.parentId !== null) return [];
  switch (event.type) {
    case 'issue':
      return [{ type: 'handedTo', organizationId }];
    case 'accept':
    case 'rejectObjection':
      return next.role === 'assist' ? [] : [{ type: 'takenUp' }];
    case 'orderRework':
    case 'reopen':
      return [{ type: 'reworked' }];
    case 'upholdObjection':
    case 'decline':
    case 'revoke':
      return others.some(isOwing) || others.some(({ status }) => status === 'delivered')
        ? []
        : [{ type: 'givenBack' }];
    default:
      return next.status === 'delivered' && event.from !== 'delivered' ? deliveredText(next, others) : [];
  }
}

/** The matter is answered when everyone who answers the sponsor has: one lead, or all who handle separately. */
function deliveredText(next: Assignment, others: readonly Assignment[]): Consequence[] {
  if (next.role === 'assist') return [];
  const answering = [
    next,
    ...others.filter(
      ({ role, parentId, status }) =>
        role !== 'assist' && parentId === null && status !== 'revoked' && status !== 'declined',
    ),
  ];
  if (answering.some((one) => !isEnded(one) && one.status !== 'delivered')) return [];
  return [
    {
      type: 'answered',
      text: answering
        .map(({ reply }) => reply?.text ?? '')
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}

/** Assists end with their lead (domain.md §5.2). */
export const concludedWith = (lead: Assignment, siblings: readonly Assignment[]): Assignment[] =>
  lead.role === 'lead'
    ? siblings.filter(({ role, status }) => role === 'assist' && status === 'delivered')
    : [];
