import { type Actor, worksFor } from '../actor/index.ts';
import type { Document, Section } from './document.ts';

export type Who = (actor: Actor, document: Document, section?: Section) => boolean;

/** The lead's staff and leaders. */
export const isLead: Who = (actor, { committeeId }) => worksFor(actor, committeeId);
export const isPlatform: Who = (actor) => actor.kind === 'system';

/** Staff and leaders of the committee the section is given to, and of the lead. */
export const isWriter: Who = (actor, document, section) =>
  section !== undefined && (worksFor(actor, section.committeeId) || isLead(actor, document));
