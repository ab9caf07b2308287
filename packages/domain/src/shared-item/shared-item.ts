import { z } from 'zod';

/** 材料 · 专家 · 经验做法. */
export const SharedKind = z.enum(['paper', 'expert', 'experience']);
export type SharedKind = z.infer<typeof SharedKind>;

export const sharedStatuses = ['shared', 'withdrawn'] as const;
export const SharedStatus = z.enum(sharedStatuses);
export type SharedStatus = z.infer<typeof SharedStatus>;

/** What a committee chose to share (domain.md §2 no. 55). Of an expert the role and the field, never how to reach them. */
export const SharedItem = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  /** Whose it is; nobody else changes it. */
  committeeId: z.string(),
  status: SharedStatus,
  kind: SharedKind,
  /** Of an expert the role: 水利工程高级工程师. */
  title: z.string(),
  /** 领域, in a word or two. */
  field: z.string(),
  text: z.string(),
  /** The committees it is for; none named: every committee of the city. */
  readers: z.array(z.string()),
  sharedById: z.string(),
  sharedAt: z.string(),
  withdrawnAt: z.string().nullable(),
});
export type SharedItem = z.infer<typeof SharedItem>;

/** 引用: another committee used it, for what; written in that committee's own history. */
export const SharedCitation = z.object({
  id: z.string(),
  version: z.literal(1),
  itemId: z.string(),
  committeeId: z.string(),
  status: z.literal('cited'),
  occasion: z.string(),
  at: z.string(),
});
export type SharedCitation = z.infer<typeof SharedCitation>;
