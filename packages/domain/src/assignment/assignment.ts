import { z } from 'zod';
import { RatingValue } from '../matter/citizen-opinion/citizen-opinion.ts';
import { matterKinds } from '../matter/matter.ts';

export const assignmentStatuses = [
  'proposed',
  'issued',
  'accepted',
  'objected',
  'working',
  'drafted',
  'countersigning',
  'countersigned',
  'signed',
  'auditing',
  'delivered',
  'concluded',
  'declined',
  'revoked',
] as const;
export const AssignmentStatus = z.enum(assignmentStatuses);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

/** 主办 · 会办(协办) · 分办 · 独办 */
export const AssignmentRole = z.enum(['lead', 'assist', 'separate', 'sole']);
export type AssignmentRole = z.infer<typeof AssignmentRole>;

export const Grade = z.enum(['A', 'B', 'C', 'D']);
export type Grade = z.infer<typeof Grade>;

export const ClockKind = z.enum(['accept', 'objection', 'contact', 'reply', 'feedback']);
export type ClockKind = z.infer<typeof ClockKind>;

/** A running or stopped term; all days are `YYYY-MM-DD` in Asia/Shanghai. */
export const Clock = z.object({
  kind: ClockKind,
  startedOn: z.string(),
  dueOn: z.string(),
  isProvisional: z.boolean(),
  stoppedOn: z.string().nullable(),
});
export type Clock = z.infer<typeof Clock>;

export const ContactRecord = z.object({
  form: z.enum(['visit', 'meeting', 'phone', 'letter', 'declined']),
  who: z.string(),
  summary: z.string(),
  at: z.string(),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

export const Commitment = z.object({ text: z.string(), dueOn: z.string() });
export type Commitment = z.infer<typeof Commitment>;

export const Countersign = z.object({
  organizationId: z.string(),
  answer: z.enum(['waiting', 'agreed', 'changeAsked', 'overridden']),
  note: z.string(),
});
export type Countersign = z.infer<typeof Countersign>;

/** 采纳情况 of one numbered suggestion (domain.md §2 no. 15). */
export const Adoption = z.enum(['adopted', 'partly', 'not']);
export type Adoption = z.infer<typeof Adoption>;

/** What a unit says to one numbered part; `doneOn`: the day its result stands, or is to stand. */
export const PartAnswer = z.object({
  part: z.number().int(),
  text: z.string(),
  adoption: Adoption.nullable(),
  doneOn: z.string().nullable(),
});
export type PartAnswer = z.infer<typeof PartAnswer>;

/** The answer of one round: a draft until signed; from then on its text is frozen and `hash` proves it. */
export const Reply = z.object({
  text: z.string(),
  answers: z.array(PartAnswer),
  grade: Grade.nullable(),
  commitments: z.array(Commitment),
  draftedById: z.string().nullable(),
  number: z.string().nullable(),
  signedById: z.string().nullable(),
  signedAt: z.string().nullable(),
  auditedById: z.string().nullable(),
  auditNote: z.string().nullable(),
});
export type Reply = z.infer<typeof Reply>;

export const Delivery = z.object({
  round: z.number().int(),
  sponsorId: z.string(),
  at: z.string().nullable(),
  /** Why it could not be delivered: deceased, no contact (domain.md §6 no. 3). */
  reason: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const SponsorRating = z.object({
  round: z.number().int(),
  sponsorId: z.string(),
  value: RatingValue,
  reasons: z.string(),
  at: z.string(),
  isProxy: z.boolean(),
  changed: z.number().int(),
});
export type SponsorRating = z.infer<typeof SponsorRating>;

/**
 * 交办件 (domain.md §5.2): `organizationId` owes an answer on a matter by a date, and `coordinatorId` judges it.
 * Every kind of matter uses this one machine; which steps it takes is its `Procedure`.
 */
export const Assignment = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  matterKind: z.enum(['citizenOpinion', 'theme', 'proposal', ...matterKinds]),
  matterId: z.string(),
  /** The committee in whose history it is kept. */
  committeeId: z.string(),
  /** Who issued it and judges the answer: the committee, a coordinator office, or the unit above a child. */
  coordinatorId: z.string(),
  organizationId: z.string(),
  role: AssignmentRole,
  parentId: z.string().nullable(),
  isMandatory: z.boolean(),
  /** Asked of another committee, which is free to decline (domain.md §5.2 county as assignee). */
  isInvitation: z.boolean(),
  /** Numbered suggestions to answer; empty: the matter as a whole. */
  parts: z.array(z.number().int()),
  round: z.number().int().min(1),
  status: AssignmentStatus,
  isSuspended: z.boolean(),
  regulationVersion: z.number().int(),
  /** The day the answer was asked for, when it was not left to the regulation. */
  dueBy: z.string().nullable(),
  issuedAt: z.string().nullable(),
  /** First issue to any unit: total elapsed time and the hard cap count from here. */
  firstIssuedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  contactPerson: z.string().nullable(),
  instruction: z.string(),
  objections: z.number().int(),
  objection: z.object({ reason: z.string(), suggestedId: z.string().nullable() }).nullable(),
  contacts: z.array(ContactRecord),
  reply: Reply.nullable(),
  countersigns: z.array(Countersign),
  coordination: z.string().nullable(),
  auditReturns: z.number().int(),
  extension: z.object({ dueOn: z.string(), reason: z.string() }).nullable(),
  extendedTo: z.string().nullable(),
  reminders: z.number().int(),
  clocks: z.array(Clock),
  deliveries: z.array(Delivery),
  ratings: z.array(SponsorRating),
  deliveredAt: z.string().nullable(),
  deliveredInTime: z.boolean().nullable(),
  concludedAt: z.string().nullable(),
  /** The date its current owner must mind; `null` when nothing runs. */
  dueOn: z.string().nullable(),
  isProvisional: z.boolean(),
});
export type Assignment = z.infer<typeof Assignment>;

export const endedStatuses: readonly AssignmentStatus[] = ['concluded', 'declined', 'revoked'];
export const owingStatuses: readonly AssignmentStatus[] = [
  'issued',
  'accepted',
  'objected',
  'working',
  'drafted',
  'countersigning',
  'countersigned',
  'signed',
  'auditing',
];
export const isOwing = ({ status }: Pick<Assignment, 'status'>): boolean => owingStatuses.includes(status);
export const isEnded = ({ status }: Pick<Assignment, 'status'>): boolean => endedStatuses.includes(status);
/** How far a matter is handled, read from its assignments (domain.md §5.1: no stored handling status). */
export const handlings = ['unassigned', 'proposed', 'issued', 'working', 'delivered', 'concluded'] as const;
export type Handling = (typeof handlings)[number];

const handlingOfOne = ({ status }: Pick<Assignment, 'status'>): Handling => {
  if (status === 'proposed' || status === 'issued') return status;
  return status === 'delivered' || status === 'concluded' ? status : 'working';
};

/** The least advanced of those who answer; whoever assists, is below, declined or was taken back does not count. */
export function handlingOf(
  assignments: readonly Pick<Assignment, 'status' | 'role' | 'parentId'>[],
): Handling {
  const answering = assignments.filter(
    (one) => answersSponsor(one) && one.status !== 'declined' && one.status !== 'revoked',
  );
  const found = answering.map(handlingOfOne);
  return handlings.find((handling) => found.includes(handling)) ?? 'unassigned';
}

export const answersSponsor = ({ role, parentId }: Pick<Assignment, 'role' | 'parentId'>): boolean =>
  role !== 'assist' && parentId === null;

/** Worst of the ratings of this round: the overall word on a case (domain.md §5.3). Silence is no rating. */
export function overallRating({
  ratings,
  round,
}: Pick<Assignment, 'ratings' | 'round'>): SponsorRating['value'] | undefined {
  const order: SponsorRating['value'][] = ['dissatisfied', 'basicallySatisfied', 'satisfied', 'noOpinion'];
  const given = ratings.filter((rating) => rating.round === round).map(({ value }) => value);
  return order.find((value) => given.includes(value));
}
