import { z } from 'zod';
import type { Actor } from '../actor/actor.ts';
import { matterKinds } from '../matter/matter.ts';

export const aggregateKinds = [
  'citizenOpinion',
  'theme',
  'assignment',
  ...matterKinds,
  'issueList',
  'evidence',
  'leadOffer',
  'roomEntry',
  'plenaryRecord',
  'followUp',
  'contribution',
  'publicWord',
  'document',
  'activity',
  'dispatch',
  'directive',
  'tie',
  'sharedItem',
  'organization',
  'person',
  'regulation',
  'calendar',
  'session',
  'import',
] as const;
export const AggregateKind = z.enum(aggregateKinds);
export type AggregateKind = z.infer<typeof AggregateKind>;

/** Who did it, as it stands in the history: never a name, so a history survives the person. */
export type EventBy = {
  kind: Actor['kind'];
  personId: string | null;
  capacityId: string | null;
  organizationId: string | null;
  role: string | null;
};

/** What a rule says has happened. The store adds identity, number and hash. */
export type DomainEvent = {
  aggregate: AggregateKind;
  aggregateId: string;
  /** Version of the aggregate after this event. */
  version: number;
  /** In whose history it is written: the committee that held the matter when it happened. */
  committeeId: string;
  /** The command in the past: `accept`, `route`, … */
  type: string;
  from: string | null;
  to: string | null;
  by: EventBy;
  at: string;
  /** Fields that changed, as they are afterwards; never a citizen's text or contact (domain.md §6 no. 11). */
  patch: Record<string, unknown>;
  /** What was said on the occasion: a reason, a note. */
  note: string | null;
};

export function eventBy(actor: Actor): EventBy {
  if (actor.kind !== 'staff')
    return { kind: actor.kind, personId: null, capacityId: null, organizationId: null, role: null };
  const { personId, capacityId, organizationId, role } = actor;
  return { kind: 'staff', personId, capacityId, organizationId, role };
}

/** JSON with sorted keys and without `undefined`: equal values give equal text, on every machine. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** The fields of `next` that differ from `previous`; a field that went away is `null`. `withheld` never appear. */
export function patchOf(
  previous: Record<string, unknown> | undefined,
  next: Record<string, unknown>,
  withheld: readonly string[] = [],
): Record<string, unknown> {
  const before = previous ?? {};
  const keys = new Set([...Object.keys(before), ...Object.keys(next)]);
  const patch: Record<string, unknown> = {};
  for (const key of keys) {
    if (withheld.includes(key)) continue;
    if (canonical(before[key] ?? null) !== canonical(next[key] ?? null)) patch[key] = next[key] ?? null;
  }
  return patch;
}

/** State of an aggregate as its history tells it: the patches laid one over the other. */
export function rebuild(patches: readonly Record<string, unknown>[]): Record<string, unknown> {
  return Object.assign({}, ...patches);
}
