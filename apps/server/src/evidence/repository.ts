import type { Actor } from '@concord/domain/actor';
import type { Assignment } from '@concord/domain/assignment';
import { Refused } from '@concord/domain/decision';
import { Evidence, type EvidenceChange } from '@concord/domain/evidence';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { assignmentReadableBy } from '../assignment/repository.ts';
import { attach } from '../attachment/repository.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import { matterReadableBy } from '../matter/repository.ts';
import type { EvidenceTable } from './table.ts';

/** A photo from before is read with its matter, one from after with the assignment it answers. */
function evidenceReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'evidence'>): Expression<SqlBool> =>
    eb.or([
      eb.and([
        eb('evidence.assignment_id', 'is', null),
        eb.exists(
          eb
            .selectFrom('matter')
            .select('matter.id')
            .whereRef('matter.id', '=', 'evidence.matter_id')
            .where(matterReadableBy(reader)),
        ),
      ]),
      eb.exists(
        eb
          .selectFrom('assignment')
          .select('assignment.id')
          .whereRef('assignment.id', '=', 'evidence.assignment_id')
          .where(assignmentReadableBy(reader)),
      ),
    ]);
}

export async function findEvidence(db: Db, reader: Actor, id: string): Promise<Evidence> {
  const row = await db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', id)
    .where(evidenceReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toEvidence(row);
}

/** All photos of a matter that the reader may see, those that were taken back included. */
export async function evidenceOn(db: Db, reader: Actor, matterId: string): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('matter_id', '=', matterId)
    .where(evidenceReadableBy(reader))
    .orderBy('id')
    .execute();
  return rows.map(toEvidence);
}

/** Photos that stand for the answer of this round. */
export async function evidenceFor(db: Db, { id, round }: Assignment): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('assignment_id', '=', id)
    .where('round', '=', round)
    .where('status', '=', 'kept')
    .orderBy('id')
    .execute();
  return rows.map(toEvidence);
}

/** Keeps it, and the photo becomes part of the matter or the assignment: whoever reads that sees it. */
export async function addEvidence(writing: Writing, { next, event }: EvidenceChange): Promise<void> {
  const { tx } = writing;
  const ownerId = next.assignmentId ?? next.matterId;
  await attach(tx, [next.photoId], ownerId, next.assignmentId ? 'assignment' : 'matter');
  const photo = await tx
    .selectFrom('attachment')
    .select('id')
    .where('id', '=', next.photoId)
    .where('matter_id', '=', ownerId)
    .executeTakeFirst();
  const known = await tx
    .selectFrom('evidence')
    .select('id')
    .where('photo_id', '=', next.photoId)
    .executeTakeFirst();
  if (!photo || known) throw new Refused({ code: 'evidence.photo_missing' });
  await tx.insertInto('evidence').values(toRow(next)).execute();
  await append(writing, event);
}

export async function saveEvidence(
  writing: Writing,
  previous: Evidence,
  { next, event }: EvidenceChange,
): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('evidence')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await append(writing, event);
}

/** The same file once more, for whatever takes the photo over; answers its id. */
export async function copyPhoto({ tx, at }: Writing, photoId: string): Promise<string> {
  const row = await tx.selectFrom('attachment').selectAll().where('id', '=', photoId).executeTakeFirst();
  if (!row) throw new Refused({ code: 'evidence.photo_missing' });
  const id = newId();
  await tx
    .insertInto('attachment')
    .values({ ...row, id, matter_id: null, uploaded_at: at })
    .execute();
  return id;
}

const toEvidence = (row: EvidenceTable): Evidence =>
  Evidence.parse({
    id: row.id,
    version: row.version,
    matterId: row.matter_id,
    assignmentId: row.assignment_id,
    committeeId: row.committee_id,
    status: row.status,
    side: row.side,
    round: row.round,
    photoId: row.photo_id,
    takenOn: row.taken_on,
    place: row.place,
    note: row.note,
    pairId: row.pair_id,
    fromId: row.from_id,
    organizationId: row.organization_id,
    personId: row.person_id,
    at: row.at,
  });

const toRow = (one: Evidence): EvidenceTable => ({
  id: one.id,
  version: one.version,
  matter_id: one.matterId,
  assignment_id: one.assignmentId,
  committee_id: one.committeeId,
  status: one.status,
  side: one.side,
  round: one.round,
  photo_id: one.photoId,
  taken_on: one.takenOn,
  place: one.place,
  note: one.note,
  pair_id: one.pairId,
  from_id: one.fromId,
  organization_id: one.organizationId,
  person_id: one.personId,
  at: one.at,
});
