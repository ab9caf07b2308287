import {
  type Actor,
  hasRole,
  isAdministrator,
  isStaff,
  isStaffOf,
  readsAs,
  stationRoles,
  worksFor,
} from '../../actor/index.ts';
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
  if (actor.kind === 'citizen') return isItsCitizen(actor, opinion);
  if (!isStaff(actor)) return false;
  if (isCommittee(actor, opinion)) return true;
  if (opinion.isQuarantined) return isItsStationHead(actor, opinion);
  if (isItsStation(actor, opinion)) return true;
  return !isAdministrator(actor) && opinion.readers.includes(readsAs(actor));
};
