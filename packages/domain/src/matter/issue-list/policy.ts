import { type Actor, hasRole, isAdministrator, isStaff, readsAs, worksFor } from '../../actor/index.ts';
import type { IssueList } from './issue-list.ts';

export type Who = (actor: Actor, list: Pick<IssueList, 'committeeId'>) => boolean;

export const isListStaff: Who = (actor, { committeeId }) => worksFor(actor, committeeId);

/** Also the platform: with an item that comes back its list is open again. */
export const isReopener: Who = (actor, list) => actor.kind === 'system' || isListStaff(actor, list);

/** Spot checks are drawn by whoever may make them. */
export const isDrawer: Who = (actor, list) =>
  isListStaff(actor, list) ||
  (hasRole(actor, ['supervisionOffice']) && actor.committeeId === list.committeeId);

/**
 * How much of a list somebody sees: all of it (its committee, and whom it was shared with), what was ever given out
 * (its supervision office), what they answer for themselves, or nothing. The counts go by it as well as the rows.
 */
export type Share = 'all' | 'given' | 'held' | 'none';

export function shareOf(
  actor: Actor,
  { committeeId, readers }: Pick<IssueList, 'committeeId' | 'readers'>,
  holders: readonly string[],
): Share {
  if (actor.kind === 'system') return 'all';
  if (!isStaff(actor) || isAdministrator(actor)) return 'none';
  if (worksFor(actor, committeeId) || readers.includes(readsAs(actor))) return 'all';
  if (isDrawer(actor, { committeeId })) return 'given';
  return holders.includes(readsAs(actor)) ? 'held' : 'none';
}

/** `holders`: who answers for one of its items now. */
export const canReadIssueList = (
  actor: Actor,
  list: Pick<IssueList, 'committeeId' | 'readers'>,
  holders: readonly string[],
): boolean => shareOf(actor, list, holders) !== 'none';
