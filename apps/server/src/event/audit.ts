import { hasRole, type StaffActor } from '@concord/domain/actor';
import { endOfDayInstant, startOfDayInstant } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { AggregateKind } from '@concord/domain/event';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { type ChainFault, verifyChains } from './repository.ts';

export const AuditFilter = z.object({
  aggregate: AggregateKind.optional(),
  /** A person's name, whole. */
  person: z.string().trim().max(40).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Number of the last row of the page before. */
  cursor: z.number().int().optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/** Of the three administrators the auditor reads the history: who did what when, never a matter's content. */
function mustAudit(reader: StaffActor): void {
  if (!hasRole(reader, ['auditor'])) throw new Refused({ code: 'not_found' });
}

/** The committee's history, newest first. */
export async function listEvents(db: Db, reader: StaffActor, filter: AuditFilter) {
  mustAudit(reader);
  let query = db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.by_person_id')
    .leftJoin('organization', 'organization.id', 'event.by_organization_id')
    .select([
      'event.number',
      'event.at',
      'event.aggregate',
      'event.type',
      'event.by_kind as byKind',
      'event.by_role as role',
      'person.name as person',
      'organization.short_name as organization',
      'event.hash',
    ])
    .where('event.committee_id', '=', reader.committeeId)
    .orderBy('event.number', 'desc')
    .limit(filter.limit + 1);
  if (filter.cursor !== undefined) query = query.where('event.number', '<', filter.cursor);
  if (filter.aggregate) query = query.where('event.aggregate', '=', filter.aggregate);
  if (filter.person) query = query.where('person.name', '=', filter.person);
  if (filter.from) query = query.where('event.at', '>=', startOfDayInstant(filter.from));
  if (filter.to) query = query.where('event.at', '<=', endOfDayInstant(filter.to));
  const page = await query.execute();
  const rows = page.slice(0, filter.limit);
  return { rows, after: page.length > filter.limit ? (rows.at(-1)?.number ?? null) : null };
}

/** Whether the committee's chain holds from its first event to its last. */
export async function verifyOwn(
  db: Db,
  reader: StaffActor,
): Promise<{ checked: number; fault: Omit<ChainFault, 'committeeId'> | null }> {
  mustAudit(reader);
  const { checked, faults } = await verifyChains(db, reader.committeeId);
  const [fault] = faults;
  return {
    checked,
    fault: fault ? { number: fault.number, eventId: fault.eventId, reason: fault.reason } : null,
  };
}
