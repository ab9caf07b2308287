import { z } from 'zod';
import { DeclineReason, OpinionCategory, RatingValue } from './citizen-opinion.ts';

const sentence = (max: number) => z.string().trim().min(1, '请填写内容').max(max, `最多 ${max} 字`);

/** What may be asked of an opinion. A command carries exactly the facts its next status needs. */
export const OpinionCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('accept'),
    category: OpinionCategory,
    topic: z.string().trim().max(20).optional(),
    isConsultation: z.boolean().default(false),
  }),
  z.object({ type: z.literal('decline'), reason: DeclineReason, sentence: sentence(500) }),
  z.object({ type: z.literal('askCitizen'), question: sentence(300) }),
  z.object({ type: z.literal('supplement'), text: sentence(1500) }),
  z.object({ type: z.literal('quarantine'), reason: sentence(200) }),
  z.object({ type: z.literal('release'), body: sentence(1500) }),
  z.object({ type: z.literal('transfer'), toCommitteeId: z.string().min(1), note: sentence(300) }),
  z.object({ type: z.literal('merge'), themeId: z.string().min(1) }),
  z.object({ type: z.literal('split'), note: z.string().trim().max(300).default('') }),
  z.object({ type: z.literal('answer'), text: sentence(5000) }),
  z.object({ type: z.literal('callBack'), value: RatingValue, note: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('rate'), value: RatingValue, reasons: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('reopen'), reason: sentence(500) }),
  z.object({ type: z.literal('explain'), text: sentence(2000) }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('share'), withId: z.string().min(1) }),
  z.object({ type: z.literal('unshare'), withId: z.string().min(1) }),
  z.object({ type: z.literal('publish'), question: sentence(300), outcome: sentence(2000) }),
  z.object({ type: z.literal('unpublish'), reason: sentence(200) }),
  z.object({
    type: z.literal('reclassify'),
    category: OpinionCategory,
    topic: z.string().trim().max(20).optional(),
  }),
  // what follows from an assignment, never asked for by a person
  z.object({ type: z.literal('route'), ownerId: z.string().min(1), readers: z.array(z.string()) }),
  z.object({ type: z.literal('letIn'), readerId: z.string().min(1) }),
  z.object({ type: z.literal('startAnswering') }),
  z.object({ type: z.literal('takeBack') }),
  // the year's holidays were announced
  z.object({ type: z.literal('recompute') }),
  // the file it came from is undone
  z.object({ type: z.literal('withdraw') }),
  // the time to keep it has passed
  z.object({ type: z.literal('eraseContact') }),
]);
export type OpinionCommand = z.infer<typeof OpinionCommand>;
export type OpinionCommandType = OpinionCommand['type'];

/** Consequences of assignments, imports, holiday notices and of time; a router offers the others. */
export const platformCommands: readonly OpinionCommandType[] = [
  'route',
  'letIn',
  'startAnswering',
  'takeBack',
  'recompute',
  'withdraw',
  'eraseContact',
];
