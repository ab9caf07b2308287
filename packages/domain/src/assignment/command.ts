import { z } from 'zod';
import { RatingValue } from '../matter/citizen-opinion/citizen-opinion.ts';
import { Adoption, AssignmentRole, Commitment, ContactRecord, Grade } from './assignment.ts';

const sentence = (max: number) => z.string().trim().min(1, '请填写内容').max(max, `最多 ${max} 字`);
const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请填写日期');

/** One unit's share in an order to handle a matter. */
export const Order = z.object({
  organizationId: z.string().min(1),
  role: AssignmentRole,
  parts: z.array(z.number().int().min(1)).default([]),
  isMandatory: z.boolean().default(true),
  instruction: z.string().trim().max(500).default(''),
  /** A day of one's own choice; the regulation's term when left out. */
  dueBy: DateOnly.nullable().default(null),
});
export type Order = z.infer<typeof Order>;

/** What may be asked of an assignment (domain.md §5.2). Durations come from its procedure, never from here. */
export const AssignmentCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('issue') }),
  z.object({ type: z.literal('accept'), contactPerson: sentence(40) }),
  z.object({ type: z.literal('decline'), note: sentence(500) }),
  z.object({
    type: z.literal('object'),
    reason: sentence(500),
    suggestedId: z.string().nullable().default(null),
  }),
  z.object({
    type: z.literal('upholdObjection'),
    toId: z.string().min(1),
    note: sentence(500),
    decision: z.string().trim().max(500).default(''),
  }),
  z.object({ type: z.literal('rejectObjection'), note: sentence(500) }),
  z.object({
    type: z.literal('recordContact'),
    form: ContactRecord.shape.form,
    who: sentence(60),
    summary: sentence(500),
  }),
  z.object({ type: z.literal('submitAssist'), text: sentence(3000) }),
  z.object({
    type: z.literal('draft'),
    text: sentence(5000),
    answers: z
      .array(
        z.object({
          part: z.number().int(),
          text: sentence(2000),
          adoption: Adoption.nullable().default(null),
          doneOn: DateOnly.nullable().default(null),
        }),
      )
      .default([]),
    grade: Grade.nullable().default(null),
    commitments: z.array(Commitment.extend({ text: sentence(300), dueOn: DateOnly })).default([]),
  }),
  z.object({ type: z.literal('requestCountersign') }),
  z.object({ type: z.literal('agree'), note: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('askChange'), note: sentence(500) }),
  z.object({ type: z.literal('coordinate'), note: sentence(1000) }),
  z.object({ type: z.literal('override'), note: sentence(500) }),
  z.object({ type: z.literal('sign'), number: z.string().trim().max(40).default('') }),
  z.object({ type: z.literal('submitAudit') }),
  z.object({ type: z.literal('sendBack'), reason: sentence(500) }),
  z.object({
    type: z.literal('pass'),
    grade: Grade.nullable().default(null),
    note: z.string().trim().max(500).default(''),
  }),
  z.object({ type: z.literal('askExtension'), dueOn: DateOnly, reason: sentence(500) }),
  z.object({ type: z.literal('grantExtension'), note: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('refuseExtension'), note: sentence(500) }),
  z.object({ type: z.literal('suspend'), reason: sentence(500) }),
  z.object({ type: z.literal('resume'), note: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('remind'), note: sentence(300) }),
  z.object({
    type: z.literal('rate'),
    sponsorId: z.string().min(1),
    value: RatingValue,
    reasons: z.string().trim().max(500).default(''),
    /** What a rating entered for somebody else rests on: a paper form, a recorded call. */
    evidence: z.string().trim().max(300).default(''),
  }),
  z.object({ type: z.literal('conclude') }),
  z.object({ type: z.literal('orderRework'), reason: sentence(500) }),
  z.object({ type: z.literal('reopen'), reason: sentence(500) }),
  z.object({ type: z.literal('revoke'), reason: sentence(500) }),
  // never asked for by a person: the year's holidays were announced; its matter passed to another committee
  z.object({ type: z.literal('recompute') }),
  z.object({ type: z.literal('passOn'), toId: z.string(), regulationVersion: z.number().int() }),
]);
export type AssignmentCommand = z.infer<typeof AssignmentCommand>;
export type AssignmentCommandType = AssignmentCommand['type'];
export const assignmentPlatformCommands: readonly AssignmentCommandType[] = ['recompute', 'passOn'];
