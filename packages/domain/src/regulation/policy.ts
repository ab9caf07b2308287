import { type Actor, hasRole, isLeaderOf } from '../actor/index.ts';

/** A committee's leader publishes its numbers; the decision they rest on stands in the note (domain.md §7). */
export const mayPublishRules = (actor: Actor, committeeId: string): boolean => isLeaderOf(actor, committeeId);

/** The holidays of the state are the same for all: the city's system administrator keeps them. */
export const mayKeepCalendar = (actor: Actor, cityId: string): boolean =>
  hasRole(actor, ['systemAdministrator']) && actor.committeeId === cityId;
