import {
  type Actor,
  hasRole,
  isAdministrator,
  isStaff,
  readsAs,
  stationRoles,
  worksFor,
} from '../actor/index.ts';

/**
 * How far a matter is seen (domain.md §9), from the narrowest. `sealed`: a compartment of its own; `committee`: the
 * committee that has it; `handling`: also whoever was given it or had it shared; `public`: also, redacted, everybody.
 */
export const scopeLevels = ['sealed', 'committee', 'handling', 'public'] as const;
export type ScopeLevel = (typeof scopeLevels)[number];

/** Who sees a matter. `stationId`: the station it came through; `all`: every station of the committee. */
export type Scope = {
  level: ScopeLevel;
  committeeId: string;
  stationId: string;
  /** Organisations it was given to or shared with. */
  readers: readonly string[];
};

export const everyStation = 'all';

/** The level that follows from what is known of a matter. */
export const levelOf = (facts: {
  isSealed?: boolean;
  publishedAt: string | null;
  readers: readonly string[];
}): ScopeLevel => {
  if (facts.isSealed) return 'sealed';
  if (facts.publishedAt) return 'public';
  return facts.readers.length > 0 ? 'handling' : 'committee';
};

/** Whether somebody sees what has this scope; the one rule behind `canRead` of every kind of matter. */
export function sees(actor: Actor, { level, committeeId, stationId, readers }: Scope): boolean {
  if (actor.kind === 'system') return true;
  if (!isStaff(actor)) return false;
  if (worksFor(actor, committeeId)) return true;
  const isOfStation =
    hasRole(actor, stationRoles) &&
    (stationId === everyStation ? actor.committeeId === committeeId : actor.organizationId === stationId);
  if (level === 'sealed') return isOfStation && hasRole(actor, ['stationHead']);
  return isOfStation || (!isAdministrator(actor) && readers.includes(readsAs(actor)));
}
