import type { Actor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { type Document, NamedSource, Paragraph } from '@concord/domain/document';
import { canonical } from '@concord/domain/event';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { sha256 } from '../event/repository.ts';
import type { Writing } from '../event/writing.ts';
import { readText } from './keeping.ts';
import { documentReadableBy } from './repository.ts';
import { namesOf, sourcesOn } from './sources.ts';
import { paragraphsIn } from './text.ts';

export type FrozenSection = { id: string; title: string; committeeId: string; paragraphs: Paragraph[] };
/** The whole text at one moment, with the words of what it cites. */
export type FrozenText = { title: string; sections: FrozenSection[]; sources: NamedSource[] };

/** The text of every section that is not left out, as it stands now. */
export async function wholeText({ tx, actor }: Writing, document: Document): Promise<FrozenText> {
  const sections: FrozenSection[] = [];
  for (const { id, title, committeeId, isSetAside } of document.sections) {
    if (isSetAside) continue;
    const { section } = await readText(tx, id);
    sections.push({ id, title, committeeId, paragraphs: paragraphsIn(section) });
  }
  const cited = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sources }) => sources));
  const sources = cited.length > 0 ? namesOf(cited, await sourcesOn(tx, actor, document.matterId)) : [];
  return { title: document.title, sections, sources };
}

/** What vouches for a version: equal texts have equal hashes, on every machine. */
export const hashOf = (text: FrozenText): string => sha256(canonical(text));

export async function addVersion(
  { tx, actor, at }: Writing,
  { id, committeeId, frozen }: Document,
  { title, sections, sources }: FrozenText,
): Promise<void> {
  if (!frozen) return;
  const { number, name, hash } = frozen;
  await tx
    .insertInto('document_version')
    .values({
      document_id: id,
      number,
      name,
      hash,
      title,
      sources: JSON.stringify(sources),
      person_id: actor.kind === 'staff' ? actor.personId : '',
      committee_id: actor.kind === 'staff' ? actor.committeeId : committeeId,
      at,
    })
    .execute();
  if (sections.length > 0)
    await tx
      .insertInto('document_version_section')
      .values(
        sections.map((section, place) => ({
          document_id: id,
          number,
          place,
          section_id: section.id,
          title: section.title,
          committee_id: section.committeeId,
          paragraphs: JSON.stringify(section.paragraphs),
        })),
      )
      .execute();
}

/** Every version, the newest first, without its text. Whoever asks has been allowed to read the document. */
export const versionsOf = (db: Db, documentId: string) =>
  db
    .selectFrom('document_version')
    .leftJoin('person', 'person.id', 'document_version.person_id')
    .select([
      'number',
      'document_version.name',
      'hash',
      'at',
      'committee_id as committeeId',
      'person.name as person',
    ])
    .where('document_id', '=', documentId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute();

/** A version whole, and whether its text is still what its hash vouches for. */
export async function findVersion(db: Db, documentId: string, number: number) {
  const row = await db
    .selectFrom('document_version')
    .leftJoin('person', 'person.id', 'document_version.person_id')
    .select([
      'number',
      'document_version.name',
      'hash',
      'title',
      'sources',
      'at',
      'committee_id',
      'person.name as person',
    ])
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const rows = await db
    .selectFrom('document_version_section')
    .selectAll()
    .where('document_id', '=', documentId)
    .where('number', '=', number)
    .orderBy('place')
    .execute();
  const text: FrozenText = {
    title: row.title,
    sources: z.array(NamedSource).parse(JSON.parse(row.sources)),
    sections: rows.map((section) => ({
      id: section.section_id,
      title: section.title,
      committeeId: section.committee_id,
      paragraphs: z.array(Paragraph).parse(JSON.parse(section.paragraphs)),
    })),
  };
  const { name, hash, at, committee_id: committeeId, person } = row;
  return { ...text, number, name, hash, at, committeeId, person, holds: hashOf(text) === hash };
}

export type NewestVersion = { documentId: string; title: string; number: number; name: string; at: string };

/** Of each document on a matter that has one, the version frozen last; as far as `reader` sees. */
export async function newestVersionsOn(db: Db, reader: Actor, matterId: string): Promise<NewestVersion[]> {
  return db
    .selectFrom('document')
    .innerJoin('document_version', 'document_version.document_id', 'document.id')
    .select([
      'document.id as documentId',
      'document.title',
      'document_version.number',
      'document_version.name',
      'document_version.at',
    ])
    .where('document.matter_id', '=', matterId)
    .where(documentReadableBy(reader))
    .where((eb) =>
      eb(
        'document_version.number',
        '=',
        eb
          .selectFrom('document_version as any_version')
          .select((of) => of.fn.max('any_version.number').as('number'))
          .whereRef('any_version.document_id', '=', 'document.id'),
      ),
    )
    .orderBy('document.id')
    .limit(50)
    .execute();
}
