import { z } from 'zod';
import { AggregateKind } from '../../event/event.ts';
import { Matter } from '../matter.ts';

export const supervisionStatuses = ['open', 'closed', 'withdrawn'] as const;
export const SupervisionStatus = z.enum(supervisionStatuses);
export type SupervisionStatus = z.infer<typeof SupervisionStatus>;

const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请填写日期');
const words = (min: number, max: number) =>
  z.string().trim().min(min, `至少 ${min} 个字`).max(max, `最多 ${max} 字`);

/** Somebody went there or met with the unit. */
export const Visit = z.object({
  on: DateOnly,
  /** Who supervised and whom they met: offices and capacities. */
  who: words(2, 100),
  summary: words(2, 1000),
});
export type Visit = z.infer<typeof Visit>;

/**
 * 督办、协商式监督 (domain.md §5.4): somebody is named to pursue a matter. The obligation itself, with its day, its
 * reminders and the result that is accepted, is the assignment given on it; here stands what the supervisor does.
 */
export const Supervision = Matter.extend({
  kind: z.literal('supervision'),
  status: SupervisionStatus,
  /** What is pursued; none for a topic of the supervision plan. */
  about: z.object({ kind: AggregateKind, id: z.string() }).nullable(),
  /** Year of the supervision plan it stands in. */
  year: z.number().int().min(2000).max(2100),
  /** The leader who heads it, by office. */
  leader: z.string(),
  summary: z.string(),
  scheme: z.string().nullable(),
  visits: z.array(Visit),
  opinion: z.string().nullable(),
});
export type Supervision = z.infer<typeof Supervision>;

export const NewSupervision = z.object({
  title: words(4, 60),
  summary: words(4, 1000),
  leader: words(2, 40),
  year: Supervision.shape.year,
  about: Supervision.shape.about.default(null),
  /** What is asked of the supervisor, as numbered parts. */
  questions: z.array(words(4, 300)).max(12).default([]),
  /** The office or committee that supervises, and by when its result is wanted. */
  supervisorId: z.string().min(1, '请选择督办单位'),
  dueBy: DateOnly.nullable().default(null),
});
export type NewSupervision = z.infer<typeof NewSupervision>;

/** How far a supervision is, read from what was done and from its assignment; never stored. */
export const supervisionStages = [
  'named',
  'planned',
  'visited',
  'opined',
  'resulted',
  'closed',
  'withdrawn',
] as const;
export type SupervisionStage = (typeof supervisionStages)[number];
