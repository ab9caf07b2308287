import { z } from 'zod';
import { DateOnly } from '../../calendar/index.ts';
import { Matter } from '../matter.ts';

export const issueStatuses = [
  'found',
  'confirmed',
  'assigned',
  'planned',
  'fixed',
  'verified',
  'struckOff',
  'spotChecked',
  'reopened',
  'withdrawn',
] as const;
export const IssueStatus = z.enum(issueStatuses);
export type IssueStatus = z.infer<typeof IssueStatus>;

/** 未销号 · 已销号 · 撤回: every item is in exactly one of the three at every moment (domain.md §6 no. 18). */
export const issueBuckets = ['open', 'struck', 'withdrawn'] as const;
export type IssueBucket = (typeof issueBuckets)[number];

export const bucketOf = (status: IssueStatus): IssueBucket => {
  if (status === 'struckOff' || status === 'spotChecked') return 'struck';
  return status === 'withdrawn' ? 'withdrawn' : 'open';
};

const line = (max: number) => z.string().trim().min(1, '请填写').max(max, `最多 ${max} 字`);

/** One dated step of a long-term plan; `doneOn`: the day it was done. */
export const PlanStep = z.object({
  number: z.number().int().min(1),
  text: z.string().min(1),
  dueOn: DateOnly,
  doneOn: DateOnly.nullable(),
  note: z.string(),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** Where it is: the county, within it the township, within that the village by its name. */
export const IssuePlace = z.object({
  countyId: z.string().min(1, '请选择县区'),
  townshipId: z.string().nullable().default(null),
  village: z.string().trim().max(40, '最多 40 字').default(''),
});
export type IssuePlace = z.infer<typeof IssuePlace>;

/** What is said of a problem when it is found. */
export const IssueFacts = z.object({
  aspect: z.number().int().min(1, '请选择方面'),
  title: line(40),
  text: z.string().trim().max(1000, '最多 1000 字').default(''),
  place: IssuePlace,
  foundBy: line(40),
  foundOn: DateOnly,
});
export type IssueFacts = z.infer<typeof IssueFacts>;

/** 问题清单中的一项: one problem, from being found to being struck off, and every time it comes back. */
export const Issue = Matter.extend({
  kind: z.literal('issue'),
  status: IssueStatus,
  listId: z.string(),
  /** Place in its list, from 1; never given twice. */
  ordinal: z.number().int().min(1),
  aspect: IssueFacts.shape.aspect,
  text: z.string(),
  place: IssuePlace,
  foundBy: z.string(),
  foundOn: z.string(),
  /** Who was given it and answers for it now. */
  holderId: z.string().nullable(),
  /** Whether anybody was ever given it. */
  isGiven: z.boolean(),
  /** 第几轮整改: grows whenever it is sent back or reopened. */
  round: z.number().int().min(1),
  steps: z.array(PlanStep),
  fixedOn: z.string().nullable(),
  verifiedById: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  struckOn: z.string().nullable(),
  /** Why it was withdrawn, sent back or reopened last. */
  reason: z.string().nullable(),
  /** The draw that took it for a spot check, until the check was made. */
  drawId: z.string().nullable(),
});
export type Issue = z.infer<typeof Issue>;

/** The day the next open step of a plan is due; nothing unless it is a long-term item now. */
export const planDueOn = ({ status, steps }: Pick<Issue, 'status' | 'steps'>): string | null =>
  status === 'planned'
    ? (steps
        .filter(({ doneOn }) => doneOn === null)
        .map(({ dueOn }) => dueOn)
        .sort()[0] ?? null)
    : null;
