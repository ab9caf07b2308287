import type { Actor } from '../actor/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { MatterPart } from '../matter/matter.ts';
import type { Procedure } from '../regulation/index.ts';
import type { Assignment } from './assignment.ts';

/** What an assignment is about, as much of it as its rules ask for. */
export type MatterFacts = {
  /** Everyone the answer is owed to: the sponsors, and those of all merged matters. */
  sponsorIds: readonly string[];
  /** The suggestions that want an answer each; empty for matters in one piece. */
  parts: readonly MatterPart[];
  /** The day the sponsor was promised an answer; a unit's term never runs past it. */
  answerBy?: string;
};

/** Everything a rule looks at beside the command. `at`: UTC instant. */
export type Circumstances = {
  actor: Actor;
  at: string;
  procedure: Procedure;
  calendar: Calendar;
  matter: MatterFacts;
  /** Other assignments on the same matter, ended ones included. */
  siblings: readonly Assignment[];
  children: readonly Assignment[];
};

/** The units that assist this lead and still take part. */
export const assistsOf = (assignment: Assignment, siblings: readonly Assignment[]): Assignment[] =>
  assignment.role === 'lead'
    ? siblings.filter(
        ({ role, status }) => role === 'assist' && status !== 'revoked' && status !== 'proposed',
      )
    : [];
