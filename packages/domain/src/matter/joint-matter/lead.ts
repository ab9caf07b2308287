import { z } from 'zod';
import { type Actor, committeeRoles, hasRole, isStaff, worksFor } from '../../actor/index.ts';
import { type Decision, refuse } from '../../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../../lifecycle/index.ts';
import { isLive, type JointMatter } from './joint-matter.ts';
import { isLead } from './policy.ts';
import { type Participation, takesPart } from './room.ts';

export const LeadOfferStatus = z.enum(['offered', 'taken', 'refused', 'withdrawn']);
export type LeadOfferStatus = z.infer<typeof LeadOfferStatus>;

/**
 * 牵头移交: offered by the lead, taken or refused by the other; like an assignment it has two sides. The matter passes
 * over only when it is taken, so that neither changes what is the other's (domain.md §6 no. 13).
 */
export const LeadOffer = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  /** Who offers; in whose history it is kept. */
  committeeId: z.string(),
  matterId: z.string(),
  toId: z.string(),
  status: LeadOfferStatus,
  word: z.string(),
  answer: z.string().nullable(),
  at: z.string(),
  answeredAt: z.string().nullable(),
});
export type LeadOffer = z.infer<typeof LeadOffer>;

const word = z.string().trim().min(2, '至少 2 个字').max(500, '最多 500 字');

export const NewLeadOffer = z.object({ toId: z.string().min(1, '请选择单位'), word });
export type NewLeadOffer = z.infer<typeof NewLeadOffer>;

export const LeadOfferCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('take'), word: z.string().trim().max(500, '最多 500 字').default('') }),
  z.object({ type: z.literal('refuse'), word }),
  z.object({ type: z.literal('withdraw'), word }),
]);
export type LeadOfferCommand = z.infer<typeof LeadOfferCommand>;

const isOffered = (actor: Actor, { toId }: LeadOffer): boolean => worksFor(actor, toId);
const isOfferer = (actor: Actor, { committeeId }: LeadOffer): boolean => worksFor(actor, committeeId);

export const leadOfferLifecycle = lifecycle<LeadOffer, LeadOfferCommand>({
  aggregate: 'leadOffer',
  name: '牵头移交',
  statusNames: { offered: '待对方答复', taken: '已移交', refused: '对方未接', withdrawn: '已撤回' },
  // biome-ignore format: a rule book is read in columns
  steps: {
    take:     { from: ['offered'], by: isOffered, to: 'taken'     }, // 接任牵头
    refuse:   { from: ['offered'], by: isOffered, to: 'refused'   }, // 不接
    withdraw: { from: ['offered'], by: isOfferer, to: 'withdrawn' }, // 撤回
  },
  effects: (_, { word: said }, { at }) => ({
    facts: { answer: said || null, answeredAt: at },
    note: said,
  }),
});

/** Offers the lead to somebody who takes part. `isPending`: an earlier offer waits for its answer. */
export function offerLead(
  { toId, word: said }: NewLeadOffer,
  id: string,
  {
    matter,
    participation,
    isPending,
    ...around
  }: Circumstances & {
    matter: JointMatter;
    participation: Participation;
    isPending: boolean;
  },
): Decision<Change<LeadOffer>> {
  const { actor, at } = around;
  if (!isLead(actor, matter)) return refuse('matter.not_yours');
  if (!isLive(matter)) return refuse('joint.room_closed');
  if (isPending) return refuse('joint.offer_open');
  if (toId === matter.committeeId || !takesPart(toId, participation))
    return refuse('joint.offer_to_participant');
  const next: LeadOffer = {
    id,
    version: 1,
    committeeId: matter.committeeId,
    matterId: matter.id,
    toId,
    status: 'offered',
    word: said,
    answer: null,
    at,
    answeredAt: null,
  };
  return { ok: true, ...leadOfferLifecycle.opened(next, 'offer', around, said) };
}

/** SQL twin in the slice: the two sides, and whoever leads the matter now. */
export const canReadLeadOffer = (actor: Actor, { committeeId, toId }: LeadOffer): boolean =>
  !isStaff(actor)
    ? actor.kind === 'system'
    : hasRole(actor, committeeRoles) && [committeeId, toId].includes(actor.committeeId);
