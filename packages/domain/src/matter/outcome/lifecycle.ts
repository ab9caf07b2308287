import { dateInShanghai } from '../../calendar/index.ts';
import type { Decision, Refusal } from '../../decision/index.ts';
import { type Change, type Circumstances, type Effect, lifecycle, type Step } from '../../lifecycle/index.ts';
import { openLevel } from '../matter.ts';
import type { OutcomeCommand, OutcomeCommandType } from './command.ts';
import { feedbackSideNames, outcomeStatusNames } from './labels.ts';
import {
  type Feedback,
  type FeedbackSide,
  feedbackSides,
  type Outcome,
  type OutcomeText,
  suggestionsOf,
} from './outcome.ts';
import { isOutcomeStaff, isPlatform, type Who } from './policy.ts';

/** What a step looks at beside the outcome. */
export type OutcomeCircumstances = Circumstances & {
  /** What is to be printed, without the suggestions. */
  text: string;
  /** A research activity that is closed is linked to it or to its joint matter. */
  isResearched: boolean;
  /** How many of its assignments still owe an answer, and how many were not taken back. */
  owing: number;
  given: number;
  /** Sides that were told by a paper and have it in hand. */
  received: readonly FeedbackSide[];
  /** Sides with a paper on its way, or arrived. */
  papers: readonly FeedbackSide[];
  /** Whether the paper that carries it can still be taken back. */
  isPaperOpen: boolean;
};

type Rule = Step<Outcome, OutcomeCircumstances>;
type Unless = NonNullable<Rule['unless']>;

/** Nothing is advised that was not looked into, decided by whom it must be, and says what to do (domain.md §6 no. 14). */
const mayLeave: Unless = ({ form, parts, decision }, { text, isResearched }) => {
  if (text.trim() === '') return { code: 'outcome.text_needed' };
  if (parts.length === 0 && form !== 'minutes') return { code: 'outcome.suggestion_needed' };
  if (form === 'recommendation' && !decision) return { code: 'outcome.decision_needed' };
  return isResearched ? undefined : { code: 'outcome.research_needed' };
};

/** Whom nobody told, of those who must be: without a receipt, and without a reason why not. */
export const sidesMissing = (
  { feedback }: Pick<Outcome, 'feedback'>,
  received: readonly FeedbackSide[],
): FeedbackSide[] =>
  feedbackSides.filter(
    (side) => !received.includes(side) && !feedback.some((one) => one.side === side && one.reason !== null),
  );

const mayClose: Unless = (outcome, { owing, received }) => {
  if (owing > 0) return { code: 'outcome.still_owed', facts: { count: String(owing) } };
  const missing = sidesMissing(outcome, received);
  const sides = missing.map((side) => feedbackSideNames[side]).join('、');
  return missing.length > 0 ? { code: 'outcome.feedback_needed', facts: { sides } } : undefined;
};

const nothingGiven: Unless = (_, { given }) => (given > 0 ? { code: 'outcome.given_out' } : undefined);
const paperOpen: Unless = (_, { isPaperOpen }) => (isPaperOpen ? undefined : { code: 'outcome.paper_gone' });

/** A paper that is discarded or withdrawn before it went out brings its outcome back, whoever did it. */
const isStaffOrPlatform: Who = (actor, outcome) =>
  isOutcomeStaff(actor, outcome) || isPlatform(actor, outcome);

/** 成果的办理 (domain.md §5.9). How far its suggestions are is read from its assignments. */
// biome-ignore format: a rule book is read in columns
const steps: Record<OutcomeCommandType, Rule> = {
  revise:       { from: ['drafting'],               by: isOutcomeStaff, to: 'same'                             }, // 修改
  approve:      { from: ['drafting'],               by: isOutcomeStaff, to: 'approved'                         }, // 登记审定
  rework:       { from: ['approved'],               by: isOutcomeStaff, to: 'drafting'                         }, // 退回修改
  prepare:      { from: ['drafting', 'approved'],   by: isOutcomeStaff, to: 'issuing',   unless: mayLeave      }, // 拟文
  takeBack:     { from: ['issuing'],                by: isStaffOrPlatform, to: 'same',   unless: paperOpen     }, // 取回修改
  issue:        { from: ['issuing'],                by: isPlatform,     to: 'issued',    unless: mayLeave      }, // 印发
  recall:       { from: ['issued', 'followed'],     by: isPlatform,     to: 'drafting',  unless: nothingGiven  }, // 公文撤回
  follow:       { from: ['issued'],                 by: isPlatform,     to: 'followed'                         }, // 跟踪落实
  giveFeedback: { from: ['issued', 'followed'],     by: isOutcomeStaff, to: 'same'                             }, // 反馈
  waive:        { from: ['issued', 'followed'],     by: isOutcomeStaff, to: 'same'                             }, // 写明不反馈的原因
  close:        { from: ['issued', 'followed'],     by: isOutcomeStaff, to: 'closed',    unless: mayClose      }, // 办结
  reopen:       { from: ['closed'],                 by: isOutcomeStaff, to: 'followed'                         }, // 恢复跟踪
  withdraw:     { from: ['drafting', 'approved'],   by: isOutcomeStaff, to: 'withdrawn'                        }, // 不再起草
  cite:         { from: ['drafting', 'approved'],   by: isOutcomeStaff, to: 'same'                             }, // 关联调研
  uncite:       { from: ['drafting', 'approved'],   by: isOutcomeStaff, to: 'same'                             },
  share:        { from: ['drafting', 'approved', 'issuing'], by: isPlatform, to: 'same'                        },
};

const book = lifecycle<Outcome, OutcomeCommand, OutcomeCircumstances>({
  aggregate: 'outcome',
  name: '成果',
  statusNames: outcomeStatusNames,
  steps,
  effects,
  // Written over many days; what left is proved by the paper's hash.
  withheld: ['body'],
});
export const outcomeCommandTypes = book.commandTypes;
export const whyNotOutcome = book.whyNot;
export const openOutcomeCommands = book.openCommands;
export const decideOutcome = book.decide;
export type OutcomeChange = Change<Outcome>;

function effects(
  outcome: Outcome,
  command: OutcomeCommand,
  { at, papers }: OutcomeCircumstances,
): Effect<Outcome> {
  switch (command.type) {
    case 'revise': {
      const { suggestions, ...text } = command.text;
      return { facts: { ...text, parts: suggestionsOf(suggestions) } };
    }
    case 'approve':
      return {
        facts: { decision: command.decision },
        note: `${command.decision.body} ${command.decision.on}`,
      };
    case 'rework':
      return { facts: { decision: null }, note: command.reason };
    case 'prepare':
      return { facts: { paperId: command.paperId } };
    case 'takeBack':
      return { facts: { ...beforePaper(outcome), paperId: null }, note: command.reason };
    case 'issue': {
      const readers = [...new Set([...outcome.readers, ...command.readers])];
      const facts = { number: command.number, issuedOn: dateInShanghai(at), readers };
      return { facts: { ...facts, level: openLevel(readers) } };
    }
    case 'recall':
      return {
        facts: {
          number: null,
          issuedOn: null,
          paperId: null,
          decision: null,
          feedback: [],
          readers: command.readers,
          level: openLevel(command.readers),
        },
        note: command.reason,
      };
    case 'follow':
      return { facts: {} };
    case 'giveFeedback':
      return { facts: { feedback: withFeedback(outcome, command, at) } };
    case 'waive':
      if (papers.includes(command.side)) return { refusal: { code: 'outcome.feedback_given' } };
      return { facts: { feedback: withFeedback(outcome, command, at) }, note: command.reason };
    case 'close':
      return { facts: { summary: command.summary, closedAt: at }, note: command.summary };
    case 'reopen':
      return { facts: { closedAt: null }, note: command.reason };
    case 'withdraw':
      return { facts: { closedAt: at }, note: command.reason };
    case 'cite':
    case 'uncite':
      return { facts: {}, note: command.title };
    case 'share':
      return { facts: { readers: command.readers, level: openLevel(command.readers) } };
  }
}

const beforePaper = ({ decision }: Outcome): Pick<Outcome, 'status'> => ({
  status: decision ? 'approved' : 'drafting',
});

function withFeedback(
  { feedback }: Outcome,
  { side, ...told }: { side: FeedbackSide; dispatchId?: string; reason?: string },
  at: string,
): Feedback[] {
  const { dispatchId = null, reason = null } = told;
  return [
    ...feedback.filter((one) => one.side !== side),
    { side, dispatchId, reason, on: dateInShanghai(at) },
  ];
}

/** `readers`: the committees that take part in its joint matter; they read along while it is written. */
export type OutcomeBeginning = Pick<
  Outcome,
  'id' | 'committeeId' | 'jointMatterId' | 'readers' | 'regulationVersion'
>;

export function openOutcome(
  beginning: OutcomeBeginning,
  { suggestions, ...text }: OutcomeText,
  circumstances: Circumstances,
): Decision<OutcomeChange> {
  const next: Outcome = {
    ...beginning,
    ...text,
    kind: 'outcome',
    version: 1,
    status: 'drafting',
    number: null,
    level: openLevel(beginning.readers),
    parts: suggestionsOf(suggestions),
    openedAt: circumstances.at,
    closedAt: null,
    decision: null,
    paperId: null,
    issuedOn: null,
    feedback: [],
    summary: null,
  };
  const refusal: Refusal | undefined = isOutcomeStaff(circumstances.actor, next)
    ? undefined
    : { code: 'matter.not_yours' };
  return refusal ? { ok: false, refusal } : { ok: true, ...book.opened(next, 'open', circumstances) };
}
