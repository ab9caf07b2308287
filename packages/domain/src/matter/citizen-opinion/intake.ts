import { z } from 'zod';
import { type Actor, hasRole, isStaff, stationRoles } from '../../actor/index.ts';
import { dateInShanghai } from '../../calendar/index.ts';
import { type Decision, refuse } from '../../decision/index.ts';
import { type DomainEvent, eventBy, patchOf } from '../../event/index.ts';
import { mustQuarantine, mustRefuse, screen } from '../../screening/index.ts';
import {
  type CitizenOpinion,
  OpinionCategory,
  opinionTextMax,
  photosMax,
  titleOf,
  withheldFields,
} from './citizen-opinion.ts';
import { type Circumstances, noClock, startClock } from './effects.ts';
import type { OpinionChange } from './lifecycle.ts';

export const Contact = z.object({
  name: z.string().trim().max(40).default(''),
  phone: z.string().trim().max(20).default(''),
});
export type Contact = z.infer<typeof Contact>;

/** What a citizen, or a clerk for them, hands in. */
export const NewOpinion = z.object({
  stationCode: z.string().min(1),
  body: z
    .string()
    .trim()
    .min(5, '请至少写 5 个字,说明时间、地点和情况')
    .refine((text) => [...text].length <= opinionTextMax, `最多 ${opinionTextMax} 字`),
  category: OpinionCategory.optional(),
  townshipId: z.string().optional(),
  place: z.string().trim().max(60).optional(),
  channel: z.enum(['phone', 'kiosk', 'clerk', 'register', 'liaison']).default('phone'),
  contact: Contact.optional(),
  photoIds: z.array(z.string()).max(photosMax, `最多 ${photosMax} 张照片`).default([]),
  consentVersion: z.number().int().min(1),
  /** The published theme the citizen joins with “我也是”. */
  themeId: z.string().optional(),
  /** When it was written down, for entries from a paper register or kept without a network. */
  writtenAt: z.iso.datetime().optional(),
});
export type NewOpinion = z.infer<typeof NewOpinion>;

export type Station = { id: string; committeeId: string; townshipId: string | null };

/** Receives an opinion: screened at once, sealed when it must be, its first clock running (domain.md §5.6). */
export function receive(
  input: NewOpinion,
  station: Station,
  id: string,
  actor: Actor,
  circumstances: Circumstances,
): Decision<OpinionChange> {
  const findings = screen(input.body);
  if (mustRefuse(findings)) return refuse('opinion.secret');
  if (isStaff(actor) && !(hasRole(actor, stationRoles) && actor.organizationId === station.id))
    return refuse('opinion.not_yours');

  const next: CitizenOpinion = {
    ...blankOpinion(id, station, circumstances),
    title: titleOf(input.body),
    body: input.body,
    isQuarantined: mustQuarantine(findings),
    category: input.category ?? null,
    townshipId: input.townshipId ?? station.townshipId,
    place: input.place || null,
    channel: input.channel,
    recordedById: isStaff(actor) ? actor.personId : null,
    hasContact: Boolean(input.contact?.phone),
    photoCount: input.photoIds.length,
    ...startClock('triage', false, circumstances),
  };
  return { ok: true, next, event: openingEvent(next, 'receive', actor, circumstances.at) };
}

/** An opinion at a station before anything is known of it. */
export const blankOpinion = (
  id: string,
  station: Station,
  { at, regulation }: Circumstances,
): CitizenOpinion => ({
  id,
  kind: 'citizenOpinion',
  version: 1,
  committeeId: station.committeeId,
  originCommitteeId: station.committeeId,
  stationId: station.id,
  ownerId: station.committeeId,
  status: 'received',
  title: '',
  body: '',
  textRevision: 1,
  isQuarantined: false,
  category: null,
  topic: null,
  isConsultation: false,
  townshipId: station.townshipId,
  place: null,
  channel: 'phone',
  recordedById: null,
  hasContact: false,
  photoCount: 0,
  receivedAt: at,
  themeId: null,
  beforeMerge: null,
  question: null,
  declineReason: null,
  answer: null,
  answeredById: null,
  rating: null,
  reopenings: 0,
  publishedAt: null,
  readers: [],
  regulationVersion: regulation.version,
  ...noClock,
  acceptedAt: null,
  answeredAt: null,
  answeredInTime: null,
  closedAt: null,
});

/** The first line of an opinion's history. */
export const openingEvent = (next: CitizenOpinion, type: string, actor: Actor, at: string): DomainEvent => ({
  aggregate: 'citizenOpinion',
  aggregateId: next.id,
  version: 1,
  committeeId: next.committeeId,
  type,
  from: null,
  to: next.status,
  by: eventBy(actor),
  at,
  patch: patchOf(undefined, next, withheldFields),
  note: null,
});

/** The day it counts for in statistics. */
export const receivedOn = ({ receivedAt }: Pick<CitizenOpinion, 'receivedAt'>): string =>
  dateInShanghai(receivedAt);
