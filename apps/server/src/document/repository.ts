import { type Actor, committeeRoles, hasRole } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import {
  beforePart,
  Document,
  type DocumentChange,
  documentConcerns,
  partiesTo,
} from '@concord/domain/document';
import { Matter } from '@concord/domain/matter';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import type { DocumentSectionTable, DocumentTable } from './table.ts';

/** SQL twin of `canReadDocument` in the domain; repository.test.ts holds the two equal. */
export function documentReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'document'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (!hasRole(reader, committeeRoles)) return eb.lit(false);
    const me = reader.committeeId;
    const takingPart = eb
      .selectFrom('matter')
      .select('matter.id')
      .where((of) =>
        of.or([
          of('matter.committee_id', '=', me),
          of.and([
            of('matter.level', '!=', 'sealed'),
            of.or([
              of(
                'matter.id',
                'in',
                of.selectFrom('matter_reader').select('matter_id').where('organization_id', '=', me),
              ),
              of(
                'matter.id',
                'in',
                of
                  .selectFrom('assignment')
                  .select('assignment.matter_id')
                  .where('assignment.organization_id', '=', me)
                  .where('assignment.is_invitation', '=', 1)
                  .where('assignment.status', 'not in', [...beforePart]),
              ),
            ]),
          ]),
        ]),
      );
    return eb.or([eb('document.committee_id', '=', me), eb('document.matter_id', 'in', takingPart)]);
  };
}

export async function findDocument(db: Db, reader: Actor, id: string): Promise<Document> {
  const row = await db
    .selectFrom('document')
    .selectAll()
    .where('id', '=', id)
    .where(documentReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toDocument(row, await sectionRows(db, id));
}

export const sectionRows = (db: Db, documentId: string): Promise<DocumentSectionTable[]> =>
  db
    .selectFrom('document_section')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('place')
    .execute();

/** The documents on a matter, the oldest first. */
export async function documentsOn(
  db: Db,
  reader: Actor,
  matterId: string,
): Promise<Pick<DocumentTable, 'id' | 'title' | 'status'>[]> {
  return db
    .selectFrom('document')
    .select(['id', 'title', 'status'])
    .where('matter_id', '=', matterId)
    .where(documentReadableBy(reader))
    .orderBy('id')
    .limit(50)
    .execute();
}

/** Committees that take part in the matter. */
export async function partiesOf(db: Db, matterId: string): Promise<string[]> {
  const matter = await db
    .selectFrom('matter')
    .select(['committee_id', 'level'])
    .where('id', '=', matterId)
    .executeTakeFirst();
  if (!matter) return [];
  const readers = await db
    .selectFrom('matter_reader')
    .innerJoin('organization', 'organization.id', 'matter_reader.organization_id')
    .select('organization.id')
    .where('matter_id', '=', matterId)
    .where('organization.kind', '=', 'committee')
    .orderBy('place')
    .execute();
  const invitations = await db
    .selectFrom('assignment')
    .select(['organization_id', 'coordinator_id', 'status'])
    .where('matter_id', '=', matterId)
    .where('is_invitation', '=', 1)
    .orderBy('id')
    .execute();
  return partiesTo(
    {
      committeeId: matter.committee_id,
      level: Matter.shape.level.parse(matter.level),
      readers: readers.map(({ id }) => id),
    },
    invitations.map((one) => ({
      organizationId: one.organization_id,
      coordinatorId: one.coordinator_id,
      status: one.status,
      isInvitation: true,
    })),
  );
}

export async function addDocument(writing: Writing, change: DocumentChange): Promise<void> {
  const { next } = change;
  await writing.tx
    .insertInto('document')
    .values({ ...toRow(next), talk: 0, created_at: writing.at })
    .execute();
  await saveSections(writing.tx, undefined, next);
  await tellOf(writing, undefined, change);
}

export async function saveDocument(
  writing: Writing,
  previous: Document,
  change: DocumentChange,
): Promise<void> {
  const { next } = change;
  const { numUpdatedRows } = await writing.tx
    .updateTable('document')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await saveSections(writing.tx, previous, next);
  await tellOf(writing, previous, change);
}

const tellOf = (writing: Writing, previous: Document | undefined, change: DocumentChange) =>
  append(writing, change.event, {
    kind: 'document',
    id: change.next.id,
    subjectId: change.next.matterId,
    tell: documentConcerns(previous, change),
  });

/** Sections are added and changed, never taken away. */
async function saveSections(tx: Db, previous: Document | undefined, next: Document): Promise<void> {
  for (const [place, section] of next.sections.entries()) {
    const facts = {
      place,
      title: section.title,
      committee_id: section.committeeId,
      is_finished: Number(section.isFinished),
      is_set_aside: Number(section.isSetAside),
    };
    const was = previous?.sections.findIndex(({ id }) => id === section.id) ?? -1;
    if (was === -1)
      await tx
        .insertInto('document_section')
        .values({ id: section.id, document_id: next.id, ...facts, seq: 0, characters: 0, changed_at: null })
        .execute();
    else if (was !== place || JSON.stringify(previous?.sections[was]) !== JSON.stringify(section))
      await tx.updateTable('document_section').set(facts).where('id', '=', section.id).execute();
  }
}

function toDocument(row: DocumentTable, sections: readonly DocumentSectionTable[]): Document {
  return Document.parse({
    id: row.id,
    version: row.version,
    matterId: row.matter_id,
    committeeId: row.committee_id,
    status: row.status,
    title: row.title,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      committeeId: section.committee_id,
      isFinished: section.is_finished === 1,
      isSetAside: section.is_set_aside === 1,
    })),
    frozen:
      row.frozen_number === null
        ? null
        : { number: row.frozen_number, name: row.frozen_name, hash: row.frozen_hash },
  });
}

const toRow = (document: Document): Omit<DocumentTable, 'talk' | 'created_at'> => ({
  id: document.id,
  version: document.version,
  matter_id: document.matterId,
  committee_id: document.committeeId,
  status: document.status,
  title: document.title,
  frozen_number: document.frozen?.number ?? null,
  frozen_name: document.frozen?.name ?? null,
  frozen_hash: document.frozen?.hash ?? null,
});
