import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';
import { bodyMax, PaperFile, PaperKind, Recipient } from './dispatch.ts';

const Reason = z.string().trim().min(2, '请写明原因').max(500, '最多 500 字');

/** To whom, as it is typed: an organisation here by its id, a body outside by its name. */
export const Addressee = z
  .object({
    organizationId: z.string().nullable().default(null),
    name: z.string().trim().max(60, '收件单位最多 60 字').default(''),
    isCopy: z.boolean().default(false),
  })
  .refine(({ organizationId, name }) => organizationId !== null || name.length >= 2, '请填写收件单位');
export type Addressee = z.infer<typeof Addressee>;

/** A paper as it is typed. */
export const Draft = z.object({
  kindCode: z.string().min(1, '请选择文种'),
  title: z.string().trim().min(4, '标题至少 4 个字').max(100, '标题最多 100 字'),
  body: z.string().trim().max(bodyMax, `正文最多 ${bodyMax} 字`).default(''),
  addressees: z.array(Addressee).max(100, '收件单位最多 100 个').default([]),
  fileIds: z.array(z.string()).max(10, '附件最多 10 个').default([]),
});
export type Draft = z.infer<typeof Draft>;

/** The same with names, kinds and files looked up: what the rule book works with. */
export const Paper = z.object({
  kind: PaperKind,
  title: z.string(),
  body: z.string(),
  recipients: z.array(Recipient.pick({ organizationId: true, name: true, isCopy: true })),
  files: z.array(PaperFile),
});
export type Paper = z.infer<typeof Paper>;

export const DispatchCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), draft: Draft }),
  z.object({ type: z.literal('submit') }),
  z.object({ type: z.literal('pass'), note: z.string().trim().max(500).default('') }),
  z.object({ type: z.literal('sendBack'), reason: Reason }),
  z.object({ type: z.literal('sign') }),
  z.object({ type: z.literal('issue') }),
  z.object({ type: z.literal('receive') }),
  z.object({
    type: z.literal('noteReceipt'),
    place: z.number().int().min(1),
    on: DateOnly,
    by: z.string().trim().min(2, '请填写收件人或收件部门').max(40, '最多 40 字'),
  }),
  z.object({ type: z.literal('withdraw'), reason: Reason }),
  z.object({ type: z.literal('discard'), reason: Reason }),
]);
export type DispatchCommand = z.infer<typeof DispatchCommand>;
export type DispatchCommandType = DispatchCommand['type'];
