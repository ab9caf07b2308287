import { z } from 'zod';
import { RecordedDecision } from '../matter.ts';
import { FeedbackSide, OutcomeText } from './outcome.ts';

const Reason = z.string().trim().min(2, '请写明原因').max(300, '最多 300 字');

export const OutcomeCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), text: OutcomeText }),
  z.object({ type: z.literal('approve'), decision: RecordedDecision }),
  z.object({ type: z.literal('rework'), reason: Reason }),
  z.object({ type: z.literal('takeBack'), reason: Reason }),
  z.object({ type: z.literal('waive'), side: FeedbackSide, reason: Reason }),
  z.object({ type: z.literal('close'), summary: z.string().trim().min(4, '请写明落实情况').max(1000) }),
  z.object({ type: z.literal('reopen'), reason: Reason }),
  z.object({ type: z.literal('withdraw'), reason: Reason }),
  // what follows from its papers, assignments and activities
  z.object({ type: z.literal('prepare'), paperId: z.string() }),
  z.object({ type: z.literal('issue'), number: z.string(), readers: z.array(z.string()) }),
  z.object({ type: z.literal('recall'), reason: z.string(), readers: z.array(z.string()) }),
  z.object({ type: z.literal('follow') }),
  z.object({ type: z.literal('giveFeedback'), side: FeedbackSide, dispatchId: z.string() }),
  z.object({ type: z.literal('cite'), activityId: z.string(), title: z.string() }),
  z.object({ type: z.literal('uncite'), activityId: z.string(), title: z.string() }),
  z.object({ type: z.literal('share'), readers: z.array(z.string()) }),
]);
export type OutcomeCommand = z.infer<typeof OutcomeCommand>;
export type OutcomeCommandType = OutcomeCommand['type'];

/** Steps that come with a paper, an assignment or an activity, never by themselves. */
export const outcomeConsequences: readonly OutcomeCommandType[] = [
  'prepare',
  'issue',
  'recall',
  'follow',
  'giveFeedback',
  'cite',
  'uncite',
  'share',
];
