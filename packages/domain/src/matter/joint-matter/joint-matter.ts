import { z } from 'zod';
import { Matter } from '../matter.ts';

/** 协同调研 · 联动协商 · 联合监督: three forms of one thing; they differ in words, not in steps. */
export const JointForm = z.enum(['research', 'consultation', 'supervision']);
export type JointForm = z.infer<typeof JointForm>;

/** How far it is as a whole; how far each committee is, its invitation says (decision 0006). */
export const jointMatterStatuses = [
  'proposed',
  'working',
  'reporting',
  'issued',
  'closed',
  'dropped',
] as const;
export const JointMatterStatus = z.enum(jointMatterStatuses);
export type JointMatterStatus = z.infer<typeof JointMatterStatus>;

export const liveStatuses: readonly JointMatterStatus[] = ['proposed', 'working', 'reporting', 'issued'];
export const isLive = ({ status }: { status: JointMatterStatus }): boolean => liveStatuses.includes(status);

/** Takes part on paper, without signing in: 京津冀联席会议, the upper committee. The lead enters what it gives. */
export const Partner = z.object({
  id: z.string().min(1),
  name: z.string().trim().min(2, '请填写名称').max(60, '最多 60 字'),
  kind: z.enum(['conference', 'upper', 'other']),
});
export type Partner = z.infer<typeof Partner>;

/** 联动专题 (domain.md §5.15). `committeeId`: who leads now; `parts`: the questions. */
export const JointMatter = Matter.extend({
  kind: z.literal('jointMatter'),
  status: JointMatterStatus,
  form: JointForm,
  proposedById: z.string(),
  summary: z.string(),
  /** What it rests on when it is no theme: an item of the year's plan, a meeting. */
  basis: z.string(),
  /** The common plan; only for those who take part. */
  plan: z.string(),
  /** The day the whole is meant to be done. */
  dueOn: z.string().nullable(),
  partners: z.array(Partner),
  endReason: z.string().nullable(),
});
export type JointMatter = z.infer<typeof JointMatter>;
