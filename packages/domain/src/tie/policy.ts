import { type Actor, isStaffOf, worksFor } from '../actor/index.ts';
import type { Tie } from './tie.ts';

export type Who = (actor: Actor, tie: Pick<Tie, 'committeeId' | 'subjectId'>) => boolean;

export const isKeeper: Who = (actor, { committeeId }) => isStaffOf(actor, committeeId);
export const isPlatform: Who = (actor) => actor.kind === 'system';

/** Whoever keeps it, and the committee it is with. */
export const canReadTie: Who = (actor, { committeeId, subjectId }) =>
  actor.kind === 'system' || worksFor(actor, committeeId) || worksFor(actor, subjectId);
