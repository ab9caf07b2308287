import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';

export const directiveStatuses = ['recorded', 'handed', 'struck'] as const;
export const DirectiveStatus = z.enum(directiveStatuses);
export type DirectiveStatus = z.infer<typeof DirectiveStatus>;

/**
 * Who may see what a leader wrote: the committee alone; also those it was handed to; also whoever the paper was
 * delivered to. Those it was handed to always see what is required of them.
 */
export const directiveLevels = ['committee', 'handed', 'recipients'] as const;
export const DirectiveLevel = z.enum(directiveLevels);
export type DirectiveLevel = z.infer<typeof DirectiveLevel>;

const line = (max: number) => z.string().trim().max(max, `最多 ${max} 字`);

/** 批示 as it is taken down. Of a leader the office and the title count; the name may stay out. */
export const DirectiveText = z.object({
  office: line(40).min(2, '请填写批示领导所在机关'),
  title: line(40).min(2, '请填写批示领导职务'),
  name: line(20).default(''),
  givenOn: DateOnly,
  text: line(3000).default(''),
  /** What is to be done about it. */
  requirement: line(500).default(''),
  level: DirectiveLevel.default('committee'),
  /** Scans of the paper it was written on. */
  scanIds: z.array(z.string()).max(5, '扫描件最多 5 个').default([]),
});
export type DirectiveText = z.infer<typeof DirectiveText>;

/**
 * 领导批示 (domain.md §5.9): a leader's note on an issued paper, from which assignments come. `isNone`: nobody wrote
 * anything until that day, which is a fact too.
 */
export const Directive = DirectiveText.extend({
  id: z.string(),
  version: z.number().int().min(1),
  committeeId: z.string(),
  dispatchId: z.string(),
  status: DirectiveStatus,
  isNone: z.boolean(),
  office: z.string(),
  title: z.string(),
  /** Organisations that were given something because of it. */
  handedTo: z.array(z.string()),
  recordedAt: z.string(),
});
export type Directive = z.infer<typeof Directive>;
