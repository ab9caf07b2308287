import { type Actor, committeeRoles, hasRole, worksFor } from '../../actor/index.ts';

type Led = { committeeId: string };

/** Works for the committee that leads now. */
export const isLead = (actor: Actor, { committeeId }: Led): boolean => worksFor(actor, committeeId);
export const isPlatform = (actor: Actor): boolean => actor.kind === 'system';
export const isLeadOrPlatform = (actor: Actor, on: Led): boolean => isLead(actor, on) || isPlatform(actor);

/** Any committee may propose joint work, the city as well as a county. */
export const mayPropose = (actor: Actor): boolean => hasRole(actor, committeeRoles);
