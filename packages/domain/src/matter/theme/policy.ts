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
import type { Theme } from './theme.ts';

export type Who = (actor: Actor, theme: Theme) => boolean;

export const isThemeStaff: Who = (actor, theme) => isStaffOf(actor, theme.committeeId);
export const isPlatform: Who = (actor) => actor.kind === 'system';

/** The committee, its stations (they gather for it), and every organisation it was given to or shared with. */
export const canReadTheme: Who = (actor, theme) => {
  if (actor.kind === 'system') return true;
  if (!isStaff(actor) || isAdministrator(actor)) return false;
  if (worksFor(actor, theme.committeeId) || theme.readers.includes(readsAs(actor))) return true;
  return hasRole(actor, stationRoles) && actor.committeeId === theme.committeeId;
};
