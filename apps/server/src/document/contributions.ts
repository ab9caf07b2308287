import type { Document } from '@concord/domain/document';
import type { Db } from '../db/database.ts';
import { readText } from './keeping.ts';
import { partiesOf, sectionRows } from './repository.ts';
import { charactersBy } from './text.ts';

/** What a committee has to do with the text. */
export type Share = {
  committeeId: string;
  /** Sections given to it, and how many characters stand in them. */
  sections: number;
  characters: number;
  /** Characters its people wrote, wherever they stand now. */
  written: number;
  changedAt: string | null;
};

/** Who contributed and who did not: every committee that takes part, whether it wrote or not. */
export async function sharesIn(db: Db, document: Document): Promise<Share[]> {
  const shares = new Map<string, Share>();
  const shareOf = (committeeId: string): Share => {
    const share = shares.get(committeeId) ?? {
      committeeId,
      sections: 0,
      characters: 0,
      written: 0,
      changedAt: null,
    };
    shares.set(committeeId, share);
    return share;
  };
  shareOf(document.committeeId);
  for (const committeeId of await partiesOf(db, document.matterId)) shareOf(committeeId);
  for (const section of await sectionRows(db, document.id)) {
    if (section.is_set_aside === 1) continue;
    const share = shareOf(section.committee_id);
    share.sections += 1;
    share.characters += section.characters;
    await addWritten(db, section.id, shareOf);
  }
  return [...shares.values()];
}

async function addWritten(db: Db, sectionId: string, shareOf: (id: string) => Share): Promise<void> {
  const authors = await db
    .selectFrom('document_author')
    .select(['client', 'committee_id'])
    .where('section_id', '=', sectionId)
    .execute();
  if (authors.length === 0) return;
  const counts = charactersBy((await readText(db, sectionId)).section);
  for (const { client, committee_id } of authors)
    shareOf(committee_id).written += counts.get(Number(client)) ?? 0;
  const changes = await db
    .selectFrom('document_update')
    .select((eb) => ['committee_id', eb.fn.max('at').as('at')])
    .where('section_id', '=', sectionId)
    .groupBy('committee_id')
    .execute();
  for (const { committee_id, at } of changes) {
    const share = shareOf(committee_id);
    if (!share.changedAt || share.changedAt < at) share.changedAt = at;
  }
}
