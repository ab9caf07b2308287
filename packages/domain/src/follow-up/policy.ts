import { type Actor, hasRole, isAdministrator, isStaff, readsAs, worksFor } from '../actor/index.ts';
import type { FollowUp } from './follow-up.ts';

/** Who promised, who judges, their committee, and its supervision office. */
export function canReadFollowUp(
  actor: Actor,
  {
    committeeId,
    organizationId,
    coordinatorId,
  }: Pick<FollowUp, 'committeeId' | 'organizationId' | 'coordinatorId'>,
): boolean {
  if (actor.kind === 'system') return true;
  if (!isStaff(actor) || isAdministrator(actor)) return false;
  if (worksFor(actor, committeeId)) return true;
  if (hasRole(actor, ['supervisionOffice']) && actor.committeeId === committeeId) return true;
  return [organizationId, coordinatorId].includes(readsAs(actor));
}
