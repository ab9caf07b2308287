import type { Actor } from '../actor/index.ts';
import type { Decision, Refusal } from '../decision/index.ts';
import { type AggregateKind, type DomainEvent, eventBy, patchOf } from '../event/index.ts';

/** What every lifecycle turns: a versioned thing in one committee's history. */
export type Subject = { id: string; version: number; committeeId: string; status: string };

/** Who acts and when; a noun adds what else its rules look at. `at`: UTC instant. */
export type Circumstances = { actor: Actor; at: string };

/** One row of a rule book: from which statuses, by whom, to where. */
export type Step<On extends Subject, Around extends Circumstances = Circumstances> = {
  from: readonly On['status'][];
  by: (actor: Actor, on: On) => boolean;
  /** `same` leaves the status to the command's own facts. */
  to: On['status'] | 'same';
  /** What status and person alone do not say; the button asks it too. */
  unless?: (on: On, around: Around) => Refusal | undefined;
};

/** What a command changes beside the status, or why its facts cannot be. */
export type Effect<On> = { facts: Partial<On>; note?: string | undefined } | { refusal: Refusal };

export type Change<On> = { next: On; event: DomainEvent };

/** The rule book of one noun. `withheld`: fields that no history holds. */
export type Book<
  On extends Subject,
  Command extends { type: string },
  Around extends Circumstances = Circumstances,
> = {
  aggregate: AggregateKind;
  /** Its Chinese name, for the sentence of a refusal. */
  name: string;
  statusNames: Record<On['status'], string>;
  steps: Record<Command['type'], Step<On, Around>>;
  effects: (on: On, command: Command, around: Around) => Effect<On>;
  withheld?: readonly string[];
};

/** The questions every noun with a rule book answers alike: may I, what may I, what comes of it. */
export function lifecycle<
  On extends Subject,
  Command extends { type: string },
  Around extends Circumstances = Circumstances,
>({ aggregate, name, statusNames, steps, effects, withheld }: Book<On, Command, Around>) {
  const commandTypes = Object.keys(steps) as Command['type'][];

  /** Why `actor` may not take this step now — or undefined, when nothing stands in the way. */
  function whyNot(on: On, type: Command['type'], around: Around): Refusal | undefined {
    const { from, by, unless } = steps[type];
    if (!by(around.actor, on)) return { code: 'matter.not_yours' };
    if (!from.includes(on.status))
      return {
        code: 'matter.wrong_step',
        facts: { name, status: statusNames[on.status as On['status']] },
      };
    return unless?.(on, around);
  }

  /** The buttons to show: the same question the server asks before it acts. */
  const openCommands = (on: On, around: Around): Command['type'][] =>
    commandTypes.filter((type) => !whyNot(on, type, around));

  function eventOf(
    previous: On | undefined,
    next: On,
    type: string,
    { actor, at }: Circumstances,
    note?: string,
  ): DomainEvent {
    return {
      aggregate,
      aggregateId: next.id,
      version: next.version,
      committeeId: next.committeeId,
      type,
      from: previous?.status ?? null,
      to: next.status,
      by: eventBy(actor),
      at,
      patch: patchOf(previous, next, withheld),
      note: note || null,
    };
  }

  /** The first state with its line for the history; who may begin one is the noun's own question. */
  const opened = (next: On, type: string, around: Circumstances, note?: string): Change<On> => ({
    next,
    event: eventOf(undefined, next, type, around, note),
  });

  /** The next state and the line for the history, or the reason why not. Nothing is saved or sent here. */
  function decide(on: On, command: Command, around: Around): Decision<Change<On>> {
    const type: Command['type'] = command.type;
    const refusal = whyNot(on, type, around);
    if (refusal) return { ok: false, refusal };
    const effect = effects(on, command, around);
    if ('refusal' in effect) return { ok: false, refusal: effect.refusal };
    const { to } = steps[type];
    const status = to === 'same' ? on.status : to;
    const next: On = { ...on, status, ...effect.facts, version: on.version + 1 };
    return { ok: true, next, event: eventOf(on, next, type, around, effect.note) };
  }

  return { commandTypes, whyNot, openCommands, opened, decide };
}
