import { z } from 'zod';
import { JointForm, Partner } from './joint-matter.ts';

const words = (min: number, max: number) =>
  z.string().trim().min(min, `至少 ${min} 个字`).max(max, `最多 ${max} 字`);
const upTo = (max: number) => z.string().trim().max(max, `最多 ${max} 字`);
const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请填写日期');

const Facts = z.object({
  title: words(4, 60),
  form: JointForm,
  summary: words(10, 2000),
  basis: upTo(200).default(''),
  plan: upTo(10_000).default(''),
  dueOn: DateOnly.nullable().default(null),
});

export const NewJointMatter = Facts.extend({
  questions: z.array(words(4, 300)).min(1, '请至少写一个要研究的问题').max(20, '问题最多 20 个'),
});
export type NewJointMatter = z.infer<typeof NewJointMatter>;

/** What may be asked of a joint matter as a whole. Inviting is an order, handing on the lead an offer of its own. */
export const JointMatterCommand = z.discriminatedUnion('type', [
  Facts.extend({ type: z.literal('revise') }),
  z.object({ type: z.literal('ask'), text: words(4, 300) }),
  z.object({ type: z.literal('reword'), part: z.number().int().min(1), text: words(4, 300) }),
  Partner.extend({ type: z.literal('addPartner') }),
  z.object({ type: z.literal('removePartner'), id: z.string() }),
  z.object({ type: z.literal('begin') }),
  z.object({ type: z.literal('startReport') }),
  z.object({ type: z.literal('resumeWork'), reason: words(2, 500) }),
  z.object({ type: z.literal('close'), reason: words(2, 500) }),
  z.object({ type: z.literal('drop'), reason: words(2, 500) }),
  z.object({ type: z.literal('reopen'), reason: words(2, 500) }),
  // what follows from others' steps, never asked for by a person
  z.object({ type: z.literal('issue') }),
  z.object({ type: z.literal('takeLead'), committeeId: z.string(), regulationVersion: z.number().int() }),
]);
export type JointMatterCommand = z.infer<typeof JointMatterCommand>;
export type JointMatterCommandType = JointMatterCommand['type'];
export const jointMatterPlatformCommands: readonly JointMatterCommandType[] = ['issue', 'takeLead'];
