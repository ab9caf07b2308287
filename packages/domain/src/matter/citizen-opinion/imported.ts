import { z } from 'zod';
import { type Actor, isStaffOf } from '../../actor/index.ts';
import { type Decision, refuse } from '../../decision/index.ts';
import { mustQuarantine, mustRefuse, screen } from '../../screening/index.ts';
import { type CitizenOpinion, OpinionCategory, titleOf } from './citizen-opinion.ts';
import { type Circumstances, noClock, startClock } from './effects.ts';
import { blankOpinion, openingEvent, type Station } from './intake.ts';
import type { OpinionChange } from './lifecycle.ts';

/** A message from another system, with its answer where it has one. Instants are UTC; texts are kept as they were. */
export const ImportedOpinion = z.object({
  /** As the other system numbers it. */
  number: z.string().nullable(),
  /** The name it was published under, never a contact. */
  author: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  writtenAt: z.string(),
  place: z.string().nullable(),
  category: OpinionCategory.nullable(),
  topic: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  supports: z.number().int().min(0),
  against: z.number().int().min(0),
});
export type ImportedOpinion = z.infer<typeof ImportedOpinion>;

/**
 * Takes a message over from another system. An answered one arrives closed, with its own dates and without a clock
 * of ours; an open one waits for triage from the day it reached us.
 */
export function receiveImported(
  message: ImportedOpinion,
  station: Station,
  id: string,
  actor: Actor,
  circumstances: Circumstances,
): Decision<OpinionChange> {
  if (!isStaffOf(actor, station.committeeId)) return refuse('import.not_yours');
  const { writtenAt, answeredAt } = message;
  if (writtenAt > circumstances.at || (answeredAt ?? '') > circumstances.at) return refuse('import.future');
  const findings = screen(`${message.title}\n${message.body}`);
  if (mustRefuse(findings)) return refuse('opinion.secret');
  const next: CitizenOpinion = {
    ...blankOpinion(id, station, circumstances),
    status: message.answer ? 'closed' : 'received',
    title: message.title.trim() ? message.title : titleOf(message.body),
    body: message.body,
    isQuarantined: mustQuarantine(findings),
    category: message.category,
    topic: message.topic,
    place: message.place,
    channel: 'import',
    recordedById: actor.kind === 'staff' ? actor.personId : null,
    receivedAt: writtenAt,
    ...(message.answer
      ? { ...noClock, answer: message.answer, answeredAt, closedAt: answeredAt }
      : startClock('triage', false, circumstances)),
  };
  return { ok: true, next, event: openingEvent(next, 'import', actor, circumstances.at) };
}
