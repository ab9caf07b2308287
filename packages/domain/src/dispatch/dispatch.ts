import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';
import { AggregateKind } from '../event/event.ts';

export const dispatchStatuses = [
  'drafting',
  'checking',
  'signing',
  'signed',
  'issued',
  'withdrawn',
  'discarded',
] as const;
export const DispatchStatus = z.enum(dispatchStatuses);
export type DispatchStatus = z.infer<typeof DispatchStatus>;

/**
 * 文种: a kind of paper, as data of each committee. `suffix` stands in the number after the committee's own word:
 * 张政协**函**〔2026〕3号; kinds with one suffix share one series of numbers.
 */
export const PaperKind = z.object({
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1, '请填写文种名称').max(20, '文种名称最多 20 字'),
  suffix: z.string().trim().max(4, '字号后缀最多 4 字'),
});
export type PaperKind = z.infer<typeof PaperKind>;

/** Whoever has it in hand. Of an organisation here `personId` is who confirmed; else who noted it for the body outside. */
export const Receipt = z.object({ on: DateOnly, by: z.string(), personId: z.string().nullable() });
export type Receipt = z.infer<typeof Receipt>;

/** 主送 or 抄送: an organisation that reads it here, or a body outside whose receipt is noted by hand. */
export const Recipient = z.object({
  place: z.number().int().min(1),
  organizationId: z.string().nullable(),
  /** As it is printed. */
  name: z.string(),
  isCopy: z.boolean(),
  deliveredAt: z.string().nullable(),
  receipt: Receipt.nullable(),
});
export type Recipient = z.infer<typeof Recipient>;

export const PaperFile = z.object({ id: z.string(), name: z.string(), hash: z.string() });
export type PaperFile = z.infer<typeof PaperFile>;

/**
 * 公文 (domain.md §4 no. 5): the one pipeline by which a paper leaves a committee. It knows nothing of what it is about;
 * once signed its words are frozen and `hash` proves it.
 */
export const Dispatch = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  committeeId: z.string(),
  status: DispatchStatus,
  /** Code and name of the kind of paper, and the suffix it is numbered with, as they were when it was written. */
  kind: PaperKind,
  about: z.object({ kind: AggregateKind, id: z.string() }).nullable(),
  /** The withdrawn paper it stands in for. */
  replacesId: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  /** The words come from what it is about, and are changed there. */
  isBodyFixed: z.boolean(),
  recipients: z.array(Recipient),
  files: z.array(PaperFile),
  /** Everybody who wrote on it, the first first. */
  writerIds: z.array(z.string()),
  checkedById: z.string().nullable(),
  signedById: z.string().nullable(),
  number: z.string().nullable(),
  hash: z.string().nullable(),
  openedAt: z.string(),
  signedAt: z.string().nullable(),
  issuedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawReason: z.string().nullable(),
});
export type Dispatch = z.infer<typeof Dispatch>;

export const bodyMax = 20_000;

/** What the number is made of: 张政协〔2026〕12号. */
export const paperNumber = (word: string, { suffix }: PaperKind, year: number, count: number): string =>
  `${word}${suffix}〔${year}〕${count}号`;

/** Everything the hash vouches for: the paper as it is printed. */
export const frozenOf = ({
  committeeId,
  number,
  kind,
  title,
  body,
  recipients,
  files,
  signedAt,
}: Dispatch): Record<string, unknown> => ({
  committeeId,
  number,
  kind: kind.name,
  title,
  body,
  recipients: recipients.map(({ name, organizationId, isCopy }) => ({ name, organizationId, isCopy })),
  files: files.map(({ name, hash }) => ({ name, hash })),
  signedAt,
});

/** Delivered to everybody it is addressed to, and everybody addressed (not only copied) has it in hand. */
export const isReceived = ({ status, recipients }: Pick<Dispatch, 'status' | 'recipients'>): boolean =>
  status === 'issued' && recipients.every(({ isCopy, receipt }) => isCopy || receipt !== null);

export const receiptsMissing = ({ recipients }: Pick<Dispatch, 'recipients'>): Recipient[] =>
  recipients.filter(({ deliveredAt, receipt }) => deliveredAt !== null && receipt === null);
