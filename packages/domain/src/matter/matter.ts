import { z } from 'zod';
import { type Actor, hasRole, isAdministrator, isStaff } from '../actor/index.ts';
import { DateOnly } from '../calendar/date.ts';
import { type ScopeLevel, scopeLevels, sees } from '../scope/index.ts';

/** Kinds of matter that share the head below (domain.md §4 no. 2). */
export const matterKinds = [
  'jointMatter',
  'outcome',
  'plenarySuggestion',
  'issue',
  'supervision',
  'helpRequest',
  'resolution',
] as const;
export const MatterKind = z.enum(matterKinds);
export type MatterKind = z.infer<typeof MatterKind>;

/** A numbered part: a question, a suggestion, a finding. Numbers are never given twice within a matter. */
export const MatterPart = z.object({ number: z.number().int().min(1), text: z.string().min(1) });
export type MatterPart = z.infer<typeof MatterPart>;

/**
 * What every kind of matter has: a number, a title, numbered parts, and who sees it. A kind adds its own facts and its
 * rule book. `readers`: organisations it was shared with; who was given it sees it too, see `parties`.
 */
export const Matter = z.object({
  id: z.string(),
  kind: MatterKind,
  version: z.number().int().min(1),
  committeeId: z.string(),
  status: z.string(),
  title: z.string(),
  /** Filing number, once it has one. */
  number: z.string().nullable(),
  level: z.enum(scopeLevels),
  readers: z.array(z.string()),
  parts: z.array(MatterPart),
  regulationVersion: z.number().int().min(0),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type Matter = z.infer<typeof Matter>;

/** A decision of a body that met elsewhere, recorded here as the ground of what follows (domain.md §0 no. 3). */
export const RecordedDecision = z.object({
  body: z.string().trim().min(2, '请写明作出决定的会议').max(60),
  on: DateOnly,
  note: z.string().trim().max(300).default(''),
});
export type RecordedDecision = z.infer<typeof RecordedDecision>;

/** How far a matter is seen when nothing else was decided: by its committee, or also by those it was shared with. */
export const openLevel = (readers: readonly string[]): ScopeLevel =>
  readers.length > 0 ? 'handling' : 'committee';

/** Who has to do with a matter through its assignments: whoever was given it, and whoever judges the answer. */
export type Party = { organizationId: string; coordinatorId: string; status: string };

/** Statuses of an assignment in which the unit is not, or no longer, a party to the matter. */
export const withoutPart: readonly string[] = ['proposed', 'revoked', 'declined'];

const partiesOf = (parties: readonly Party[]): string[] =>
  parties.flatMap(({ organizationId, coordinatorId, status }) =>
    withoutPart.includes(status) ? [coordinatorId] : [organizationId, coordinatorId],
  );

/**
 * Who reads a matter: its committee, whoever it was shared with, whoever was given it or judges an answer to it, and
 * the supervision office of its committee once something of it was given out. A sealed one: the committee alone.
 */
export function canReadMatter(
  actor: Actor,
  { level, committeeId, readers }: Pick<Matter, 'level' | 'committeeId' | 'readers'>,
  parties: readonly Party[],
): boolean {
  const given = level === 'sealed' ? [] : partiesOf(parties);
  if (sees(actor, { level, committeeId, stationId: '', readers: [...readers, ...given] })) return true;
  if (!isStaff(actor) || isAdministrator(actor) || level === 'sealed') return false;
  return (
    hasRole(actor, ['supervisionOffice']) &&
    actor.committeeId === committeeId &&
    parties.some(({ status }) => status !== 'proposed')
  );
}
