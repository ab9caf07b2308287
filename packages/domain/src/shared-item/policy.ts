import { type Actor, committeeRoles, hasRole, isStaffOf, worksFor } from '../actor/index.ts';
import type { SharedItem } from './shared-item.ts';

type Kept = Pick<SharedItem, 'committeeId'>;

export const isSharer = (actor: Actor, { committeeId }: Kept): boolean => isStaffOf(actor, committeeId);

/** Its own committee always; while it is shared, the committees named, or every one when none is. */
export function canReadSharedItem(
  actor: Actor,
  { committeeId, status, readers }: Pick<SharedItem, 'committeeId' | 'status' | 'readers'>,
): boolean {
  if (actor.kind === 'system' || worksFor(actor, committeeId)) return true;
  if (status !== 'shared' || !hasRole(actor, committeeRoles)) return false;
  return readers.length === 0 || readers.includes(actor.committeeId);
}

/** Staff of another committee that may read it say what they used it for. */
export const mayCite = (
  actor: Actor,
  item: Pick<SharedItem, 'committeeId' | 'status' | 'readers'>,
): boolean =>
  actor.kind === 'staff' &&
  isStaffOf(actor, actor.committeeId) &&
  actor.committeeId !== item.committeeId &&
  item.status === 'shared' &&
  canReadSharedItem(actor, item);
