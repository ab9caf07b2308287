import { z } from 'zod';
import { OpinionCategory } from '../citizen-opinion/citizen-opinion.ts';

export const themeStatuses = ['open', 'routed', 'answering', 'answered', 'closed'] as const;
export const ThemeStatus = z.enum(themeStatuses);
export type ThemeStatus = z.infer<typeof ThemeStatus>;

/**
 * 专题: many opinions with one cause (domain.md §5.6). It counts people, not rows; each opinion in it keeps its own
 * receipt and gets its own answer. What comes in after it was closed opens a new round.
 */
export const Theme = z.object({
  id: z.string(),
  kind: z.literal('theme'),
  version: z.number().int().min(1),
  committeeId: z.string(),
  ownerId: z.string(),
  status: ThemeStatus,
  title: z.string(),
  summary: z.string(),
  category: OpinionCategory.nullable(),
  round: z.number().int().min(1),
  opinionCount: z.number().int().min(0),
  personCount: z.number().int().min(0),
  answer: z.string().nullable(),
  readers: z.array(z.string()),
  /** Set while the public may see it and say 我也是. */
  publishedAt: z.string().nullable(),
  openedAt: z.string(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  regulationVersion: z.number().int().min(0),
  dueOn: z.string().nullable(),
  isProvisional: z.boolean(),
});
export type Theme = z.infer<typeof Theme>;

const line = (max: number) => z.string().trim().min(2, '至少 2 个字').max(max, `最多 ${max} 字`);

export const NewTheme = z.object({
  title: line(40),
  summary: line(500),
  category: OpinionCategory.nullable().default(null),
});
export type NewTheme = z.infer<typeof NewTheme>;

export const ThemeCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), title: line(40), summary: line(500) }),
  z.object({ type: z.literal('publish') }),
  z.object({ type: z.literal('unpublish') }),
  z.object({ type: z.literal('share'), withId: z.string().min(1) }),
  z.object({ type: z.literal('answer'), text: line(5000) }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('newRound') }),
  // what follows from opinions and assignments, never asked for by a person
  z.object({ type: z.literal('gather'), opinionCount: z.number().int(), personCount: z.number().int() }),
  z.object({ type: z.literal('route'), ownerId: z.string(), readers: z.array(z.string()) }),
  z.object({ type: z.literal('letIn'), readerId: z.string().min(1) }),
  z.object({ type: z.literal('startAnswering') }),
  z.object({ type: z.literal('takeBack') }),
  // the year's holidays were announced
  z.object({ type: z.literal('recompute') }),
]);
export type ThemeCommand = z.infer<typeof ThemeCommand>;
export type ThemeCommandType = ThemeCommand['type'];
export const themePlatformCommands: readonly ThemeCommandType[] = [
  'gather',
  'route',
  'letIn',
  'startAnswering',
  'takeBack',
  'recompute',
];
