import { type Actor, isStaff, readsAs, worksFor } from '../actor/index.ts';
import { type Assignment, type AssignmentStatus, isHandler } from '../assignment/index.ts';
import { dateInShanghai } from '../calendar/index.ts';
import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../lifecycle/index.ts';
import type { Evidence, EvidenceFacts } from './evidence.ts';
import { evidenceStatusNames } from './labels.ts';

export type EvidenceChange = Change<Evidence>;
export type EvidenceCommand = { type: 'withdraw'; reason: string };
/** `assignment`: the one it answers; none for a photo from before. */
export type EvidenceCircumstances = Circumstances & { assignment: Assignment | undefined };

/** While the answer is being worked on; what was delivered stands as it was delivered. */
const inHand: readonly AssignmentStatus[] = [
  'accepted',
  'working',
  'drafted',
  'countersigning',
  'countersigned',
];

/** Whether photos may be put to the answer of this assignment now, or taken from it. */
export function whyNotProve(actor: Actor, assignment: Assignment): Refusal | undefined {
  if (!isHandler(actor, { assignment, siblings: [] })) return { code: 'matter.not_yours' };
  return inHand.includes(assignment.status) ? undefined : { code: 'evidence.not_in_hand' };
}

const mayChange = (actor: Actor, { committeeId, assignmentId, organizationId }: Evidence): boolean =>
  assignmentId === null ? worksFor(actor, committeeId) : isStaff(actor) && readsAs(actor) === organizationId;

const book = lifecycle<Evidence, EvidenceCommand, EvidenceCircumstances>({
  aggregate: 'evidence',
  name: '照片',
  statusNames: evidenceStatusNames,
  steps: {
    withdraw: {
      from: ['kept'],
      by: mayChange,
      to: 'withdrawn',
      unless: (_, { actor, assignment }) => (assignment ? whyNotProve(actor, assignment) : undefined),
    },
  },
  effects: (_, { reason }) => ({ facts: {}, note: reason }),
});

export const decideEvidence = book.decide;
export const openEvidenceCommands = book.openCommands;

type Keeping = Pick<Evidence, 'id' | 'matterId' | 'committeeId'> & { fromId?: string };
type Around = { actor: Actor; at: string };

/** A photo of how it was, by the committee whose matter it is. */
export function keepBefore(
  facts: EvidenceFacts,
  { id, matterId, committeeId }: Keeping,
  around: Around,
): Decision<EvidenceChange> {
  if (!worksFor(around.actor, committeeId)) return refuse('matter.not_yours');
  return kept({ ...facts, pairId: null }, { id, matterId, committeeId }, 'before', undefined, around);
}

/** A photo of how it is now, by whoever handles the assignment it answers. `fromId`: taken over from below. */
export function keepAfter(
  facts: EvidenceFacts,
  keeping: Keeping,
  assignment: Assignment,
  around: Around,
): Decision<EvidenceChange> {
  const refusal = whyNotProve(around.actor, assignment);
  return refusal ? { ok: false, refusal } : kept(facts, keeping, 'after', assignment, around);
}

function kept(
  facts: EvidenceFacts,
  { fromId, ...keeping }: Keeping,
  side: Evidence['side'],
  assignment: Assignment | undefined,
  around: Around,
): Decision<EvidenceChange> {
  const { actor, at } = around;
  if (!isStaff(actor)) return refuse('matter.not_yours');
  if (facts.takenOn > dateInShanghai(at)) return refuse('evidence.day_ahead');
  const evidence: Evidence = {
    ...facts,
    ...keeping,
    version: 1,
    assignmentId: assignment?.id ?? null,
    status: 'kept',
    side,
    round: assignment?.round ?? 1,
    fromId: fromId ?? null,
    organizationId: readsAs(actor),
    personId: actor.personId,
    at,
  };
  return { ok: true, ...book.opened(evidence, 'keep', around) };
}
