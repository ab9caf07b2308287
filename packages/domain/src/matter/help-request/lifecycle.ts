import { z } from 'zod';
import { type Actor, hasRole, isStaffOf, worksFor } from '../../actor/index.ts';
import { committeeStaffRoles } from '../../actor/policy.ts';
import { type Decision, refuse } from '../../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../../lifecycle/index.ts';
import type { HelpRequest } from './help-request.ts';
import { helpRequestStatusNames } from './labels.ts';

const summary = z.string().trim().min(4, '请写明需要什么帮助,至少 4 个字').max(2000, '最多 2000 字');
const sentence = z.string().trim().min(2, '至少 2 个字').max(500, '最多 500 字');

export const NewHelpRequest = z.object({
  title: z.string().trim().min(4, '请填写标题,至少 4 个字').max(60, '最多 60 字'),
  summary,
});
export type NewHelpRequest = z.infer<typeof NewHelpRequest>;

export const HelpRequestCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), summary }),
  z.object({ type: z.literal('close'), thanks: sentence }),
  z.object({ type: z.literal('withdraw'), reason: sentence }),
]);
export type HelpRequestCommand = z.infer<typeof HelpRequestCommand>;
export type HelpRequestCommandType = HelpRequestCommand['type'];
export type HelpRequestChange = Change<HelpRequest>;

/** `answered`: how many of those asked gave an answer. */
export type HelpRequestCircumstances = Circumstances & { answered: number };

/** Staff of the committee that asks. */
export const isAsker = (actor: Actor, { committeeId }: Pick<HelpRequest, 'committeeId'>): boolean =>
  isStaffOf(actor, committeeId);

export const isOfAsker = (actor: Actor, { committeeId }: Pick<HelpRequest, 'committeeId'>): boolean =>
  worksFor(actor, committeeId);

const book = lifecycle<HelpRequest, HelpRequestCommand, HelpRequestCircumstances>({
  aggregate: 'helpRequest',
  name: '求助',
  statusNames: helpRequestStatusNames,
  // biome-ignore format: a rule book is read in columns
  steps: {
    revise:   { from: ['open'], by: isAsker, to: 'same' }, // 修改内容
    close:    { from: ['open'], by: isAsker, to: 'closed',    unless: (_, { answered }) => answered === 0 ? { code: 'helpRequest.unanswered' } : undefined }, // 致谢办结
    withdraw: { from: ['open'], by: isAsker, to: 'withdrawn', unless: (_, { answered }) => answered > 0 ? { code: 'helpRequest.answered' } : undefined }, // 撤回
  },
  effects: (_, command, { at }) => {
    switch (command.type) {
      case 'revise':
        return { facts: { summary: command.summary } };
      case 'close':
        return { facts: { thanks: command.thanks, closedAt: at }, note: command.thanks };
      case 'withdraw':
        return { facts: { closedAt: at }, note: command.reason };
    }
  },
});
export const decideHelpRequest = book.decide;
export const openHelpRequestCommands = book.openCommands;

/** Any committee's staff may ask; whom, the invitations say. */
export function askForHelp(
  { title, summary: asked }: NewHelpRequest,
  facts: Pick<HelpRequest, 'id' | 'number' | 'regulationVersion'>,
  around: Circumstances,
): Decision<HelpRequestChange> {
  const { actor, at } = around;
  if (!hasRole(actor, committeeStaffRoles)) return refuse('matter.not_yours');
  const next: HelpRequest = {
    ...facts,
    kind: 'helpRequest',
    version: 1,
    committeeId: actor.committeeId,
    status: 'open',
    title,
    level: 'handling',
    readers: [],
    parts: [],
    openedAt: at,
    closedAt: null,
    summary: asked,
    thanks: null,
  };
  return { ok: true, ...book.opened(next, 'ask', around) };
}
