import { z } from 'zod';
import { addDays, dateInShanghai, timeInShanghai } from '../calendar/index.ts';
import type { Urgency } from './notice.ts';

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请填写时间,如 22:00');

/** How somebody in one capacity wants to hear of things. Quiet hours may pass midnight; equal ends are none. */
export const NoticePreference = z
  .object({
    /** Times of day in Shanghai. */
    quietFrom: Time.nullable(),
    quietTo: Time.nullable(),
    digest: z.boolean(),
  })
  .refine(
    ({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null),
    '免打扰的起止时间请都填写,或都不填',
  );
export type NoticePreference = z.infer<typeof NoticePreference>;

export const noPreference: NoticePreference = { quietFrom: null, quietTo: null, digest: false };

/** UTC instant of a time of day in Shanghai. */
const instantOf = (date: string, time: string): string =>
  new Date(`${date}T${time}:00.000+08:00`).toISOString();

type Quiet = { since: string; until: string };

/** The quiet hours that `at` lies in, as UTC instants; the end no longer belongs to them. */
export function quietAround({ quietFrom, quietTo }: NoticePreference, at: string): Quiet | undefined {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return undefined;
  const day = dateInShanghai(at);
  const time = timeInShanghai(at).slice(11, 16);
  if (quietFrom < quietTo)
    return quietFrom <= time && time < quietTo
      ? { since: instantOf(day, quietFrom), until: instantOf(day, quietTo) }
      : undefined;
  if (time >= quietFrom)
    return { since: instantOf(day, quietFrom), until: instantOf(addDays(day, 1), quietTo) };
  if (time < quietTo)
    return { since: instantOf(addDays(day, -1), quietFrom), until: instantOf(day, quietTo) };
  return undefined;
}

/** When a notice written at `at` is shown: what is late at once, the rest after the quiet hours. */
export const visibleFrom = (preference: NoticePreference, at: string, urgency: Urgency): string =>
  urgency === 'late' ? at : (quietAround(preference, at)?.until ?? at);

/** At this moment notices that are not late are shown when written before this instant; `null`: all are. */
export const shownUntil = (preference: NoticePreference, now: string): string | null =>
  quietAround(preference, now)?.since ?? null;

/** Whether the day's digest still waits to be looked at; it keeps to the quiet hours, too. */
export const digestWaits = (preference: NoticePreference, seenOn: string | null, now: string): boolean =>
  preference.digest && seenOn !== dateInShanghai(now) && !quietAround(preference, now);
