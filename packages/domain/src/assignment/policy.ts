import {
  type Actor,
  handlerRoles,
  handlingLeaderRoles,
  hasRole,
  isAdministrator,
  isStaff,
  readsAs,
  worksFor,
} from '../actor/index.ts';
import type { Assignment } from './assignment.ts';

/** The assignment and those on the same matter, as far as a question needs them. */
export type Case = { assignment: Assignment; siblings: readonly Assignment[] };
export type Who = (actor: Actor, on: Case) => boolean;

export const isHandler: Who = (actor, { assignment }) =>
  hasRole(actor, handlerRoles) && readsAs(actor) === assignment.organizationId;

export const isHandlingLeader: Who = (actor, on) =>
  isHandler(actor, on) && hasRole(actor, handlingLeaderRoles);

/** Issued it and judges the answer. The coordinator of a child is the unit above it. */
export const isCoordinator: Who = (actor, { assignment }) =>
  hasRole(actor, handlerRoles) && readsAs(actor) === assignment.coordinatorId;

/** Somebody of an assisting unit to which the draft was sent for its countersign. */
export const isCountersigner: Who = (actor, { assignment }) =>
  hasRole(actor, handlerRoles) &&
  assignment.countersigns.some(({ organizationId }) => organizationId === readsAs(actor));

/** The same, of a unit that has not agreed yet. */
export const isAskedToCountersign: Who = (actor, { assignment }) =>
  hasRole(actor, handlerRoles) &&
  assignment.countersigns.some(
    ({ organizationId, answer }) => organizationId === readsAs(actor) && answer !== 'agreed',
  );

export const isPlatform: Who = (actor) => actor.kind === 'system';
export const isSupervision: Who = (actor, { assignment }) =>
  hasRole(actor, ['supervisionOffice']) && actor.committeeId === assignment.committeeId;

export const anyOf =
  (...who: Who[]): Who =>
  (actor, on) =>
    who.some((is) => is(actor, on));

/** What the assisting units wrote is for the lead and those who judge its answer, not for one another. */
export const seesAssists: Who = (actor, on) =>
  actor.kind === 'system' ||
  worksFor(actor, on.assignment.committeeId) ||
  isSupervision(actor, on) ||
  isHandler(actor, on) ||
  isCoordinator(actor, on);

/** Committee, coordinator, handler, those who assist with it, and the supervision office of that committee. */
export const canReadAssignment: Who = (actor, on) => {
  if (actor.kind === 'system') return true;
  if (!isStaff(actor) || isAdministrator(actor)) return false;
  const { assignment } = on;
  if (worksFor(actor, assignment.committeeId) || isSupervision(actor, on)) return true;
  const me = readsAs(actor);
  if (assignment.status === 'proposed') return me === assignment.coordinatorId;
  return (
    me === assignment.organizationId ||
    me === assignment.coordinatorId ||
    assignment.countersigns.some(({ organizationId }) => organizationId === me)
  );
};
