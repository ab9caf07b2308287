import { hasRole, type StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import type { ExpressionBuilder } from 'kysely';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';

/** Where a message waits that was tried too often, until an administrator sends it on its way again. */
export const parked = '9999-12-31T00:00:00.000Z';

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

export type DeadLetter = {
  id: string;
  topic: string;
  committeeId: string;
  createdAt: string;
  attempts: number;
  failure: string | null;
};

const lettersMax = 100;

/** What could not be delivered, oldest first: when and why, never what it says. */
export async function listDeadLetters(db: Db, reader: StaffActor): Promise<DeadLetter[]> {
  if (!hasRole(reader, ['systemAdministrator'])) throw new Refused({ code: 'actor.not_yours' });
  return db
    .selectFrom('outbox')
    .select([
      'outbox.id',
      'outbox.topic',
      'outbox.committee_id as committeeId',
      'outbox.created_at as createdAt',
      'outbox.attempts',
      'outbox.failure',
    ])
    .where(tendedBy(reader))
    .orderBy('outbox.id')
    .limit(lettersMax)
    .execute();
}

/** Sends one on its way again, with all its tries before it; who did so stands in the committee's history. */
export async function retryDeadLetter(writing: Writing, reader: StaffActor, id: string): Promise<void> {
  if (!hasRole(reader, ['systemAdministrator'])) throw new Refused({ code: 'actor.not_yours' });
  const { numUpdatedRows } = await writing.tx
    .updateTable('outbox')
    .set({ attempts: 0, available_at: writing.at, locked_until: null })
    .where('id', '=', id)
    .where('id', 'in', (eb) => eb.selectFrom('outbox').select('outbox.id').where(tendedBy(reader)))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'not_found' });
  await append(writing, {
    aggregate: 'organization',
    aggregateId: `administration ${newId()}`,
    version: 1,
    committeeId: reader.committeeId,
    type: 'retryDelivery',
    from: null,
    to: null,
    by: eventBy(reader),
    at: writing.at,
    patch: { id },
    note: null,
  });
}

/** Parked ones of the administrator's committee; those of the city look after the whole installation. */
function tendedBy({ committeeId }: StaffActor) {
  return (eb: ExpressionBuilder<Schema, 'outbox'>) =>
    eb.and([
      eb('outbox.done_at', 'is', null),
      eb('outbox.available_at', '=', parked),
      eb.or([
        eb('outbox.committee_id', '=', committeeId),
        eb.exists(
          eb
            .selectFrom('organization')
            .select('organization.id')
            .where('organization.id', '=', committeeId)
            .where('organization.parent_id', 'is', null),
        ),
      ]),
    ]);
}
