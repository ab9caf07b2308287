import { type Actor, isLeaderOf, worksFor } from '../actor/index.ts';
import { type Participation, seesRoom } from '../matter/joint-matter/room.ts';
import type { Contribution } from './contribution.ts';

type Owned = Pick<Contribution, 'committeeId'>;

export const isOwn = (actor: Actor, { committeeId }: Owned): boolean => worksFor(actor, committeeId);
export const isOwnLeader = (actor: Actor, { committeeId }: Owned): boolean => isLeaderOf(actor, committeeId);

/** Its committee at any time; everybody in the common room once an edition was signed. */
export const canReadContribution = (
  actor: Actor,
  { committeeId, matterId, editions }: Pick<Contribution, 'committeeId' | 'matterId' | 'editions'>,
  participation: Participation,
): boolean =>
  seesRoom(actor, { matterId, sideOf: committeeId }, participation) ||
  (editions > 0 && seesRoom(actor, { matterId, sideOf: null }, participation));
