import { z } from 'zod';
import { DateOnly } from '../../calendar/index.ts';
import { Matter, RecordedDecision } from '../matter.ts';

export const plenarySuggestionStatuses = ['open', 'merged', 'split', 'withdrawn', 'closed'] as const;
export const PlenarySuggestionStatus = z.enum(plenarySuggestionStatuses);
export type PlenarySuggestionStatus = z.infer<typeof PlenarySuggestionStatus>;

/**
 * 全会意见建议: one item of what the groups said at a plenary (domain.md §2 no. 18). Its one numbered part is the
 * suggestion; how far it is handled is read from its assignments.
 */
export const PlenarySuggestion = Matter.extend({
  kind: z.literal('plenarySuggestion'),
  status: PlenarySuggestionStatus,
  recordId: z.string(),
  category: z.string(),
  /** Its place in the record: 1, 2, …; what came of a split comes after the last. */
  place: z.number().int().min(1),
  /** The groups that said it, as the record names them. */
  groups: z.string(),
  mergedInto: z.string().nullable(),
  splitFrom: z.string().nullable(),
});
export type PlenarySuggestion = z.infer<typeof PlenarySuggestion>;

/** The record of one plenary's group discussions; `reportedAt`: when the next plenary was told what came of it. */
export const PlenaryRecord = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  committeeId: z.string(),
  status: z.enum(['open', 'reported']),
  title: z.string(),
  session: z.string(),
  heldOn: DateOnly,
  decision: RecordedDecision.nullable(),
  openedAt: z.string(),
  reportedAt: z.string().nullable(),
});
export type PlenaryRecord = z.infer<typeof PlenaryRecord>;

/** One row of the record as it is taken in. */
export const RecordRow = z.object({
  category: z.string().trim().min(1, '请填写类别').max(30, '类别最多 30 字'),
  text: z.string().trim().min(4, '意见建议至少 4 个字').max(1000, '意见建议最多 1000 字'),
  groups: z.string().trim().max(60, '组别最多 60 字').default(''),
});
export type RecordRow = z.infer<typeof RecordRow>;

export const rowsMax = 1000;

export const NewPlenaryRecord = z.object({
  title: z.string().trim().min(4, '请填写名称').max(60),
  session: z.string().trim().min(2, '请填写届次').max(30),
  heldOn: DateOnly,
  rows: z.array(RecordRow).min(1, '没有意见建议').max(rowsMax, `一次最多 ${rowsMax} 条`),
});
export type NewPlenaryRecord = z.infer<typeof NewPlenaryRecord>;

/** The first words of a suggestion, for lists. */
export const titleOf = (text: string): string => {
  const first = text.split(/[。;;\n]/, 1)[0] ?? text;
  const signs = [...first];
  return signs.length > 40 ? `${signs.slice(0, 39).join('')}…` : first;
};
