import { type Actor, hasRole, isStaffOf, worksFor } from '../../actor/index.ts';
import type { Supervision } from './supervision.ts';

type Kept = Pick<Supervision, 'committeeId'>;

/** Names supervisors and closes what they brought back. */
export const isSupervisionStaff = (actor: Actor, { committeeId }: Kept): boolean =>
  isStaffOf(actor, committeeId);

/** The committee's people and its supervision office; who of them is named, the assignment says. */
export const isSupervisor = (actor: Actor, { committeeId }: Kept): boolean =>
  worksFor(actor, committeeId) ||
  (hasRole(actor, ['supervisionOffice']) && actor.committeeId === committeeId);
