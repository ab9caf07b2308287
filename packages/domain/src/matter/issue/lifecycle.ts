import { type Actor, worksFor } from '../../actor/index.ts';
import { dateInShanghai } from '../../calendar/index.ts';
import { type Decision, type Refusal, refuse } from '../../decision/index.ts';
import { type Change, type Circumstances, lifecycle, type Step } from '../../lifecycle/index.ts';
import type { IssueList } from '../issue-list/issue-list.ts';
import { openLevel } from '../matter.ts';
import type { IssueCommand, IssueCommandType } from './command.ts';
import { effects } from './effects.ts';
import type { Issue, IssueFacts, IssueStatus } from './issue.ts';
import { issueStatusNames } from './labels.ts';
import {
  checksOwnVerdict,
  checksOwnWork,
  type FixedBy,
  isChecker,
  isInspector,
  isPlatform,
} from './policy.ts';

export type IssueCircumstances = Circumstances & { fixedBy: FixedBy };
export type IssueChange = Change<Issue>;

const inHand: readonly IssueStatus[] = ['assigned', 'planned', 'fixed', 'verified', 'reopened'];
const unstruck: readonly IssueStatus[] = ['found', 'confirmed', ...inHand];
const struck: readonly IssueStatus[] = ['struckOff', 'spotChecked'];
const all: readonly IssueStatus[] = [...unstruck, ...struck, 'withdrawn'];

const impartial: Step<Issue, IssueCircumstances>['unless'] = (_, { actor, fixedBy }) =>
  checksOwnWork(actor, fixedBy);
const impartialAgain: Step<Issue, IssueCircumstances>['unless'] = (issue, { actor, fixedBy }) =>
  issue.drawId === null
    ? { code: 'issue.not_drawn' }
    : (checksOwnWork(actor, fixedBy) ?? checksOwnVerdict(actor, issue));
const held: Step<Issue, IssueCircumstances>['unless'] = ({ holderId }) =>
  holderId === null ? { code: 'issue.not_given' } : undefined;

/** 问题的整改销号 (domain.md §5.10). This is the rule book; the rest only reads it. */
// biome-ignore format: a rule book is read in columns
const steps: Record<IssueCommandType, Step<Issue, IssueCircumstances>> = {
  confirm:    { from: ['found'],                             by: isInspector, to: 'confirmed' }, // 确认
  revise:     { from: ['found', 'confirmed'],                by: isInspector, to: 'same'      }, // 修改
  verify:     { from: ['fixed'],                             by: isChecker,   to: 'verified',  unless: impartial }, // 核查通过
  sendBack:   { from: ['planned', 'fixed', 'verified', 'reopened'], by: isInspector, to: 'assigned', unless: held }, // 退回继续整改
  recordStep: { from: ['planned'],                           by: isInspector, to: 'same'      }, // 记录计划进展
  strikeOff:  { from: ['verified'],                          by: isInspector, to: 'struckOff' }, // 销号
  spotCheck:  { from: ['struckOff'],                         by: isChecker,   to: 'same',      unless: impartialAgain }, // 抽查
  reopen:     { from: struck,                                by: isInspector, to: 'reopened'  }, // 重新整改
  withdraw:   { from: unstruck,                              by: isInspector, to: 'withdrawn' }, // 撤回
  restore:    { from: ['withdrawn'],                         by: isInspector, to: 'found'     }, // 恢复
  handOut:    { from: ['confirmed', 'reopened'],             by: isPlatform,  to: 'assigned'  }, // 交给单位
  takeBack:   { from: inHand,                                by: isPlatform,  to: 'confirmed' }, // 收回
  fix:        { from: ['assigned'],                          by: isPlatform,  to: 'fixed'     }, // 报整改结果
  plan:       { from: ['assigned'],                          by: isPlatform,  to: 'planned'   }, // 报长期整改计划
  rework:     { from: ['planned', 'fixed', 'verified', 'reopened', ...struck], by: isPlatform, to: 'assigned' }, // 重新办理
  share:      { from: all,                                   by: isPlatform,  to: 'same'      }, // 随清单共享
  draw:       { from: ['struckOff'],                         by: isPlatform,  to: 'same'      }, // 抽中
};

const book = lifecycle<Issue, IssueCommand, IssueCircumstances>({
  aggregate: 'issue',
  name: '问题',
  statusNames: issueStatusNames,
  steps,
  effects,
});

export const issueCommandTypes = book.commandTypes;
export const whyNotIssue = book.whyNot;
export const openIssueCommands = book.openCommands;
export const decideIssue = book.decide;

/** Statuses from which an item may be given to somebody. */
export const givable: readonly IssueStatus[] = steps.handOut.from;

type Opening = { id: string; ordinal: number; number: string; regulationVersion: number };

/** What of these facts cannot stand in this list; asked of a new item and of a changed one. */
export function whyNotTold(
  { aspect, foundOn }: Pick<IssueFacts, 'aspect' | 'foundOn'>,
  { status, aspects }: Pick<IssueList, 'status' | 'aspects'>,
  at: string,
): Refusal | undefined {
  if (status !== 'open') return { code: 'issueList.closed' };
  if (!aspects.some(({ number }) => number === aspect))
    return { code: 'issue.aspect_unknown', facts: { number: String(aspect) } };
  return foundOn > dateInShanghai(at) ? { code: 'issue.day_ahead' } : undefined;
}

/** 发现问题: a new item of a list that is still open. */
export function findIssue(
  facts: IssueFacts,
  list: IssueList,
  { id, ordinal, number, regulationVersion }: Opening,
  around: { actor: Actor; at: string },
): Decision<IssueChange> {
  if (!worksFor(around.actor, list.committeeId)) return refuse('matter.not_yours');
  const refusal = whyNotTold(facts, list, around.at);
  if (refusal) return { ok: false, refusal };
  const issue: Issue = {
    id,
    kind: 'issue',
    version: 1,
    committeeId: list.committeeId,
    status: 'found',
    number,
    level: openLevel(list.readers),
    readers: list.readers,
    parts: [],
    regulationVersion,
    openedAt: around.at,
    closedAt: null,
    listId: list.id,
    ordinal,
    ...facts,
    holderId: null,
    isGiven: false,
    round: 1,
    steps: [],
    fixedOn: null,
    verifiedById: null,
    verifiedOn: null,
    struckOn: null,
    reason: null,
    drawId: null,
  };
  return { ok: true, ...book.opened(issue, 'find', around) };
}
