import { z } from 'zod';
import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { canonical } from '../event/index.ts';
import { type Change, type Circumstances, type Effect, lifecycle, type Step } from '../lifecycle/index.ts';
import { personalIn, secretIn } from '../matter/joint-matter/evidence.ts';
import { type Content, type Contribution, emptyContent, Typed, trimmed } from './contribution.ts';
import { contributionStatusNames } from './labels.ts';
import { isOwn, isOwnLeader } from './policy.ts';

const reason = z.string().trim().min(2, '至少 2 个字').max(500, '最多 500 字');

export const ContributionCommand = z.discriminatedUnion('type', [
  Typed.extend({ type: z.literal('save') }),
  z.object({ type: z.literal('attach'), attachmentIds: z.array(z.string()).min(1).max(10) }),
  z.object({ type: z.literal('detach'), attachmentId: z.string() }),
  z.object({ type: z.literal('submit') }),
  z.object({ type: z.literal('takeBack') }),
  z.object({ type: z.literal('sendBack'), reason }),
  z.object({ type: z.literal('sign') }),
  z.object({ type: z.literal('revise') }),
  z.object({ type: z.literal('discard'), reason }),
]);
export type ContributionCommand = z.infer<typeof ContributionCommand>;
export type ContributionCommandType = ContributionCommand['type'];

/** What a step looks at beside the contribution itself. */
export type Around = Circumstances & {
  /** Whether the committee still takes part, and the joint matter is not over. */
  takesPart: boolean;
  isLive: boolean;
  /** Questions that want an answer of this committee. */
  asked: readonly number[];
  /** Papers that lie with the edition being written. */
  papers: number;
  /** As typed, with the counts of the themes it cites; of a `save`. */
  content?: Content;
  /** The newest signed edition; of a `revise`. */
  newest?: Content;
  /** The next number of the committee in this matter; of a first `sign`. */
  number?: number;
  /** Proves the text; of a `sign`. */
  hash?: string;
};

const unless = (_: Contribution, { takesPart, isLive }: Around): Refusal | undefined => {
  if (!takesPart) return { code: 'joint.not_part' };
  return isLive ? undefined : { code: 'joint.room_closed' };
};

/** 贡献的拟写与签发: only by those who work for the committee that owns it (domain.md §6 no. 13). */
// biome-ignore format: a rule book is read in columns
const steps: Record<ContributionCommandType, Step<Contribution, Around>> = {
  save:     { from: ['drafting'],              by: isOwn,       to: 'same',      unless }, // 保存
  attach:   { from: ['drafting'],              by: isOwn,       to: 'same',      unless }, // 附上材料
  detach:   { from: ['drafting'],              by: isOwn,       to: 'same',      unless },
  submit:   { from: ['drafting'],              by: isOwn,       to: 'submitted', unless }, // 送签
  takeBack: { from: ['submitted'],             by: isOwn,       to: 'drafting'          }, // 撤回修改
  sendBack: { from: ['submitted'],             by: isOwnLeader, to: 'drafting'          }, // 退回修改
  sign:     { from: ['drafting', 'submitted'], by: isOwnLeader, to: 'signed',    unless }, // 签发
  revise:   { from: ['signed'],                by: isOwn,       to: 'drafting',  unless }, // 修订,出新一版
  discard:  { from: ['drafting', 'submitted'], by: isOwn,       to: 'same'              }, // 放弃
};

export const contributionLifecycle = lifecycle<Contribution, ContributionCommand, Around>({
  aggregate: 'contribution',
  name: '贡献',
  statusNames: contributionStatusNames,
  steps,
  effects,
  withheld: ['draft'],
});

function effects(on: Contribution, command: ContributionCommand, around: Around): Effect<Contribution> {
  switch (command.type) {
    case 'save': {
      const content = around.content ?? emptyContent;
      const refusal = secretIn(textOf(content)) ?? personalIn(quotationsOf(content));
      return refusal ? { refusal } : { facts: { draft: content } };
    }
    case 'attach':
    case 'detach':
    case 'takeBack':
      return { facts: {} };
    case 'submit': {
      const refusal = incomplete(on, around);
      return refusal ? { refusal } : { facts: {} };
    }
    case 'sendBack':
      return { facts: {}, note: command.reason };
    case 'sign': {
      const refusal = incomplete(on, around);
      if (refusal) return { refusal };
      const { number = on.number, hash = on.hash } = around;
      return { facts: { number: on.number ?? number, editions: on.editions + 1, hash, draft: null } };
    }
    case 'revise':
      return { facts: { draft: around.newest ?? emptyContent } };
    case 'discard':
      return {
        facts: { draft: null, status: on.editions > 0 ? 'signed' : 'dropped' },
        note: command.reason,
      };
  }
}

const textOf = ({ text, answers, findings, evidence }: Content): string =>
  [text, ...[...answers, ...findings].map((one) => one.text), ...evidence.map((one) => one.quotation)].join(
    '\n',
  );

const quotationsOf = ({ evidence }: Content): string => evidence.map(({ quotation }) => quotation).join('\n');

/** What is missing before it may cross to the common room, or must not cross. */
function incomplete({ draft, partnerId }: Contribution, { asked, papers }: Around): Refusal | undefined {
  const content = trimmed(draft ?? emptyContent);
  if (!content.text) return { code: 'contribution.empty' };
  const open = asked.filter((part) => !content.answers.some((answer) => answer.part === part));
  if (open.length > 0) return { code: 'contribution.unanswered', facts: { parts: open.join('、') } };
  if (partnerId && papers === 0) return { code: 'contribution.scan_needed' };
  return personalIn(textOf(content));
}

/** What is proven by an edition's hash: its words, and whose they are. */
export const frozen = ({ id, committeeId, matterId, editions, draft }: Contribution): string =>
  canonical({
    contributionId: id,
    committeeId,
    matterId,
    edition: editions + 1,
    ...trimmed(draft ?? emptyContent),
  });

/** Begins a contribution in the actor's own side room. */
export function openContribution(
  { id, matterId, partnerId }: Pick<Contribution, 'id' | 'matterId' | 'partnerId'>,
  around: Around & { leads: boolean },
): Decision<Change<Contribution>> {
  const { actor, at, leads } = around;
  if (actor.kind !== 'staff') return refuse('matter.not_yours');
  const next: Contribution = {
    id,
    version: 1,
    committeeId: actor.committeeId,
    matterId,
    partnerId,
    number: null,
    status: 'drafting',
    editions: 0,
    hash: null,
    draft: emptyContent,
    openedAt: at,
  };
  if (!isOwn(actor, next)) return refuse('matter.not_yours');
  const refusal = unless(next, around);
  if (refusal) return refuse(refusal.code);
  if (partnerId && !leads) return refuse('joint.lead_only');
  return { ok: true, ...contributionLifecycle.opened(next, 'open', around) };
}
