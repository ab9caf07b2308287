import { type Actor, hasRole, isStaff, readsAs, worksFor } from '../../actor/index.ts';
import type { Refusal } from '../../decision/index.ts';
import type { Issue } from './issue.ts';

export type Who = (actor: Actor, issue: Issue) => boolean;

/** Whoever works for the committee whose list it stands in. */
export const isInspector: Who = (actor, { committeeId }) => worksFor(actor, committeeId);

/** Also its supervision office: it checks, but decides nothing else. */
export const isChecker: Who = (actor, issue) =>
  isInspector(actor, issue) ||
  (hasRole(actor, ['supervisionOffice']) && actor.committeeId === issue.committeeId);

export const isPlatform: Who = (actor) => actor.kind === 'system';

/** Everybody who had a hand in putting it right, in whatever round: organisations and persons. */
export type FixedBy = { organizations: readonly string[]; persons: readonly string[] };

/** Nobody checks their own work (domain.md §6 no. 6): neither the organisation that put it right nor the person. */
export function checksOwnWork(actor: Actor, { organizations, persons }: FixedBy): Refusal | undefined {
  if (!isStaff(actor)) return undefined;
  const own = [actor.organizationId, readsAs(actor)];
  return persons.includes(actor.personId) || own.some((id) => organizations.includes(id))
    ? { code: 'issue.own_fix' }
    : undefined;
}

/** A spot check is made by somebody else again. */
export const checksOwnVerdict = (
  actor: Actor,
  { verifiedById }: Pick<Issue, 'verifiedById'>,
): Refusal | undefined =>
  isStaff(actor) && actor.personId === verifiedById ? { code: 'issue.own_verdict' } : undefined;
