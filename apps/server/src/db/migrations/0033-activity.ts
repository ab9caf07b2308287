import type { Kysely } from 'kysely';
import { createIndex, createTable } from './columns.ts';

/** Activities with who comes and what came of them, and the matters that were made of it. */
export async function activity(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'activity',
    {
      id: 'text',
      version: 'integer',
      committee_id: 'text',
      kind: 'text',
      status: 'text',
      title: 'text',
      purpose: 'text',
      place: 'text',
      from_on: 'text',
      to_on: 'text',
      start_time: 'text?',
      matter_id: 'text?',
      room_id: 'text?',
      tie_id: 'text?',
      minutes: 'text',
      cancel_reason: 'text?',
      held_at: 'text?',
      closed_at: 'text?',
    },
    ['id'],
  );
  await createIndex(db, 'activity', ['from_on', 'id']);
  await createIndex(db, 'activity', ['committee_id', 'from_on', 'id']);
  await createIndex(db, 'activity', ['matter_id', 'from_on']);
  await createIndex(db, 'activity', ['tie_id', 'from_on']);
  await createTable(
    db,
    'activity_invitation',
    { committee_id: 'text', activity_id: 'text', status: 'text', note: 'text', place: 'integer' },
    ['committee_id', 'activity_id'],
  );
  await createIndex(db, 'activity_invitation', ['activity_id']);
  await parts(db);
  await createTable(db, 'resolution', { matter_id: 'text', activity_id: 'text', outcome: 'text?' }, [
    'matter_id',
  ]);
  await createIndex(db, 'resolution', ['activity_id']);
}

async function parts(db: Kysely<unknown>): Promise<void> {
  await createTable(
    db,
    'activity_participant',
    {
      id: 'text',
      activity_id: 'text',
      committee_id: 'text',
      name: 'text',
      unit: 'text',
      capacity: 'text',
      presence: 'text?',
      reason: 'text',
      place: 'integer',
    },
    ['id'],
  );
  await createIndex(db, 'activity_participant', ['activity_id']);
  await createTable(
    db,
    'activity_point',
    {
      activity_id: 'text',
      /** agenda, findings, resolutions or opinions */
      section: 'text',
      number: 'integer',
      text: 'text',
      basis: 'text?',
      raised_in: 'text?',
      expert: 'text?',
      field: 'text?',
      unit: 'text?',
    },
    ['activity_id', 'section', 'number'],
  );
  await createTable(
    db,
    'activity_correction',
    {
      activity_id: 'text',
      place: 'integer',
      section: 'text',
      number: 'integer?',
      before: 'text',
      reason: 'text',
      at: 'text',
    },
    ['activity_id', 'place'],
  );
}
