import { type Actor, committeeRoles, hasRole, worksFor } from '../actor/index.ts';
import { type Matter, type Party, withoutPart } from '../matter/index.ts';
import type { Document, Section } from './document.ts';

type Led = Pick<Document, 'committeeId'>;
export type Who = (actor: Actor, document: Document) => boolean;

/** The lead's staff and leaders. */
export const isLead = (actor: Actor, { committeeId }: Led): boolean => worksFor(actor, committeeId);
export const isPlatform = (actor: Actor): boolean => actor.kind === 'system';

/** Staff and leaders of the committee the section is given to, and of the lead. */
export const isWriter = (actor: Actor, document: Led, section: Pick<Section, 'committeeId'>): boolean =>
  worksFor(actor, section.committeeId) || isLead(actor, document);

/** Has a section, or leads. */
export const takesPartIn: Who = (actor, document) =>
  isLead(actor, document) || document.sections.some(({ committeeId }) => worksFor(actor, committeeId));

/** An invitation not answered yet gives no part in what is written. */
export const beforePart: readonly string[] = [...withoutPart, 'issued', 'objected'];

export type Invitation = Party & { isInvitation: boolean };

/** Committees that write and read together on a matter: its own, those it is shared with, those that accepted. */
export function partiesTo(
  { committeeId, level, readers }: Pick<Matter, 'committeeId' | 'level' | 'readers'>,
  assignments: readonly Invitation[],
): string[] {
  if (level === 'sealed') return [committeeId];
  const accepted = assignments.filter(
    ({ isInvitation, status }) => isInvitation && !beforePart.includes(status),
  );
  return [...new Set([committeeId, ...readers, ...accepted.map(({ organizationId }) => organizationId)])];
}

/**
 * Who reads a document, whole: the people who work for the committees that take part, and for its lead. A draft is not
 * for everybody who may read the matter: not for units it was given to, nor for whoever has not answered yet.
 */
export const canReadDocument = (actor: Actor, { committeeId }: Led, parties: readonly string[]): boolean =>
  isPlatform(actor) ||
  (hasRole(actor, committeeRoles) && [committeeId, ...parties].includes(actor.committeeId));

/** Whoever wrote the comment, and whoever writes the section, says that it is dealt with. */
export const mayResolve = (
  actor: Actor,
  document: Led,
  section: Pick<Section, 'committeeId'>,
  authorId: string,
): boolean => isWriter(actor, document, section) || (actor.kind === 'staff' && actor.personId === authorId);
