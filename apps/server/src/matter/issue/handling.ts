import type { AssignmentCommand } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  findIssue,
  type Issue,
  type IssueCommand,
  type IssueFacts,
  whyNotTold,
} from '@concord/domain/matter/issue';
import { type IssueList, itemsMax } from '@concord/domain/matter/issue-list';
import { runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { noteCheck } from '../issue-list/drawing.ts';
import { findIssueList } from '../issue-list/repository.ts';
import { nextInSeries } from '../numbering.ts';
import { stepIssue } from './following.ts';
import { mustLieIn, type Places } from './places.ts';
import { addIssue, fixedBy } from './repository.ts';

/** 发现问题: numbered within its list, gapless. `places`: where its list may look. */
export async function tellIssue(
  writing: Writing,
  facts: IssueFacts,
  list: IssueList,
  places: Places,
): Promise<Issue> {
  const { actor, at, rules } = writing;
  mustLieIn(places, facts.place);
  const ordinal = await nextInSeries(writing, list.committeeId, `issue ${list.id}`);
  if (ordinal > itemsMax) throw new Refused({ code: 'issueList.full', facts: { max: String(itemsMax) } });
  const opening = {
    id: newId(),
    ordinal,
    number: `${list.number}-${String(ordinal).padStart(3, '0')}`,
    regulationVersion: rules.on(list.committeeId, dateInShanghai(at)).version,
  };
  const change = accept(findIssue(facts, list, opening, { actor, at }));
  await addIssue(writing, change);
  return change.next;
}

/** One step of an item, and what follows from it for its assignments and its draw. */
export async function runIssue(
  writing: Writing,
  issue: Issue,
  command: IssueCommand,
  places?: Places,
): Promise<Issue> {
  const { actor, tx, at } = writing;
  if (command.type === 'revise') {
    const list = await findIssueList(tx, platformOf(issue.committeeId), issue.listId);
    const refusal = whyNotTold(command.facts, list, at);
    if (refusal) throw new Refused(refusal);
    if (places) mustLieIn(places, command.facts.place);
  }
  const hands = await fixedBy(tx, issue);
  const next = await stepIssue(writing, issue, command, actor, hands);
  if (command.type === 'spotCheck') await noteCheck(writing, issue, command);
  if (command.type === 'strikeOff') await onAssignments(writing, issue, () => ({ type: 'conclude' }));
  if (command.type === 'sendBack') await onAssignments(writing, issue, again(command.reason));
  if (command.type === 'withdraw') {
    const { reason } = command;
    await onAssignments(writing, issue, ({ status }) =>
      status === 'concluded' ? undefined : { type: 'revoke', reason },
    );
  }
  return next;
}

type Top = Awaited<ReturnType<typeof assignmentsOn>>[number];

/** Sent back by whoever gave it: as rework while it is only delivered, reopened once it was concluded. */
const again =
  (reason: string) =>
  ({ status }: Top): AssignmentCommand =>
    status === 'concluded' ? { type: 'reopen', reason } : { type: 'orderRework', reason };

/** The committee's own assignments to whoever answers for the item; what lies below them is theirs. */
async function onAssignments(
  writing: Writing,
  issue: Issue,
  commandFor: (assignment: Top) => AssignmentCommand | undefined,
): Promise<void> {
  const all = await assignmentsOn(writing.tx, platformOf(issue.committeeId), issue.id);
  const own = all.filter(
    ({ parentId, status, organizationId }) =>
      parentId === null &&
      organizationId === issue.holderId &&
      !['proposed', 'declined', 'revoked'].includes(status),
  );
  for (const assignment of own.slice(-1)) {
    const command = commandFor(assignment);
    if (command) await runAssignment(writing, assignment, command);
  }
}
