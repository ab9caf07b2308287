import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { type CitizenOpinion, isOpen } from '@concord/domain/matter/citizen-opinion';
import type { Count, Measure } from '../../event/counters.ts';

/** What a step of an opinion changes in the counters: the facts of the day, and how it stands from that day on. */
export function countsOf(
  previous: CitizenOpinion | undefined,
  next: CitizenOpinion,
  type: string,
  at: string,
): Count[] {
  const day = dateInShanghai(at);
  const stock = [...standing(previous, day, -1), ...standing(next, day, 1)];
  if (type === 'import') return [...broughtIn(next, 1), ...stock];
  if (type === 'withdraw') return previous ? [...broughtIn(previous, -1), ...stock] : [];
  const fact = (measure: Measure, of = next): Count => ({
    committeeId: of.committeeId,
    organizationId: of.stationId,
    measure,
    day,
    by: 1,
  });
  return [
    ...factsOf(previous, next, type).map((measure) => fact(measure)),
    ...moved(previous, next, type, fact),
    ...stock,
  ];
}

/** What came in with a file counts for the days on which it happened, not for the day of the file. */
function broughtIn(opinion: CitizenOpinion, by: 1 | -1): Count[] {
  const { committeeId, stationId: organizationId } = opinion;
  const fact = (measure: Measure, instant: string | null): Count[] =>
    instant ? [{ committeeId, organizationId, measure, day: dateInShanghai(instant), by }] : [];
  return [
    ...fact('received', opinion.receivedAt),
    ...fact('quarantined', opinion.isQuarantined ? opinion.receivedAt : null),
    ...fact('answered', opinion.answeredAt),
    ...fact('closed', opinion.closedAt),
  ];
}

const byType: Partial<Record<string, Measure>> = {
  receive: 'received',
  decline: 'declined',
  reopen: 'reopened',
  merge: 'merged',
  publish: 'published',
};

function factsOf(previous: CitizenOpinion | undefined, next: CitizenOpinion, type: string): Measure[] {
  const facts: Measure[] = [];
  const fact = byType[type];
  if (fact) facts.push(fact);
  if (next.acceptedAt && !previous?.acceptedAt) facts.push('accepted');
  if (next.closedAt && !previous?.closedAt && type !== 'decline') facts.push('closed');
  if (next.isQuarantined && !previous?.isQuarantined) facts.push('quarantined');
  if (next.answeredAt && !previous?.answeredAt && type !== 'decline')
    facts.push('answered', next.answeredInTime ? 'answeredInTime' : 'answeredLate');
  if (type === 'callBack') facts.push('calledBack');
  const value = next.rating?.value;
  if (value && value !== 'noOpinion' && next.rating?.at !== previous?.rating?.at) facts.push(value);
  return facts;
}

const moved = (
  previous: CitizenOpinion | undefined,
  next: CitizenOpinion,
  type: string,
  fact: (measure: Measure, of?: CitizenOpinion) => Count,
): Count[] =>
  type === 'transfer' && previous ? [fact('transferredOut', previous), fact('transferredIn', next)] : [];

/**
 * Taken out with the old state, put back with the new. It is late from the day after it is due or, when it came to stand
 * so only later, from then on; so nothing is ever written to a day that has passed, and its figures stay.
 */
function standing(opinion: CitizenOpinion | undefined, from: string, by: 1 | -1): Count[] {
  if (!opinion || !isOpen(opinion)) return [];
  const { committeeId, stationId: organizationId, dueOn } = opinion;
  const count = (measure: Measure, day: string): Count => ({ committeeId, organizationId, measure, day, by });
  const lateFrom = dueOn && addDays(dueOn, 1);
  return [count('stock', from), ...(lateFrom ? [count('late', lateFrom > from ? lateFrom : from)] : [])];
}
