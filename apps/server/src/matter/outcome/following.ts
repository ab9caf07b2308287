import type { Actor } from '@concord/domain/actor';
import type { AssignmentChange, Consequence } from '@concord/domain/assignment';
import { accept, Refused } from '@concord/domain/decision';
import type { Dispatch, DispatchCommandType } from '@concord/domain/dispatch';
import {
  decideOutcome,
  isOutcomeStaff,
  type Outcome,
  type OutcomeCommand,
  outcomeConcerns,
  whyNotOutcome,
} from '@concord/domain/matter/outcome';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { jointMatterIssued } from '../joint-matter/handling.ts';
import { outcomeAround } from './circumstances.ts';
import { participantsOf } from './joint.ts';
import { findOutcome, saveOutcome } from './repository.ts';

/** One step of an outcome, saved and told. */
export async function stepOutcome(
  writing: Writing,
  outcome: Outcome,
  command: OutcomeCommand,
  actor: Actor = writing.actor,
): Promise<Outcome> {
  const around = await outcomeAround(writing.tx, outcome, { actor, at: writing.at });
  const change = accept(decideOutcome(outcome, command, around));
  await saveOutcome(writing, outcome, change, outcomeConcerns(change.next, command.type));
  return change.next;
}

/** What steps on assignments mean for the outcome: with the first that is given out it is followed. */
export async function followOutcome(
  writing: Writing,
  { next }: AssignmentChange,
  consequences: readonly Consequence[],
): Promise<void> {
  if (!next.issuedAt || consequences.every(({ type }) => type !== 'handedTo')) return;
  const platform = platformOf(next.committeeId);
  const outcome = await findOutcome(writing.tx, platform, next.matterId);
  if (outcome.status === 'issued') await stepOutcome(writing, outcome, { type: 'follow' }, platform);
}

async function carriedBy(writing: Writing, paper: Dispatch): Promise<Outcome | undefined> {
  const outcome = await findOutcome(writing.tx, platformOf(paper.committeeId), paper.about?.id ?? '');
  return outcome.paperId === paper.id ? outcome : undefined;
}

/** What an outcome has to say to the steps of the paper that carries it; to its feedback papers, nothing. */
export const outcomeSubject = {
  /** A signature is the last moment at which it can be said that nothing was looked into. */
  guard: async (writing: Writing, paper: Dispatch, type: DispatchCommandType): Promise<void> => {
    const asked =
      type === 'sign' ? 'issue' : type === 'withdraw' && paper.status === 'issued' ? 'recall' : null;
    const outcome = asked && (await carriedBy(writing, paper));
    if (!asked || !outcome) return;
    const actor = platformOf(outcome.committeeId);
    const refusal = whyNotOutcome(
      outcome,
      asked,
      await outcomeAround(writing.tx, outcome, { actor, at: writing.at }),
    );
    if (refusal) throw new Refused(refusal);
  },

  follow: async (writing: Writing, previous: Dispatch, next: Dispatch): Promise<void> => {
    if (previous.status === next.status) return;
    const outcome = await carriedBy(writing, next);
    if (!outcome) return;
    const platform = platformOf(outcome.committeeId);
    const reason = next.withdrawReason ?? '';
    if (next.status === 'issued') {
      const readers = next.recipients.flatMap(({ organizationId }) =>
        organizationId && organizationId !== outcome.committeeId ? [organizationId] : [],
      );
      await stepOutcome(writing, outcome, { type: 'issue', number: next.number ?? '', readers }, platform);
      if (outcome.jointMatterId) await jointMatterIssued(writing, outcome.jointMatterId);
    } else if (next.status === 'withdrawn' && previous.status === 'issued') {
      const readers = await participantsOf(writing.tx, outcome.jointMatterId, outcome.committeeId);
      await stepOutcome(writing, outcome, { type: 'recall', reason, readers }, platform);
    } else if (next.status === 'withdrawn' || next.status === 'discarded') {
      const by = isOutcomeStaff(writing.actor, outcome) ? writing.actor : platform;
      await stepOutcome(writing, outcome, { type: 'takeBack', reason: reason || '公文作废' }, by);
    }
  },
};
