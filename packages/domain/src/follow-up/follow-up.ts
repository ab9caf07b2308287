import { z } from 'zod';

export const followUpStatuses = ['open', 'claimed', 'checking', 'met', 'broken', 'replaced'] as const;
export const FollowUpStatus = z.enum(followUpStatuses);
export type FollowUpStatus = z.infer<typeof FollowUpStatus>;

/**
 * 承诺跟踪 (domain.md §5.4): something a unit promised in a delivered answer, with its day. `coordinatorId`: who judged
 * the answer and now judges whether the promise was kept.
 */
export const FollowUp = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  /** In whose history it is kept: the assignment's. */
  committeeId: z.string(),
  status: FollowUpStatus,
  assignmentId: z.string(),
  matterId: z.string(),
  organizationId: z.string(),
  coordinatorId: z.string(),
  round: z.number().int().min(1),
  /** The numbered suggestion it belongs to, if it is one’s. */
  part: z.number().int().nullable(),
  text: z.string(),
  dueOn: z.string(),
  /** How often its day was moved, each time with a reason that is on record. */
  changes: z.number().int().min(0),
  /** Newest word of the unit on it. */
  progress: z.string().nullable(),
  /** Year of the look-back that asks for it. */
  lookBackYear: z.number().int().nullable(),
  promisedAt: z.string(),
  endedAt: z.string().nullable(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const liveFollowUps: readonly FollowUpStatus[] = ['open', 'claimed', 'checking'];
