import { type Actor, isStaffOf, worksFor } from '../actor/index.ts';
import type { ImportBatch } from './import.ts';

export type Who = (actor: Actor, batch: Pick<ImportBatch, 'committeeId'>) => boolean;

/** A committee's own staff takes files in, for their committee only. */
export const isImporter: Who = (actor, { committeeId }) => isStaffOf(actor, committeeId);
export const isPlatform: Who = (actor) => actor.kind === 'system';

export const canReadImport: Who = (actor, { committeeId }) =>
  actor.kind === 'system' || worksFor(actor, committeeId);
