import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';

/** A message that leaves after the commit; the same topic and key never twice. */
export async function addOutbox(
  { tx, at }: Writing,
  { topic, key, committeeId }: { topic: string; key: string; committeeId: string },
  payload: object,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: newId(),
      topic,
      key,
      payload: JSON.stringify(payload),
      committee_id: committeeId,
      created_at: at,
      available_at: at,
      attempts: 0,
      locked_until: null,
      done_at: null,
      failure: null,
    })
    .onConflict((conflict) => conflict.columns(['topic', 'key']).doNothing())
    .execute();
}
