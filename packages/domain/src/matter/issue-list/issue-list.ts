import { z } from 'zod';

export const issueListStatuses = ['open', 'closed'] as const;
export const IssueListStatus = z.enum(issueListStatuses);
export type IssueListStatus = z.infer<typeof IssueListStatus>;

export const aspectsMax = 40;
/** One list is shared and drawn from in one transaction. */
export const itemsMax = 2000;

export const Aspect = z.object({
  number: z.number().int().min(1),
  name: z.string().trim().min(1, '请填写方面名称').max(40, '方面名称最多 40 字'),
});
export type Aspect = z.infer<typeof Aspect>;

/** 问题清单: what one inspection found, under numbered aspects. */
export const IssueList = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  committeeId: z.string(),
  status: IssueListStatus,
  /** 2026-1 */
  number: z.string(),
  name: z.string(),
  /** The inspection it comes from, in words. */
  inspection: z.string(),
  aspects: z.array(Aspect),
  /** Committees it was shared with, items and all. */
  readers: z.array(z.string()),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type IssueList = z.infer<typeof IssueList>;

export const NewIssueList = z.object({
  name: z.string().trim().min(1, '请填写清单名称').max(60, '名称最多 60 字'),
  inspection: z.string().trim().min(1, '请填写来自哪次视察督导').max(200, '最多 200 字'),
  aspects: z
    .array(Aspect.shape.name)
    .min(1, '请至少填写一个方面')
    .max(aspectsMax, `最多 ${aspectsMax} 个方面`)
    .refine((names) => new Set(names).size === names.length, '方面名称不能重复'),
});
export type NewIssueList = z.infer<typeof NewIssueList>;
