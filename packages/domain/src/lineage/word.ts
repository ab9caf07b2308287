import { z } from 'zod';
import { type Actor, worksFor } from '../actor/index.ts';
import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../lifecycle/index.ts';
import { personalIn } from '../matter/joint-matter/evidence.ts';

/**
 * 给群众的话: what the lead tells everybody whose opinion went into a joint matter or an outcome. It is read on receipt
 * pages by people who may see nothing else of the matter.
 */
export const PublicWord = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  /** Who led the matter when it was told. */
  committeeId: z.string(),
  matterId: z.string(),
  status: z.enum(['told', 'withdrawn']),
  text: z.string(),
  at: z.string(),
});
export type PublicWord = z.infer<typeof PublicWord>;

export const WordText = z
  .string()
  .trim()
  .min(6, '请写明结果,至少 6 个字')
  .max(200, '最多 200 字,请用群众看得懂的话');

export const WordCommand = z.object({ type: z.literal('withdraw') });
export type WordCommand = z.infer<typeof WordCommand>;

/** In which statuses there is something to tell: work that others decided on, or a paper that has left the house. */
export const tellable: Partial<Record<string, readonly string[]>> = {
  jointMatter: ['working', 'reporting', 'issued', 'closed'],
  outcome: ['issued', 'followed', 'closed'],
};

type Told = { id: string; kind: string; status: string; committeeId: string };
const isTold = (actor: Actor, { committeeId }: { committeeId: string }): boolean =>
  worksFor(actor, committeeId);

export const wordLifecycle = lifecycle<PublicWord, WordCommand>({
  aggregate: 'publicWord',
  name: '给群众的话',
  statusNames: { told: '已公布', withdrawn: '已撤回' },
  steps: { withdraw: { from: ['told'], by: isTold, to: 'withdrawn' } },
  effects: () => ({ facts: {} }),
});

/** Why `actor` may tell the public nothing of this matter now. */
export function whyNotTell(actor: Actor, { kind, status, committeeId }: Told): Refusal | undefined {
  if (!isTold(actor, { committeeId })) return { code: 'matter.not_yours' };
  return tellable[kind]?.includes(status) ? undefined : { code: 'lineage.nothing_to_tell' };
}

/** Tells it, unless it names people or is not meant for everybody. */
export function tellWord(
  matter: Told,
  { id, text }: { id: string; text: string },
  around: Circumstances,
): Decision<Change<PublicWord>> {
  const refusal = whyNotTell(around.actor, matter) ?? personalIn(text);
  if (refusal) return refuse(refusal.code, refusal.facts);
  const next: PublicWord = {
    id,
    version: 1,
    committeeId: matter.committeeId,
    matterId: matter.id,
    status: 'told',
    text,
    at: around.at,
  };
  return { ok: true, ...wordLifecycle.opened(next, 'tell', around) };
}
