import { z } from 'zod';

export const opinionStatuses = [
  'received',
  'clarifying',
  'accepted',
  'notAccepted',
  'routed',
  'answering',
  'answered',
  'calledBack',
  'reopened',
  'closed',
  'merged',
  'withdrawn',
] as const;
export const OpinionStatus = z.enum(opinionStatuses);
export type OpinionStatus = z.infer<typeof OpinionStatus>;

export const opinionCategories = ['economy', 'politics', 'culture', 'society', 'ecology', 'other'] as const;
export const OpinionCategory = z.enum(opinionCategories);
export type OpinionCategory = z.infer<typeof OpinionCategory>;

/** How it came: on a phone, at the kiosk, told to a clerk, from a paper register, by a liaison officer, imported. */
export const OpinionChannel = z.enum(['phone', 'kiosk', 'clerk', 'register', 'liaison', 'import']);
export type OpinionChannel = z.infer<typeof OpinionChannel>;

/** Why the CPPCC is not the place for it, and where the place is (domain.md §3.2). */
export const DeclineReason = z.enum([
  'litigation',
  'petition',
  'discipline',
  'personal',
  'emergency',
  'beyond',
  'unclear',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const RatingValue = z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied', 'noOpinion']);
export type RatingValue = z.infer<typeof RatingValue>;

export const Rating = z.object({
  value: RatingValue,
  reasons: z.string(),
  at: z.string(),
  /** Taken down by staff at a call-back, not given by the citizen's own hand. */
  isProxy: z.boolean(),
  changed: z.number().int().min(0),
});
export type Rating = z.infer<typeof Rating>;

export const opinionTextMax = 1500;
export const photosMax = 5;

/**
 * 群众意见 (domain.md §5.6). `committeeId` handles it now, `originCommitteeId` received it; `ownerId` is the one
 * organisation that has it in hand. Title and body are the working text: after a quarantine the redacted one.
 */
export const CitizenOpinion = z.object({
  id: z.string(),
  kind: z.literal('citizenOpinion'),
  version: z.number().int().min(1),
  committeeId: z.string(),
  originCommitteeId: z.string(),
  stationId: z.string(),
  ownerId: z.string(),
  status: OpinionStatus,
  title: z.string(),
  body: z.string(),
  textRevision: z.number().int().min(1),
  isQuarantined: z.boolean(),
  category: OpinionCategory.nullable(),
  topic: z.string().nullable(),
  isConsultation: z.boolean(),
  townshipId: z.string().nullable(),
  place: z.string().nullable(),
  channel: OpinionChannel,
  recordedById: z.string().nullable(),
  hasContact: z.boolean(),
  photoCount: z.number().int().min(0),
  receivedAt: z.string(),
  themeId: z.string().nullable(),
  beforeMerge: OpinionStatus.nullable(),
  question: z.string().nullable(),
  declineReason: DeclineReason.nullable(),
  answer: z.string().nullable(),
  answeredById: z.string().nullable(),
  rating: Rating.nullable(),
  reopenings: z.number().int().min(0),
  publishedAt: z.string().nullable(),
  /** Committees and organisations beside the owner that may read it: handling units, sharers' partners, the origin. */
  readers: z.array(z.string()),
  regulationVersion: z.number().int().min(0),
  /** The clock that runs now, if any: until when, and since when it counts. */
  clock: z.enum(['triage', 'reply', 'callback']).nullable(),
  clockFrom: z.string().nullable(),
  dueOn: z.string().nullable(),
  isProvisional: z.boolean(),
  acceptedAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredInTime: z.boolean().nullable(),
  closedAt: z.string().nullable(),
});
export type CitizenOpinion = z.infer<typeof CitizenOpinion>;

/** Text and everything derived from it: kept out of the history (domain.md §6 no. 11). */
export const withheldFields = ['title', 'body'] as const;

export const openStatuses: readonly OpinionStatus[] = [
  'received',
  'clarifying',
  'accepted',
  'routed',
  'answering',
  'answered',
  'calledBack',
  'reopened',
  'merged',
];
export const isOpen = ({ status }: Pick<CitizenOpinion, 'status'>): boolean => openStatuses.includes(status);

/** What a search looks through. The title counts where it says what the body does not. */
export const searchedText = ({
  title,
  body,
  place,
}: Pick<CitizenOpinion, 'title' | 'body' | 'place'>): string =>
  [body.includes(title.replace(/…$/, '')) ? '' : title, body, place ?? ''].filter(Boolean).join(' ');

/** A list needs a name for it: the first clause of what was written, at most 30 characters. */
export function titleOf(body: string): string {
  const firstClause = body.trim().split(/[。!?!?\n]/, 1)[0] ?? '';
  const characters = [...firstClause];
  return characters.length <= 30 ? firstClause : `${characters.slice(0, 29).join('')}…`;
}
