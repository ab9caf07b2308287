import { z } from 'zod';
import type { Handling } from '../../assignment/index.ts';
import { type Circumstances, lifecycle, type Step } from '../../lifecycle/index.ts';
import { supervisionStatusNames } from './labels.ts';
import { isSupervisionStaff, isSupervisor } from './policy.ts';
import { type NewSupervision, type Supervision, type SupervisionStage, Visit } from './supervision.ts';

const text = (min: number, max: number) =>
  z.string().trim().min(min, `至少 ${min} 个字`).max(max, `最多 ${max} 字`);

export const SupervisionCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan'), scheme: text(4, 3000) }),
  z.object({ type: z.literal('visit'), visit: Visit }),
  z.object({ type: z.literal('opine'), opinion: text(4, 3000) }),
  z.object({ type: z.literal('close'), note: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('withdraw'), reason: text(2, 500) }),
  z.object({ type: z.literal('reopen'), reason: text(2, 500) }),
]);
export type SupervisionCommand = z.infer<typeof SupervisionCommand>;
export type SupervisionCommandType = SupervisionCommand['type'];

/** `handling`: how far the supervisor's own assignment is. */
export type SupervisionCircumstances = Circumstances & { handling: Handling };
type Rule = Step<Supervision, SupervisionCircumstances>;
type Unless = NonNullable<Rule['unless']>;

const schemed: Unless = ({ scheme }) => (scheme ? undefined : { code: 'supervision.scheme_first' });
const visited: Unless = ({ visits }) => (visits.length > 0 ? undefined : { code: 'supervision.visit_first' });
const resulted: Unless = (_, { handling }) =>
  ['delivered', 'concluded'].includes(handling) ? undefined : { code: 'supervision.result_needed' };

/** 督办的推进 (domain.md §5.4). */
// biome-ignore format: a rule book is read in columns
const steps: Record<SupervisionCommandType, Rule> = {
  plan:     { from: ['open'],                by: isSupervisor,       to: 'same'                        }, // 制定方案
  visit:    { from: ['open'],                by: isSupervisor,       to: 'same',     unless: schemed  }, // 记录实地督办
  opine:    { from: ['open'],                by: isSupervisor,       to: 'same',     unless: visited  }, // 提出督办意见
  close:    { from: ['open'],                by: isSupervisionStaff, to: 'closed',   unless: resulted }, // 办结
  withdraw: { from: ['open'],                by: isSupervisionStaff, to: 'withdrawn'                   }, // 撤销
  reopen:   { from: ['closed', 'withdrawn'], by: isSupervisionStaff, to: 'open'                        }, // 恢复督办
};

export const supervisions = lifecycle<Supervision, SupervisionCommand, SupervisionCircumstances>({
  aggregate: 'supervision',
  name: '督办',
  statusNames: supervisionStatusNames,
  steps,
  effects: ({ visits }, command, { at }) => {
    switch (command.type) {
      case 'plan':
        return { facts: { scheme: command.scheme } };
      case 'visit':
        return { facts: { visits: [...visits, command.visit] }, note: command.visit.on };
      case 'opine':
        return { facts: { opinion: command.opinion } };
      case 'close':
        return { facts: { closedAt: at }, note: command.note };
      case 'withdraw':
        return { facts: { closedAt: at }, note: command.reason };
      case 'reopen':
        return { facts: { closedAt: null }, note: command.reason };
    }
  },
});

/** How far it is, for lists and for the plan's table. */
export function supervisionStage(
  { status, scheme, visits, opinion }: Pick<Supervision, 'status' | 'scheme' | 'visits' | 'opinion'>,
  handling: Handling,
): SupervisionStage {
  if (status !== 'open') return status;
  if (handling === 'delivered' || handling === 'concluded') return 'resulted';
  if (opinion) return 'opined';
  if (visits.length > 0) return 'visited';
  return scheme ? 'planned' : 'named';
}

export const aSupervisionOf = (
  { title, summary, leader, year, about, questions }: NewSupervision,
  facts: { id: string; committeeId: string; at: string; regulationVersion: number },
): Supervision => ({
  id: facts.id,
  kind: 'supervision',
  version: 1,
  committeeId: facts.committeeId,
  status: 'open',
  title,
  number: null,
  level: 'committee',
  readers: [],
  parts: questions.map((question, i) => ({ number: i + 1, text: question })),
  regulationVersion: facts.regulationVersion,
  openedAt: facts.at,
  closedAt: null,
  about,
  year,
  leader,
  summary,
  scheme: null,
  visits: [],
  opinion: null,
});
