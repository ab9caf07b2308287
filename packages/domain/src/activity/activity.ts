import { z } from 'zod';
import { activityKinds } from './kinds.ts';

export const activityStatuses = ['planned', 'held', 'closed', 'cancelled'] as const;
export const ActivityStatus = z.enum(activityStatuses);
export type ActivityStatus = z.infer<typeof ActivityStatus>;

/** `absent`: said yes and did not come. */
export const InvitationStatus = z.enum(['asked', 'accepted', 'declined', 'absent']);
export type InvitationStatus = z.infer<typeof InvitationStatus>;

/** Another committee that was asked to come; it answers for itself and enters its own people. */
export const ActivityInvitation = z.object({
  committeeId: z.string(),
  status: InvitationStatus,
  /** Its word when it declined, or why it did not come. */
  note: z.string(),
});
export type ActivityInvitation = z.infer<typeof ActivityInvitation>;

export const Presence = z.enum(['present', 'absent']);
export type Presence = z.infer<typeof Presence>;

/** A person, or a unit as such when `name` is empty, in the capacity in which they come. */
export const Participant = z.object({
  id: z.string(),
  /** The committee that entered them. */
  committeeId: z.string(),
  name: z.string(),
  unit: z.string(),
  capacity: z.string(),
  presence: Presence.nullable(),
  /** Why they were absent. */
  reason: z.string(),
});
export type Participant = z.infer<typeof Participant>;

/** A numbered point; from closing on its number is never given to another. */
const Point = z.object({ number: z.number().int().min(1), text: z.string() });
export const AgendaItem = Point;
export type AgendaItem = z.infer<typeof AgendaItem>;

/** 发现. `basis`: what it rests on; `raisedIn`: the matter it became part of. */
export const Finding = Point.extend({ basis: z.string(), raisedIn: z.string().nullable() });
export type Finding = z.infer<typeof Finding>;

/** 议定 */
export const ResolvedPoint = Point.extend({ raisedIn: z.string().nullable() });
export type ResolvedPoint = z.infer<typeof ResolvedPoint>;

/** An expert's word, recorded and never voted on (domain.md §2 no. 5). */
export const ExpertOpinion = Point.extend({ expert: z.string(), field: z.string(), unit: z.string() });
export type ExpertOpinion = z.infer<typeof ExpertOpinion>;

export const sections = ['minutes', 'findings', 'resolutions', 'opinions'] as const;
export type Section = (typeof sections)[number];

/** What stood there before the text of a closed activity was corrected, and why it was. */
export const Correction = z.object({
  section: z.enum(sections),
  /** Of the point; unset for the minutes. */
  number: z.number().int().nullable(),
  before: z.string(),
  reason: z.string(),
  at: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/** 活动 (domain.md §5.11): people meet; what they found and resolved becomes matters. */
export const Activity = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  /** Who hosts it. */
  committeeId: z.string(),
  kind: z.enum(activityKinds),
  status: ActivityStatus,
  title: z.string(),
  purpose: z.string(),
  place: z.string(),
  /** First and last day, in Shanghai. */
  fromOn: z.string(),
  toOn: z.string(),
  /** `HH:MM` of the first day. */
  startTime: z.string().nullable(),
  /** The joint matter it belongs to, and in which of its rooms it lies (decision 0006). */
  matterId: z.string().nullable(),
  roomId: z.string().nullable(),
  /** The contact relation it keeps up. */
  tieId: z.string().nullable(),
  agenda: z.array(AgendaItem),
  invitations: z.array(ActivityInvitation),
  participants: z.array(Participant),
  minutes: z.string(),
  findings: z.array(Finding),
  resolutions: z.array(ResolvedPoint),
  opinions: z.array(ExpertOpinion),
  corrections: z.array(Correction),
  cancelReason: z.string().nullable(),
  heldAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});
export type Activity = z.infer<typeof Activity>;

/** Points as they stand in a list: numbered from one. */
export const numbered = <T extends object>(points: readonly T[]): (T & { number: number })[] =>
  points.map((point, index) => ({ ...point, number: index + 1 }));
