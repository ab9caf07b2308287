import { type Calendar, dateInShanghai, dueDate, type Term } from '../calendar/index.ts';
import type { Assignment, Clock, ClockKind } from './assignment.ts';

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
