import { z } from 'zod';
import { type Actor, handlerRoles, hasRole, readsAs } from '../actor/index.ts';
import type { Assignment } from '../assignment/index.ts';
import { dateInShanghai } from '../calendar/index.ts';
import { lifecycle, type Step } from '../lifecycle/index.ts';
import { type FollowUp, liveFollowUps } from './follow-up.ts';
import { followUpStatusNames } from './labels.ts';

const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请填写日期');
const words = z.string().trim().min(2, '至少 2 个字').max(500, '最多 500 字');

export const FollowUpCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('report'), text: words }),
  z.object({ type: z.literal('change'), dueOn: DateOnly, reason: words }),
  z.object({ type: z.literal('claim'), text: words }),
  z.object({ type: z.literal('confirm'), note: words }),
  z.object({ type: z.literal('break'), reason: words }),
  z.object({ type: z.literal('lookBack'), year: z.number().int() }),
  // a later answer to the same question stands in its place
  z.object({ type: z.literal('replace') }),
]);
export type FollowUpCommand = z.infer<typeof FollowUpCommand>;
export type FollowUpCommandType = FollowUpCommand['type'];
export const followUpPlatformCommands: readonly FollowUpCommandType[] = ['replace'];

const isUnit = (actor: Actor, { organizationId }: FollowUp): boolean =>
  hasRole(actor, handlerRoles) && readsAs(actor) === organizationId;
const isJudge = (actor: Actor, one: FollowUp): boolean =>
  hasRole(actor, handlerRoles) && readsAs(actor) === one.coordinatorId && !isUnit(actor, one);
const isPlatform = (actor: Actor): boolean => actor.kind === 'system';

type Rule = Step<FollowUp>;
const ofEarlierYear: NonNullable<Rule['unless']> = ({ promisedAt }, { at }) =>
  promisedAt.slice(0, 4) < at.slice(0, 4) ? undefined : { code: 'followUp.not_due' };

/** 一项承诺的跟踪 (domain.md §5.4). Whoever promised never judges. */
// biome-ignore format: a rule book is read in columns
const steps: Record<FollowUpCommandType, Rule> = {
  report:   { from: liveFollowUps,                     by: isUnit,     to: 'same'     }, // 报告进展
  change:   { from: ['open', 'checking'],              by: isUnit,     to: 'same'     }, // 变更期限
  claim:    { from: ['open', 'checking'],              by: isUnit,     to: 'claimed'  }, // 报请核实
  confirm:  { from: liveFollowUps,                     by: isJudge,    to: 'met'      }, // 核实已兑现
  break:    { from: [...liveFollowUps, 'met'],         by: isJudge,    to: 'broken'   }, // 认定未兑现
  lookBack: { from: ['open', 'claimed', 'met'],        by: isJudge,    to: 'checking', unless: ofEarlierYear }, // 列入回头看
  replace:  { from: liveFollowUps,                     by: isPlatform, to: 'replaced' }, // 由新答复取代
};

export const followUps = lifecycle<FollowUp, FollowUpCommand>({
  aggregate: 'followUp',
  name: '承诺',
  statusNames: followUpStatusNames,
  steps,
  effects: (one, command, { at }) => {
    switch (command.type) {
      case 'report':
        return { facts: { progress: command.text }, note: command.text };
      case 'change':
        return command.dueOn <= dateInShanghai(at)
          ? { refusal: { code: 'followUp.day_past' } }
          : { facts: { dueOn: command.dueOn, changes: one.changes + 1 }, note: command.reason };
      case 'claim':
        return { facts: { progress: command.text }, note: command.text };
      case 'confirm':
        return { facts: { endedAt: at }, note: command.note };
      case 'break':
        return { facts: { endedAt: at }, note: command.reason };
      case 'lookBack':
        return { facts: { lookBackYear: command.year, endedAt: null } };
      case 'replace':
        return { facts: { endedAt: at } };
    }
  },
});

/**
 * What a delivered answer promises: its commitments, and every suggestion that is adopted with a day still to come.
 */
export function promisesOf(
  { id, committeeId, matterId, organizationId, coordinatorId, round, reply }: Assignment,
  at: string,
  newId: () => string,
): FollowUp[] {
  if (!reply) return [];
  const today = dateInShanghai(at);
  const promise = (part: number | null, text: string, dueOn: string): FollowUp => ({
    id: newId(),
    version: 1,
    committeeId,
    status: 'open',
    assignmentId: id,
    matterId,
    organizationId,
    coordinatorId,
    round,
    part,
    text,
    dueOn,
    changes: 0,
    progress: null,
    lookBackYear: null,
    promisedAt: at,
    endedAt: null,
  });
  return [
    ...reply.commitments.map(({ text, dueOn }) => promise(null, text, dueOn)),
    ...reply.answers.flatMap(({ part, text, adoption, doneOn }) =>
      adoption && adoption !== 'not' && doneOn && doneOn > today ? [promise(part, text, doneOn)] : [],
    ),
  ];
}
