import type { Actor } from '@concord/domain/actor';
import type { Assignment, AssignmentChange, Consequence } from '@concord/domain/assignment';
import { accept, Refused } from '@concord/domain/decision';
import {
  bucketOf,
  decideIssue,
  type FixedBy,
  givable,
  type Issue,
  type IssueCommand,
  issueStatusNames,
} from '@concord/domain/matter/issue';
import type { Writing } from '../../event/writing.ts';
import { evidenceFor } from '../../evidence/repository.ts';
import { openAgain } from '../issue-list/repository.ts';
import { findIssue, saveIssue } from './repository.ts';

const platformOf = (committeeId: string): Actor => ({ kind: 'system', committeeId });
const nobody: FixedBy = { organizations: [], persons: [] };

/** One step of an item and of nothing else. What opens again in a closed list opens the list. */
export async function stepIssue(
  writing: Writing,
  issue: Issue,
  command: IssueCommand,
  actor: Actor = platformOf(issue.committeeId),
  fixedBy: FixedBy = nobody,
): Promise<Issue> {
  const change = accept(decideIssue(issue, command, { actor, at: writing.at, fixedBy }));
  await saveIssue(writing, issue, change);
  const { next } = change;
  if (bucketOf(issue.status) !== 'open' && bucketOf(next.status) === 'open')
    await openAgain(writing, next.listId);
  return next;
}

/** What steps on an item's assignments mean for the item: delivered → fixed, sent back → in hand again. */
export async function followIssue(
  writing: Writing,
  { next, event }: AssignmentChange,
  consequences: readonly Consequence[],
): Promise<void> {
  if (event.type === 'draft') await mustBeProven(writing, next);
  for (const consequence of consequences) await issueFollows(writing, next, consequence);
}

/** A result wants its photos of this round; whoever cannot put it right at once answers with dated steps. */
async function mustBeProven({ tx }: Writing, assignment: Assignment): Promise<void> {
  if ((assignment.reply?.commitments.length ?? 0) > 0) return;
  const photos = await evidenceFor(tx, assignment);
  if (photos.length === 0) throw new Refused({ code: 'issue.evidence_needed' });
}

async function issueFollows(
  writing: Writing,
  { matterId, committeeId, reply }: Assignment,
  consequence: Consequence,
): Promise<void> {
  const issue = await findIssue(writing.tx, platformOf(committeeId), matterId);
  switch (consequence.type) {
    case 'handedTo':
      if (!givable.includes(issue.status)) throw new Refused(whyNotGivable(issue));
      await stepIssue(writing, issue, { type: 'handOut', holderId: consequence.organizationId });
      return;
    case 'takenUp':
      return;
    case 'answered': {
      const steps = reply?.commitments ?? [];
      await stepIssue(writing, issue, steps.length > 0 ? { type: 'plan', steps } : { type: 'fix' });
      return;
    }
    case 'reworked':
      if (issue.status !== 'assigned') await stepIssue(writing, issue, { type: 'rework' });
      return;
    case 'givenBack':
      if (issue.holderId !== null) await stepIssue(writing, issue, { type: 'takeBack' });
  }
}

const whyNotGivable = ({ holderId, status }: Issue): Refused['refusal'] =>
  holderId === null
    ? { code: 'issue.not_confirmed', facts: { status: issueStatusNames[status] } }
    : { code: 'issue.already_given' };
