import { type Actor, hasRole, isStaffOf, worksFor } from '../../actor/index.ts';
import type { PlenaryRecord } from './plenary-suggestion.ts';

export const isRecordStaff = (actor: Actor, { committeeId }: { committeeId: string }): boolean =>
  isStaffOf(actor, committeeId);

/** The committee, and the offices that hand its suggestions on and pursue them. */
export const canReadRecord = (actor: Actor, { committeeId }: Pick<PlenaryRecord, 'committeeId'>): boolean =>
  actor.kind === 'system' ||
  worksFor(actor, committeeId) ||
  (hasRole(actor, ['coordinator', 'supervisionOffice']) && actor.committeeId === committeeId);
