import { z } from 'zod';
import { DateOnly } from '../../calendar/index.ts';
import { Matter, MatterPart, RecordedDecision } from '../matter.ts';

/** 报告 · 建议案 · 专报 · 纪要 (domain.md §3.3) */
export const OutcomeForm = z.enum(['report', 'recommendation', 'specialIssue', 'minutes']);
export type OutcomeForm = z.infer<typeof OutcomeForm>;

export const outcomeStatuses = [
  'drafting',
  'approved',
  'issuing',
  'issued',
  'followed',
  'closed',
  'withdrawn',
] as const;
export const OutcomeStatus = z.enum(outcomeStatuses);
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

/** To whom the result is told before an outcome is closed (domain.md §2 no. 17). */
export const feedbackSides = ['party', 'government', 'cppcc'] as const;
export const FeedbackSide = z.enum(feedbackSides);
export type FeedbackSide = z.infer<typeof FeedbackSide>;

/** The paper by which one side was told, or why it was not. */
export const Feedback = z.object({
  side: FeedbackSide,
  dispatchId: z.string().nullable(),
  reason: z.string().nullable(),
  on: DateOnly,
});
export type Feedback = z.infer<typeof Feedback>;

/**
 * 协商成果 (domain.md §5.9): what was advised, with its suggestions as numbered parts. It leaves as a paper; who owes an
 * answer to a suggestion, and whether it was adopted, is read from its assignments.
 */
export const Outcome = Matter.extend({
  kind: z.literal('outcome'),
  status: OutcomeStatus,
  form: OutcomeForm,
  /** The joint matter it came of; unset for one that stands alone. */
  jointMatterId: z.string().nullable(),
  body: z.string(),
  decision: RecordedDecision.nullable(),
  /** The paper that carries it, from its drafting on. */
  paperId: z.string().nullable(),
  issuedOn: DateOnly.nullable(),
  /** At most one of each side; the last word of each. */
  feedback: z.array(Feedback),
  summary: z.string().nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

export const outcomeBodyMax = 20_000;
export const suggestionsMax = 40;

const Suggestion = MatterPart.shape.text
  .trim()
  .min(4, '每条建议至少 4 个字')
  .max(1000, '每条建议最多 1000 字');
export const Suggestions = z.array(Suggestion).max(suggestionsMax, `建议最多 ${suggestionsMax} 条`);

/** An outcome as it is begun and as it is written on. */
export const OutcomeText = z.object({
  title: z.string().trim().min(4, '标题至少 4 个字').max(60, '标题最多 60 字'),
  form: OutcomeForm,
  body: z.string().trim().max(outcomeBodyMax, `正文最多 ${outcomeBodyMax} 字`).default(''),
  suggestions: Suggestions.default([]),
});
export type OutcomeText = z.infer<typeof OutcomeText>;

export const suggestionsOf = (texts: readonly string[]): MatterPart[] =>
  texts.map((text, i) => ({ number: i + 1, text }));

export const feedbackFor = (
  { feedback }: Pick<Outcome, 'feedback'>,
  side: FeedbackSide,
): Feedback | undefined => feedback.find((one) => one.side === side);

/** Who took part in a joint matter, and whether they gave something to it. */
export type Contributor = { organizationId: string; share: 'lead' | 'contributed' | 'absent' | 'declined' };
