import { type Actor, hasRole, isStaffOf, stationRoles, worksFor } from '../../actor/index.ts';
import { levelOf, type Scope, sees } from '../../scope/index.ts';
import type { CitizenOpinion } from './citizen-opinion.ts';

/** A question about one actor and one opinion. */
export type Who = (actor: Actor, opinion: CitizenOpinion) => boolean;

export const isCommitteeStaff: Who = (actor, opinion) => isStaffOf(actor, opinion.committeeId);
export const isCommittee: Who = (actor, opinion) => worksFor(actor, opinion.committeeId);
export const isItsCitizen: Who = (actor, opinion) =>
  actor.kind === 'citizen' && actor.opinionId === opinion.id;
export const isPlatform: Who = (actor) => actor.kind === 'system';
export const isItsStation: Who = (actor, opinion) =>
  hasRole(actor, stationRoles) && actor.organizationId === opinion.stationId;
export const isItsStationHead: Who = (actor, opinion) =>
  isItsStation(actor, opinion) && hasRole(actor, ['stationHead']);

export const anyOf =
  (...who: Who[]): Who =>
  (actor, opinion) =>
    who.some((is) => is(actor, opinion));

/**
 * Who may read an opinion (domain.md §9): the committee that handles it, the station that took it in, and every
 * organisation it was given to or shared with. A quarantined one: the committee and the station's head only. One that
 * was taken back with the file it came from: nobody.
 */
export const canRead: Who = (actor, opinion) => {
  if (actor.kind === 'system') return true;
  if (opinion.status === 'withdrawn') return false;
  return actor.kind === 'citizen' ? isItsCitizen(actor, opinion) : sees(actor, scopeOf(opinion));
};

/** How far an opinion is seen now. */
export const scopeOf = (opinion: CitizenOpinion): Scope => ({
  level: levelOf({ ...opinion, isSealed: opinion.isQuarantined }),
  committeeId: opinion.committeeId,
  stationId: opinion.stationId,
  readers: opinion.readers,
});
