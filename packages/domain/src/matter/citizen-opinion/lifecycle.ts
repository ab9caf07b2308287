import type { Actor } from '../../actor/index.ts';
import { type Decision, type Refusal, type RefusalCode, refuse } from '../../decision/index.ts';
import { type DomainEvent, eventBy, patchOf } from '../../event/index.ts';
import { type CitizenOpinion, withheldFields } from './citizen-opinion.ts';
import type { OpinionCommand, OpinionCommandType } from './command.ts';
import { type Circumstances, effects } from './effects.ts';
import { opinionStatusNames } from './labels.ts';
import { nextStatus, steps } from './steps.ts';

export const opinionCommandTypes = Object.keys(steps) as OpinionCommandType[];

/** Why `actor` may not take this step now — or undefined, when nothing stands in the way. */
export function whyNot(opinion: CitizenOpinion, type: OpinionCommandType, actor: Actor): Refusal | undefined {
  const { from, by, sealed } = steps[type];
  if (!by(actor, opinion)) return { code: 'opinion.not_yours' };
  if (!from.includes(opinion.status))
    return { code: 'opinion.wrong_step', facts: { status: opinionStatusNames[opinion.status] } };
  if (opinion.isQuarantined && !sealed) return { code: 'opinion.quarantined' };
  const code = standsInTheWay[type]?.(opinion);
  return code && { code };
}

/** What status alone does not say. */
const standsInTheWay: Partial<
  Record<OpinionCommandType, (opinion: CitizenOpinion) => RefusalCode | undefined>
> = {
  release: ({ isQuarantined }) => (isQuarantined ? undefined : 'opinion.not_quarantined'),
  split: ({ themeId }) => (themeId ? undefined : 'opinion.not_in_theme'),
  publish: ({ publishedAt, answer }) =>
    publishedAt ? 'opinion.already_published' : answer ? undefined : 'opinion.no_answer',
  unpublish: ({ publishedAt }) => (publishedAt ? undefined : 'opinion.not_published'),
  recompute: ({ isProvisional }) => (isProvisional ? undefined : 'calendar.not_provisional'),
  withdraw: ({ channel, version }) =>
    channel !== 'import' ? 'opinion.not_imported' : version > 1 ? 'opinion.worked_on' : undefined,
  rate: ({ rating }) => (rating && rating.changed > 0 ? 'opinion.rated_before' : undefined),
};

/** The buttons to show: the same question the server asks before it acts. */
export const openCommands = (opinion: CitizenOpinion, actor: Actor): OpinionCommandType[] =>
  opinionCommandTypes.filter((type) => !whyNot(opinion, type, actor));

export type OpinionChange = { next: CitizenOpinion; event: DomainEvent };

/** The next state and the line for the history, or the reason why not. Nothing is saved or sent here. */
export function decide(
  opinion: CitizenOpinion,
  command: OpinionCommand,
  actor: Actor,
  circumstances: Circumstances,
): Decision<OpinionChange> {
  const refusal = whyNot(opinion, command.type, actor);
  if (refusal) return { ok: false, refusal };
  const effect = effects(opinion, command, circumstances);
  if ('refused' in effect) return refuse(effect.refused);

  const status = nextStatus(opinion, command.type);
  const next: CitizenOpinion = { ...opinion, status, ...effect.facts, version: opinion.version + 1 };
  return {
    ok: true,
    next,
    event: {
      aggregate: 'citizenOpinion',
      aggregateId: opinion.id,
      version: next.version,
      committeeId: opinion.committeeId,
      type: command.type,
      from: opinion.status,
      to: next.status,
      by: eventBy(actor),
      at: circumstances.at,
      patch: patchOf(opinion, next, withheldFields),
      note: effect.note ?? null,
    },
  };
}
