import type { Actor, Role } from '../actor/index.ts';
import { administratorRoles, handlingLeaderRoles, readsAs } from '../actor/index.ts';
import type { Assignment } from '../assignment/index.ts';
import type { CitizenOpinion } from '../matter/citizen-opinion/index.ts';
import type { MatterKind } from '../matter/index.ts';
import type { Theme } from '../matter/theme/index.ts';

/** Who in an organisation: those who work on it, those who sign and answer for it, those who pursue what is late. */
export const deskGroups = ['clerks', 'heads', 'supervision'] as const;
export type DeskGroup = (typeof deskGroups)[number];

/** To whom a notice goes: never a person, so that it waits for whoever sits there (domain.md §11 no. 40). */
export type Desk = { organizationId: string; group: DeskGroup };

/** `late`: a day has passed. `soon`: one is near. `plain`: something happened. */
export const urgencies = ['plain', 'soon', 'late'] as const;
export type Urgency = (typeof urgencies)[number];

/** One sentence for one desk. It never quotes a citizen: the title is read with the matter, by whoever may read it. */
export type Notice = Desk & { sentence: string; urgency: Urgency };

/** One sentence and the desks it is meant for. */
export type Telling = [sentence: string, ...desks: Desk[]];

/** A noun that says itself whom its event concerns; `subjectId`: the matter whose title is shown. */
export type Told = { kind: NoticeKind; id: string; subjectId: string; tell: readonly Telling[] };
export type NoticeKind =
  | MatterKind
  | 'citizenOpinion'
  | 'theme'
  | 'assignment'
  | 'contribution'
  | 'document'
  | 'activity'
  | 'dispatch'
  | 'tie'
  | 'sharedItem';

/** What a notice is about, as it stands after the event. */
export type Concerned = { opinion: CitizenOpinion } | { theme: Theme } | { assignment: Assignment } | Told;

/** Every role sits at one desk; administrators at none, they see no content. */
function groupOf(role: Role): DeskGroup | undefined {
  if (administratorRoles.includes(role)) return undefined;
  if (role === 'supervisionOffice') return 'supervision';
  return handlingLeaderRoles.includes(role) ? 'heads' : 'clerks';
}

/**
 * Where somebody reads their notices. A supervision office pursues everything of its committee, and has its own work
 * beside.
 */
export function desksOf(actor: Actor): Desk[] {
  if (actor.kind !== 'staff') return [];
  const group = groupOf(actor.role);
  if (!group) return [];
  if (group === 'supervision') return [supervisionOf(actor.committeeId), clerksOf(actor.organizationId)];
  return [{ organizationId: readsAs(actor), group }];
}

/** The desk somebody acts from. */
export const deskOf = (actor: Actor): Desk | undefined => desksOf(actor)[0];

export const clerksOf = (organizationId: string): Desk => ({ organizationId, group: 'clerks' });
export const headsOf = (organizationId: string): Desk => ({ organizationId, group: 'heads' });
export const supervisionOf = (committeeId: string): Desk => ({
  organizationId: committeeId,
  group: 'supervision',
});

export const isSameDesk = (a: Desk, b: Desk): boolean =>
  a.organizationId === b.organizationId && a.group === b.group;

/** Each desk once, with the first sentence meant for it. */
export const eachOnce = (notices: readonly Notice[]): Notice[] =>
  notices.filter((one, index) => notices.findIndex((other) => isSameDesk(one, other)) === index);
