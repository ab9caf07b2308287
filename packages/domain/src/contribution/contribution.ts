import { z } from 'zod';
import { Citation, Evidence } from '../matter/joint-matter/evidence.ts';

export const contributionStatuses = ['drafting', 'submitted', 'signed', 'dropped'] as const;
export const ContributionStatus = z.enum(contributionStatuses);
export type ContributionStatus = z.infer<typeof ContributionStatus>;

const Part = z.number().int().min(1);

/** An answer to one question of the joint matter, and a finding that others cite by its number. */
export const Answer = z.object({ part: Part, text: z.string().max(5000, '每个问题最多 5000 字') });
export type Answer = z.infer<typeof Answer>;
export const Finding = z.object({ number: Part, text: z.string().max(1000, '每条最多 1000 字') });
export type Finding = z.infer<typeof Finding>;

/** What a contribution says: the same in a draft and in a frozen edition. */
export const Content = z.object({
  text: z.string(),
  answers: z.array(Answer),
  findings: z.array(Finding),
  evidence: z.array(Evidence),
});
export type Content = z.infer<typeof Content>;

/** As it is typed: the numbers of people are read from the themes, never typed. */
export const Typed = z.object({
  text: z.string().max(20_000, '正文最多 20000 字'),
  answers: z.array(Answer).max(30),
  findings: z.array(Finding).max(50, '发现最多 50 条'),
  citations: z.array(Citation).max(20, '群众反映最多 20 条'),
});
export type Typed = z.infer<typeof Typed>;

/**
 * 贡献 (domain.md §5.15): what a committee gives to a joint matter. It is written in the committee's side room; an
 * edition crosses to the common room when the leader signs it, frozen. The committee alone may replace it by a newer one.
 */
export const Contribution = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  committeeId: z.string(),
  matterId: z.string(),
  /** Of a partner without login; then the lead entered it from the paper. */
  partnerId: z.string().nullable(),
  /** 第 n 号 of this committee in this matter, given with the first signature. */
  number: z.number().int().nullable(),
  status: ContributionStatus,
  /** How many editions were signed. */
  editions: z.number().int().min(0),
  /** Of the newest signed edition. */
  hash: z.string().nullable(),
  /** The edition that is being written; never in the history. */
  draft: Content.nullable(),
  openedAt: z.string(),
});
export type Contribution = z.infer<typeof Contribution>;

/** A signed edition, as everybody in the common room reads it. */
export const Edition = Content.extend({
  contributionId: z.string(),
  edition: z.number().int().min(1),
  hash: z.string(),
  signedById: z.string(),
  signedAt: z.string(),
});
export type Edition = z.infer<typeof Edition>;

export const emptyContent: Content = { text: '', answers: [], findings: [], evidence: [] };

/** Without what was left blank; this is what is frozen. */
export const trimmed = ({ text, answers, findings, evidence }: Content): Content => ({
  text: text.trim(),
  answers: answers.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text: said }) => said),
  findings: findings.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text: said }) => said),
  evidence,
});
