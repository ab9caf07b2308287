import { isStaff } from '../../actor/index.ts';
import { dateInShanghai } from '../../calendar/index.ts';
import type { Effect } from '../../lifecycle/index.ts';
import { openLevel } from '../matter.ts';
import type { IssueCommand } from './command.ts';
import type { Issue } from './issue.ts';
import type { IssueCircumstances } from './lifecycle.ts';

/** What an earlier round had come to; a new round begins without it. */
const blank: Partial<Issue> = {
  steps: [],
  fixedOn: null,
  verifiedById: null,
  verifiedOn: null,
  struckOn: null,
  closedAt: null,
  drawId: null,
};

/** A new round; what was reopened is in it already. */
const again = ({ round, status }: Issue, reason: string | null): Partial<Issue> => ({
  ...blank,
  round: status === 'reopened' ? round : round + 1,
  reason,
});

/** What each command changes beside the status. */
export function effects(
  issue: Issue,
  command: IssueCommand,
  { actor, at }: IssueCircumstances,
): Effect<Issue> {
  const today = dateInShanghai(at);
  switch (command.type) {
    case 'confirm':
      return { facts: {}, note: command.note };
    case 'revise': {
      const { facts } = command;
      return { facts };
    }
    case 'verify':
      return {
        facts: { verifiedById: isStaff(actor) ? actor.personId : null, verifiedOn: today },
        note: command.note,
      };
    case 'sendBack':
      return { facts: again(issue, command.reason), note: command.reason };
    case 'recordStep':
      return stepDone(issue, command, today);
    case 'strikeOff':
      return { facts: { struckOn: today, closedAt: at }, note: command.note };
    case 'spotCheck':
      return command.result === 'good'
        ? { facts: { status: 'spotChecked', drawId: null }, note: command.note }
        : { facts: { ...again(issue, command.note), status: 'reopened' }, note: command.note };
    case 'reopen':
      return { facts: again(issue, command.reason), note: command.reason };
    case 'withdraw':
      return {
        facts: { ...blank, holderId: null, reason: command.reason, closedAt: at },
        note: command.reason,
      };
    case 'restore':
      return { facts: { reason: null, closedAt: null }, note: command.reason };
    case 'handOut':
      return { facts: { holderId: command.holderId, isGiven: true } };
    case 'takeBack':
      return { facts: { ...blank, holderId: null } };
    case 'fix':
      return { facts: { fixedOn: today, steps: [] } };
    case 'plan':
      return {
        facts: {
          steps: command.steps.map(({ text, dueOn }, index) => ({
            number: index + 1,
            text,
            dueOn,
            doneOn: null,
            note: '',
          })),
        },
      };
    case 'rework':
      return { facts: again(issue, issue.reason) };
    case 'share':
      return { facts: { readers: command.readers, level: openLevel(command.readers) } };
    case 'draw':
      return { facts: { drawId: command.drawId } };
  }
}

function stepDone(
  { steps }: Issue,
  { number, doneOn, note }: Extract<IssueCommand, { type: 'recordStep' }>,
  today: string,
): Effect<Issue> {
  const step = steps.find((one) => one.number === number);
  const facts = { number: String(number) };
  if (!step) return { refusal: { code: 'issue.step_unknown', facts } };
  if (step.doneOn) return { refusal: { code: 'issue.step_done', facts } };
  if (doneOn > today) return { refusal: { code: 'issue.day_ahead' } };
  const done = steps.map((one) => (one === step ? { ...one, doneOn, note } : one));
  return { facts: { steps: done }, note: `第 ${number} 步${note && `:${note}`}` };
}
