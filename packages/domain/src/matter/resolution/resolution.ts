import { z } from 'zod';
import { Matter, type MatterPart, openLevel } from '../matter.ts';

export const resolutionStatuses = ['open', 'closed'] as const;
export const ResolutionStatus = z.enum(resolutionStatuses);
export type ResolutionStatus = z.infer<typeof ResolutionStatus>;

/** 议定事项: what an activity found or resolved, as numbered parts that are given out and answered one by one. */
export const Resolution = Matter.extend({
  kind: z.literal('resolution'),
  status: ResolutionStatus,
  /** The activity it came of. */
  activityId: z.string(),
  /** What became of it, once closed. */
  outcome: z.string().nullable(),
});
export type Resolution = z.infer<typeof Resolution>;

/** As it begins, numbered from the activity's points in their order. */
export const aResolution = (
  facts: Pick<
    Resolution,
    'id' | 'committeeId' | 'title' | 'number' | 'activityId' | 'regulationVersion' | 'openedAt'
  >,
  texts: readonly string[],
): Resolution => ({
  ...facts,
  kind: 'resolution',
  version: 1,
  status: 'open',
  level: openLevel([]),
  readers: [],
  parts: texts.map((text, index): MatterPart => ({ number: index + 1, text })),
  closedAt: null,
  outcome: null,
});
