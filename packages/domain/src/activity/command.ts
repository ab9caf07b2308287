import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';
import { Presence, sections } from './activity.ts';
import { activityKinds } from './kinds.ts';

const sentence = (max: number, name = '内容') =>
  z.string().trim().min(1, `请填写${name}`).max(max, `${name}最多 ${max} 字`);
const words = (max: number) => z.string().trim().max(max, `最多 ${max} 字`).default('');

const plan = {
  title: sentence(60, '活动名称'),
  purpose: words(1000),
  place: words(120),
  fromOn: DateOnly,
  toOn: DateOnly,
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间应写作 09:00 这样的形式')
    .nullable()
    .default(null),
  agenda: z.array(sentence(200, '议程')).max(30, '议程最多 30 项').default([]),
};
const inOrder = {
  check: ({ fromOn, toOn }: { fromOn: string; toOn: string }) => fromOn <= toOn,
  mistake: { path: ['toOn'], message: '结束日期不能早于开始日期' },
};
const committees = z.array(z.string().min(1)).max(30);

/** What one settles before an activity; where it lies is settled with it. */
export const NewActivity = z
  .object({
    ...plan,
    kind: z.enum(activityKinds),
    invited: committees.default([]),
    matterId: z.string().nullable().default(null),
    roomId: z.string().nullable().default(null),
    tieId: z.string().nullable().default(null),
  })
  .refine(inOrder.check, inOrder.mistake);
export type NewActivity = z.infer<typeof NewActivity>;

export const NewParticipant = z
  .object({
    /** Of one who was entered before; a new one has none. */
    id: z.string().nullable().default(null),
    name: words(40),
    unit: words(60),
    capacity: words(40),
  })
  .refine(({ name, unit }) => name !== '' || unit !== '', { message: '请填写姓名或单位' });
export type NewParticipant = z.infer<typeof NewParticipant>;

/** What may be asked of an activity (domain.md §5.11). */
export const ActivityCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), ...plan }).refine(inOrder.check, inOrder.mistake),
  z.object({ type: z.literal('invite'), committeeIds: committees.min(1, '请选择委员会') }),
  z.object({ type: z.literal('takePart'), note: words(300) }),
  z.object({ type: z.literal('decline'), note: sentence(300, '谢绝的原因') }),
  z.object({ type: z.literal('enterPeople'), people: z.array(NewParticipant).max(200) }),
  z.object({ type: z.literal('hold') }),
  z.object({
    type: z.literal('notePresence'),
    marks: z.array(z.object({ id: z.string(), presence: Presence, reason: words(100) })).min(1),
  }),
  z.object({ type: z.literal('noteNoShow'), committeeId: z.string(), reason: sentence(300, '原因') }),
  z.object({
    type: z.literal('record'),
    minutes: words(20_000),
    findings: z.array(z.object({ text: sentence(1000, '发现'), basis: words(300) })).max(60),
    resolutions: z.array(z.object({ text: sentence(1000, '议定事项') })).max(60),
    opinions: z
      .array(
        z.object({
          text: sentence(2000, '意见'),
          expert: sentence(40, '专家姓名'),
          field: sentence(40, '专业领域'),
          unit: words(60),
        }),
      )
      .max(60),
  }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('cancel'), reason: sentence(300, '取消的原因') }),
  z.object({
    type: z.literal('correct'),
    section: z.enum(sections),
    number: z.number().int().min(1).nullable().default(null),
    text: sentence(20_000),
    reason: sentence(300, '更正的原因'),
  }),
  z.object({
    type: z.literal('raise'),
    title: sentence(60, '事项名称'),
    findings: z.array(z.number().int().min(1)).max(60).default([]),
    resolutions: z.array(z.number().int().min(1)).max(60).default([]),
  }),
  z.object({ type: z.literal('joinMatter'), matterId: z.string().min(1), roomId: z.string().min(1) }),
  z.object({ type: z.literal('addFiles'), files: z.array(z.string()).min(1, '请选择文件').max(20) }),
]);
export type ActivityCommand = z.infer<typeof ActivityCommand>;
export type ActivityCommandType = ActivityCommand['type'];
