import { eventBy } from '@concord/domain/event';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';
import { addLink } from '../matter/links.ts';

/** A research activity that led to an outcome, told as no more than that it was held and closed. */
export async function lookInto(writing: Writing, outcomeId: string): Promise<void> {
  const { actor, at } = writing;
  const committeeId = actor.kind === 'staff' ? actor.committeeId : '';
  const id = newId();
  await append(writing, {
    aggregate: 'activity',
    aggregateId: id,
    version: 1,
    committeeId,
    type: 'close',
    from: null,
    to: 'closed',
    by: eventBy(actor),
    at,
    patch: {},
    note: null,
  });
  await addLink(writing, {
    type: 'yields',
    from: { kind: 'activity', id },
    to: { kind: 'outcome', id: outcomeId },
    committeeId,
  });
}
