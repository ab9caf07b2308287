import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';
import { isCurrent } from '../organization/index.ts';
import { tieKinds } from './kinds.ts';

export const tieStatuses = ['active', 'ended'] as const;
export const TieStatus = z.enum(tieStatuses);
export type TieStatus = z.infer<typeof TieStatus>;

/** 联系关系 (domain.md §5.16): somebody in a capacity keeps in touch with an organisation, from one day to another. */
export const Tie = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  kind: z.enum(tieKinds),
  /** Who keeps it. */
  committeeId: z.string(),
  status: TieStatus,
  personId: z.string(),
  /** The membership it rests on, and never outlives (domain.md §6 no. 17). */
  membershipId: z.string(),
  subjectId: z.string(),
  from: DateOnly,
  /** First day on which it is no longer. */
  to: DateOnly.nullable(),
  note: z.string(),
  endReason: z.string().nullable(),
});
export type Tie = z.infer<typeof Tie>;

/** Days on which something holds; `to` is the first on which it does not. */
export type Span = { from: string; to: string | null };

/** The earlier of two ends; `null` is never. */
export const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;

/** Whether somebody is in contact on that day: the tie holds, and what it rests on. */
export const isCurrentTie = (tie: Span, membership: Span, on: string): boolean =>
  isCurrent(tie, on) && isCurrent(membership, on);
