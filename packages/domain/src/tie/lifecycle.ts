import { z } from 'zod';
import type { Role } from '../actor/index.ts';
import { roleNames } from '../actor/labels.ts';
import { DateOnly } from '../calendar/index.ts';
import { type Decision, refuse } from '../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../lifecycle/index.ts';
import { isCurrent, type OrganizationKind } from '../organization/index.ts';
import { tieKinds, tieRule } from './kinds.ts';
import { tieStatusNames } from './labels.ts';
import { isKeeper, isPlatform } from './policy.ts';
import { earlier, type Span, type Tie, tieStatuses } from './tie.ts';

const words = z.string().trim().max(300, '最多 300 字');

export const NewTie = z.object({
  kind: z.enum(tieKinds),
  membershipId: z.string().min(1, '请选择领导'),
  subjectId: z.string().min(1, '请选择联系对象'),
  from: DateOnly,
  note: words.default(''),
});
export type NewTie = z.infer<typeof NewTie>;

export const TieCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note'), note: words }),
  z.object({ type: z.literal('end'), on: DateOnly, reason: words.min(1, '请填写原因') }),
  // what it rests on has ended; never asked for by a person
  z.object({ type: z.literal('endWith'), on: DateOnly, reason: z.string() }),
]);
export type TieCommand = z.infer<typeof TieCommand>;
export type TieCommandType = TieCommand['type'];
export const tiePlatformCommands: readonly TieCommandType[] = ['endWith'];
export type TieChange = Change<Tie>;

/** `membership`: of what it rests on, the days. */
export type TieCircumstances = Circumstances & { membership: Span };

const book = lifecycle<Tie, TieCommand, TieCircumstances>({
  aggregate: 'tie',
  name: '联系关系',
  statusNames: tieStatusNames,
  // biome-ignore format: a rule book is read in columns
  steps: {
    note:    { from: ['active'], by: isKeeper,   to: 'same'  }, // 改附注
    end:     { from: ['active'], by: isKeeper,   to: 'ended' }, // 结束
    // also of one that was to end later
    endWith: { from: tieStatuses, by: isPlatform, to: 'ended' }, // 随任职结束
  },
  effects: (tie, command, { membership }) => {
    if (command.type === 'note') return { facts: { note: command.note } };
    if (command.type === 'end' && command.on < tie.from) return { refusal: { code: 'tie.ends_before' } };
    const to = earlier(earlier(tie.to, command.on), membership.to);
    return { facts: { to, endReason: command.reason }, note: command.reason };
  },
});
export const tieCommandTypes = book.commandTypes;
export const whyNotTie = book.whyNot;
export const decideTie = book.decide;
export const openTieCommands = (tie: Tie, around: Circumstances): TieCommandType[] =>
  book
    .openCommands(tie, { ...around, membership: { from: tie.from, to: null } })
    .filter((type) => !tiePlatformCommands.includes(type));

/** What a new tie is between: the membership with its role, and what it is with. */
export type Ends = {
  membership: Span & { personId: string; committeeId: string; role: Role };
  subject: { kind: OrganizationKind; committeeId: string; parentId: string | null; to: string | null };
  /** Ties of the same kind with the same subject. */
  others: readonly Tie[];
};

/** A committee’s staff settles who of theirs keeps in touch with whom. */
export function openTie(
  { kind, membershipId, subjectId, from, note }: NewTie,
  { id, committeeId }: Pick<Tie, 'id' | 'committeeId'>,
  { membership, subject, others }: Ends,
  around: Circumstances,
): Decision<TieChange> {
  const rule = tieRule(kind);
  const next: Tie = {
    id,
    version: 1,
    kind,
    committeeId,
    status: 'active',
    personId: membership.personId,
    membershipId,
    subjectId,
    from,
    to: membership.to,
    note,
    endReason: null,
  };
  if (!isKeeper(around.actor, next)) return refuse('matter.not_yours');
  if (membership.committeeId !== committeeId || membership.role !== rule.holderRole)
    return refuse('tie.wrong_holder', { role: roleNames[rule.holderRole] });
  const isBelow =
    rule.keptBy === 'city'
      ? subject.kind === 'committee' && subject.parentId === committeeId
      : subject.committeeId === committeeId;
  if (!isBelow || !rule.subjectKinds.includes(subject.kind) || subject.to !== null)
    return refuse('tie.wrong_subject', { subject: rule.subjectName });
  if (!isCurrent(membership, from)) return refuse('tie.not_in_office');
  if (others.some((other) => other.membershipId === membershipId && other.status === 'active'))
    return refuse('tie.known');
  return { ok: true, ...book.opened(next, 'open', around, note) };
}
