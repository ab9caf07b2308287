import type { ClockKind } from '../assignment/index.ts';
import { clockNames } from '../assignment/labels.ts';
import { addDays, type DateOnly, dateInWords, daysBetween } from '../calendar/index.ts';
import { clerksOf, eachOnce, headsOf, type Notice, supervisionOf } from './notice.ts';

/** A reminder that has come: so many days before, or the day after. */
export type Stage = number | 'overdue';

/**
 * The last reminder whose day lies after `since` and not after `until`, both days in Shanghai. Whoever was away for a
 * week is told once how things stand now, not once per day missed.
 */
export function stageBetween(
  dueOn: DateOnly,
  since: DateOnly,
  until: DateOnly,
  daysBefore: readonly number[],
): Stage | undefined {
  const overdueFrom = addDays(dueOn, 1);
  if (since < overdueFrom && overdueFrom <= until) return 'overdue';
  const reached = daysBefore.filter((days) => {
    const on = addDays(dueOn, -days);
    return since < on && on <= until;
  });
  return reached.length > 0 ? Math.min(...reached) : undefined;
}

/**
 * The day before which a committee's notices may go. Those of the days reminders have not been walked up to yet stay,
 * however old: by them a stage is known to have been told.
 */
export function keptSince(
  today: DateOnly,
  keepDays: number,
  walkedTo: DateOnly | null,
): DateOnly | undefined {
  const since = addDays(today, -keepDays);
  if (walkedTo === null) return undefined;
  return since < walkedTo ? since : walkedTo;
}

/** What is due, as much of it as a reminder asks for. */
export type Due =
  | {
      kind: 'citizenOpinion';
      status: string;
      clock: 'triage' | 'reply' | 'callback';
      committeeId: string;
      ownerId: string;
      stationId: string;
      dueOn: DateOnly;
    }
  | { kind: 'theme'; committeeId: string; ownerId: string; dueOn: DateOnly }
  | {
      kind: 'assignment';
      clock: ClockKind;
      committeeId: string;
      coordinatorId: string;
      organizationId: string;
      /** Asked of another committee: nobody pursues it there. */
      isInvitation: boolean;
      dueOn: DateOnly;
    };

const opinionClockNames = { triage: '受理', reply: '答复', callback: '回访' } as const;

const invitationClockName = (clock: ClockKind): string => (clock === 'accept' ? '答复邀请' : '报送');

function clockName(due: Due): string {
  if (due.kind === 'theme') return '答复';
  if (due.kind === 'citizenOpinion') return opinionClockNames[due.clock];
  return due.isInvitation ? invitationClockName(due.clock) : clockNames[due.clock];
}

function sentence(due: Due, stage: Stage, today: DateOnly): string {
  const name = clockName(due);
  if (stage === 'overdue') return `${name}已超期,期限为${dateInWords(due.dueOn)}`;
  const left = daysBetween(today, due.dueOn);
  return left <= 0 ? `${name}期限今天到期` : `${name}期限还有${left}天,${dateInWords(due.dueOn)}到期`;
}

/**
 * Whom the platform reminds (decision 0005). Before the day: who must act; from the last day on also who answers for
 * it; when it has passed also who judges it and who pursues it.
 */
export function reminders(due: Due, stage: Stage, today: DateOnly): Notice[] {
  const isLate = stage === 'overdue';
  const isClose = isLate || stage <= 1;
  const say = { sentence: sentence(due, stage, today), urgency: isLate ? 'late' : 'soon' } as const;
  return eachOnce(desksFor(due, isClose, isLate).map((desk) => ({ ...desk, ...say })));
}

function desksFor(due: Due, isClose: boolean, isLate: boolean) {
  const office = clerksOf(due.committeeId);
  const answering = isLate ? [office, headsOf(due.committeeId)] : [];
  switch (due.kind) {
    case 'citizenOpinion':
      // Its theme answers for it, with a date of its own.
      if (due.status === 'merged') return [];
      if (due.clock === 'callback') return [clerksOf(due.stationId), ...(isLate ? [office] : [])];
      return due.ownerId === due.committeeId ? [office, ...answering] : answering;
    case 'theme':
      return due.ownerId === due.committeeId ? [office, ...answering] : answering;
    case 'assignment':
      return [
        clerksOf(due.organizationId),
        ...(isClose ? [headsOf(due.organizationId)] : []),
        ...(isLate ? [clerksOf(due.coordinatorId)] : []),
        ...(isLate && !due.isInvitation ? [supervisionOf(due.committeeId)] : []),
      ];
  }
}
