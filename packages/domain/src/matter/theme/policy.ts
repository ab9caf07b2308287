import { type Actor, isStaffOf } from '../../actor/index.ts';
import { everyStation, levelOf, type Scope, sees } from '../../scope/index.ts';
import type { Theme } from './theme.ts';

export type Who = (actor: Actor, theme: Theme) => boolean;

export const isThemeStaff: Who = (actor, theme) => isStaffOf(actor, theme.committeeId);
export const isPlatform: Who = (actor) => actor.kind === 'system';

/** The committee, its stations (they gather for it), and every organisation it was given to or shared with. */
export const canReadTheme: Who = (actor, theme) => sees(actor, themeScope(theme));

/** How far a theme is seen now; every station of the committee gathers for it. */
export const themeScope = (theme: Theme): Scope => ({
  level: levelOf(theme),
  committeeId: theme.committeeId,
  stationId: everyStation,
  readers: theme.readers,
});
