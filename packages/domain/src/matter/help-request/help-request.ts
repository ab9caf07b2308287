import { z } from 'zod';
import { Matter } from '../matter.ts';

export const helpRequestStatuses = ['open', 'closed', 'withdrawn'] as const;
export const HelpRequestStatus = z.enum(helpRequestStatuses);
export type HelpRequestStatus = z.infer<typeof HelpRequestStatus>;

/** 求助: one committee asks another for help. Who is asked, and how far that is, its invitations say. */
export const HelpRequest = Matter.extend({
  kind: z.literal('helpRequest'),
  status: HelpRequestStatus,
  /** What is needed, and for what. */
  summary: z.string(),
  /** What was said to the helpers in the end. */
  thanks: z.string().nullable(),
});
export type HelpRequest = z.infer<typeof HelpRequest>;
