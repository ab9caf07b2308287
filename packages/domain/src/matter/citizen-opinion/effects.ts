import {
  type Calendar,
  dateInShanghai,
  dueDate,
  recompute,
  recomputedNames,
  type Term,
} from '../../calendar/index.ts';
import type { RefusalCode } from '../../decision/index.ts';
import type { Regulation } from '../../regulation/index.ts';
import { type CitizenOpinion, type Rating, type RatingValue, titleOf } from './citizen-opinion.ts';
import type { OpinionCommand } from './command.ts';

/** What the rule must know beside the opinion and the command. `at`: UTC instant. */
export type Circumstances = { at: string; calendar: Calendar; regulation: Regulation };

type Effect = { facts: Partial<CitizenOpinion>; note?: string } | { refused: RefusalCode };
type Clock = Pick<CitizenOpinion, 'clock' | 'clockFrom' | 'dueOn' | 'isProvisional'>;

export const noClock: Clock = { clock: null, clockFrom: null, dueOn: null, isProvisional: false };

/** The term of each clock of an opinion, from the regulation it began under. */
export function clockTerm(
  clock: 'triage' | 'reply' | 'callback',
  isConsultation: boolean,
  { values }: Regulation,
): Term {
  if (clock === 'triage') return { unit: 'workdays', amount: values['citizen.triageDays'] };
  if (clock === 'callback') return { unit: 'workdays', amount: values['citizen.callbackDays'] };
  return {
    unit: 'workdays',
    amount: isConsultation ? values['citizen.consult.replyDays'] : values['citizen.other.replyDays'],
  };
}

export function startClock(
  clock: 'triage' | 'reply' | 'callback',
  isConsultation: boolean,
  { at, calendar, regulation }: Circumstances,
): Clock {
  const clockFrom = dateInShanghai(at);
  const { on, provisional } = dueDate(calendar, {
    start: clockFrom,
    term: clockTerm(clock, isConsultation, regulation),
  });
  return { clock, clockFrom, dueOn: on, isProvisional: provisional };
}

const revised = (opinion: CitizenOpinion, body: string): Partial<CitizenOpinion> => ({
  body,
  title: titleOf(body),
  textRevision: opinion.textRevision + 1,
});

/** Adds a reader once; the order is kept, so equal histories give equal states. */
const withReaders = (opinion: CitizenOpinion, ...ids: string[]): string[] => [
  ...new Set([...opinion.readers, ...ids]),
];

function rated(
  opinion: CitizenOpinion,
  value: RatingValue,
  reasons: string,
  at: string,
  isProxy: boolean,
): Effect {
  if (value === 'dissatisfied' && !reasons) return { refused: 'opinion.reason_needed' };
  const rating: Rating = {
    value,
    reasons,
    at,
    isProxy,
    changed: opinion.rating ? opinion.rating.changed + 1 : 0,
  };
  return { facts: { rating } };
}

/** What each command changes beside the status (domain.md §5.6). */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one case per command, each a line or two
export function effects(
  opinion: CitizenOpinion,
  command: OpinionCommand,
  circumstances: Circumstances,
): Effect {
  const { at } = circumstances;
  switch (command.type) {
    case 'accept':
      return {
        facts: {
          category: command.category,
          topic: command.topic ?? null,
          isConsultation: command.isConsultation,
          acceptedAt: opinion.acceptedAt ?? at,
          question: null,
          ...startClock('reply', command.isConsultation, circumstances),
        },
      };
    case 'decline':
      return {
        facts: {
          declineReason: command.reason,
          answer: command.sentence,
          closedAt: at,
          answeredAt: at,
          ...noClock,
        },
      };
    case 'askCitizen':
      return { facts: { question: command.question }, note: command.question };
    case 'supplement':
      return { facts: { ...revised(opinion, `${opinion.body}\n\n【补充】${command.text}`), question: null } };
    case 'quarantine':
      return { facts: { isQuarantined: true, publishedAt: null }, note: command.reason };
    case 'release':
      return { facts: { isQuarantined: false, ...revised(opinion, command.body) } };
    case 'transfer':
      if (command.toCommitteeId === opinion.committeeId) return { refused: 'opinion.same_committee' };
      return {
        facts: {
          committeeId: command.toCommitteeId,
          ownerId: command.toCommitteeId,
          readers: withReaders(opinion, opinion.committeeId),
          ...startClock('triage', false, circumstances),
        },
        note: command.note,
      };
    case 'merge':
      return { facts: { themeId: command.themeId, beforeMerge: opinion.status } };
    case 'split':
      return { facts: { themeId: null, beforeMerge: null }, note: command.note };
    case 'route':
      return { facts: { ownerId: command.ownerId, readers: withReaders(opinion, ...command.readers) } };
    case 'letIn':
      return { facts: { readers: withReaders(opinion, command.readerId) } };
    case 'startAnswering':
      return opinion.clock === 'reply' ? { facts: {} } : { facts: startClock('reply', false, circumstances) };
    case 'takeBack':
      return { facts: { ownerId: opinion.committeeId } };
    case 'answer':
      return {
        facts: {
          answer: command.text,
          answeredById: opinion.ownerId,
          answeredAt: opinion.answeredAt ?? at,
          answeredInTime: opinion.answeredInTime ?? isInTime(opinion, at),
          ...(opinion.hasContact ? startClock('callback', false, circumstances) : noClock),
        },
      };
    case 'callBack': {
      const effect = rated(opinion, command.value, command.note, at, true);
      return 'refused' in effect ? effect : { facts: { ...effect.facts, ...noClock }, note: command.note };
    }
    case 'rate':
      return rated(opinion, command.value, command.reasons, at, false);
    case 'reopen':
      if (opinion.reopenings >= circumstances.regulation.values['citizen.maxReopen'])
        return { refused: 'opinion.reopened_before' };
      return {
        facts: {
          reopenings: opinion.reopenings + 1,
          closedAt: null,
          ownerId: opinion.committeeId,
          ...startClock('triage', false, circumstances),
        },
        note: command.reason,
      };
    case 'explain':
      return { facts: { answer: command.text, closedAt: at, ...noClock } };
    case 'recompute':
      return recomputed(opinion, circumstances);
    case 'withdraw':
      return { facts: { closedAt: opinion.closedAt ?? at, ...noClock } };
    case 'close':
      return { facts: { closedAt: at, ...noClock } };
    case 'share':
      if (opinion.readers.includes(command.withId)) return { refused: 'opinion.already_shared' };
      return { facts: { readers: withReaders(opinion, command.withId) } };
    case 'unshare':
      return { facts: { readers: opinion.readers.filter((id) => id !== command.withId) } };
    case 'eraseContact':
      return { facts: { hasContact: false } };
    case 'publish':
      return { facts: { publishedAt: at } };
    case 'unpublish':
      return { facts: { publishedAt: null }, note: command.reason };
    case 'reclassify':
      return { facts: { category: command.category, topic: command.topic ?? opinion.topic } };
  }
}

/** The running clock under the calendar of today; never earlier than what was told (domain.md §10). */
function recomputed(opinion: CitizenOpinion, { calendar, regulation }: Circumstances): Effect {
  const { clock, clockFrom: start, dueOn } = opinion;
  if (!clock || !start || !dueOn) return { facts: { isProvisional: false } };
  const term = clockTerm(clock, opinion.isConsultation, regulation);
  const { on, provisional, outcome } = recompute({ on: dueOn, start, term }, calendar);
  return { facts: { dueOn: on, isProvisional: provisional }, note: recomputedNames[outcome] };
}

const isInTime = ({ clock, dueOn }: CitizenOpinion, at: string): boolean =>
  clock !== 'reply' || dueOn === null || dateInShanghai(at) <= dueOn;
