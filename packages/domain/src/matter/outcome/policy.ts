import { type Actor, isStaffOf } from '../../actor/index.ts';
import type { Outcome } from './outcome.ts';

export type Who = (actor: Actor, outcome: Pick<Outcome, 'committeeId'>) => boolean;

export const isOutcomeStaff: Who = (actor, { committeeId }) => isStaffOf(actor, committeeId);
export const isPlatform: Who = (actor) => actor.kind === 'system';
