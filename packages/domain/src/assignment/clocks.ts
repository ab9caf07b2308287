import {
  type Calendar,
  dateInShanghai,
  daysBetween,
  dueDate,
  recompute,
  type Term,
} from '../calendar/index.ts';
import type { Assignment, Clock, ClockKind } from './assignment.ts';
import type { Circumstances } from './circumstances.ts';

/** A term that begins now (domain.md §10: the start day does not count). */
export function startClock(kind: ClockKind, term: Term, at: string, calendar: Calendar): Clock {
  const startedOn = dateInShanghai(at);
  const { on, provisional } = dueDate(calendar, { start: startedOn, term });
  return { kind, startedOn, dueOn: on, isProvisional: provisional, stoppedOn: null };
}

export const stopClocks = (clocks: readonly Clock[], at: string, ...kinds: ClockKind[]): Clock[] =>
  clocks.map((clock) =>
    kinds.includes(clock.kind) && clock.stoppedOn === null
      ? { ...clock, stoppedOn: dateInShanghai(at) }
      : clock,
  );

export const isRunning = (assignment: Pick<Assignment, 'clocks'>, kind: ClockKind): boolean =>
  assignment.clocks.some((clock) => clock.kind === kind && clock.stoppedOn === null);

/** The earliest of the terms that bind the handler; while one runs, this is the date to mind. */
export function minded(clocks: readonly Clock[]): Pick<Assignment, 'dueOn' | 'isProvisional'> {
  const running = clocks
    .filter(({ kind, stoppedOn }) => stoppedOn === null && kind !== 'objection')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [first] = running;
  return { dueOn: first?.dueOn ?? null, isProvisional: first?.isProvisional ?? false };
}

/** Running clocks under the calendar of today: never earlier than announced, a reply never past what was promised. */
export const recomputedClocks = (
  assignment: Assignment,
  { procedure, calendar, matter }: Pick<Circumstances, 'procedure' | 'calendar' | 'matter'>,
): Clock[] =>
  assignment.clocks.map((clock) => {
    if (!clock.isProvisional || clock.stoppedOn !== null) return clock;
    const term = termOf(clock, assignment, procedure);
    const { on, provisional } = recompute({ on: clock.dueOn, start: clock.startedOn, term }, calendar);
    const { answerBy } = matter;
    const promised = clock.kind === 'reply' && answerBy !== undefined && on > answerBy;
    const dueOn = promised ? ([answerBy, clock.dueOn].sort().at(-1) ?? on) : on;
    return { ...clock, dueOn, isProvisional: provisional };
  });

/** What a clock was set by; a date that was granted or promised stands for itself. */
function termOf(
  { kind, startedOn, dueOn }: Clock,
  { role, round, extendedTo, dueBy }: Assignment,
  procedure: Circumstances['procedure'],
): Term {
  if (kind === 'accept') return procedure.accept;
  if (kind === 'objection') return procedure.objectionWindow;
  if (kind === 'contact') return procedure.contactWithin;
  if (kind === 'feedback') return procedure.feedbackWindow;
  if (extendedTo === dueOn || dueBy === dueOn) return { unit: 'days', amount: daysBetween(startedOn, dueOn) };
  if (round > 1) return procedure.rework;
  return role === 'assist' ? procedure.assistReply : procedure.reply;
}
