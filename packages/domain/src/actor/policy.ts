import type { Actor, Role, StaffActor } from './actor.ts';

export const committeeRoles: readonly Role[] = ['countyStaff', 'countyLeader', 'cityStaff', 'cityLeader'];
export const committeeStaffRoles: readonly Role[] = ['countyStaff', 'cityStaff'];
export const stationRoles: readonly Role[] = ['stationClerk', 'stationHead', 'liaisonOfficer'];
/** Who may work on what their organisation owes, and who may sign it. */
export const handlerRoles: readonly Role[] = [
  'unitClerk',
  'unitLeader',
  'coordinator',
  'supervisionOffice',
  ...stationRoles,
  ...committeeRoles,
];
export const handlingLeaderRoles: readonly Role[] = [
  'unitLeader',
  'stationHead',
  'countyLeader',
  'cityLeader',
  'supervisionOffice',
];
/** Separated by duty (GB/T 22239): none of the three sees content. */
export const administratorRoles: readonly Role[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
];

export const isStaff = (actor: Actor): actor is StaffActor => actor.kind === 'staff';

/** Of somebody known to be staff a plain question; of anybody it also tells that they are. */
export function hasRole(actor: StaffActor, among: readonly Role[]): boolean;
export function hasRole(actor: Actor, among: readonly Role[]): actor is StaffActor;
export function hasRole(actor: Actor, among: readonly Role[]): boolean {
  return isStaff(actor) && among.includes(actor.role);
}

/** Not a type guard: whoever is no administrator may still be staff. */
export const isAdministrator = (actor: Actor): boolean => hasRole(actor, administratorRoles);

/** Works for this committee itself, not for one of its units or stations. */
export const worksFor = (actor: Actor, committeeId: string): boolean =>
  hasRole(actor, committeeRoles) && actor.committeeId === committeeId;

export const isStaffOf = (actor: Actor, committeeId: string): boolean =>
  hasRole(actor, committeeStaffRoles) && actor.committeeId === committeeId;

export const isLeaderOf = (actor: Actor, committeeId: string): boolean =>
  worksFor(actor, committeeId) && !hasRole(actor, committeeStaffRoles);

/** The organisation in whose name an actor is shown something: a committee's people read as the committee. */
export function readsAs(actor: StaffActor): string {
  return committeeRoles.includes(actor.role) ? actor.committeeId : actor.organizationId;
}
