import { charactersIn } from '@concord/domain/document';
import type { Db } from '../db/database.ts';
import type { DocumentUpdateTable } from './table.ts';
import {
  type Incoming,
  openText,
  paragraphsIn,
  type SectionText,
  stateOf,
  takeUpdate,
  toBytes,
  toText,
} from './text.ts';

/** A section's text as it is after update `seq`, in memory. */
export type Kept = {
  section: SectionText;
  seq: number;
  /** The last update its snapshot holds. */
  snapshot: number;
  /** Whose each client’s number is. */
  authors: Map<number, string>;
};

/** Updates a snapshot takes in at once. */
const updatesMax = 100;
const anything: Pick<Incoming, 'bringsMarks' | 'bringsValues'> = { bringsMarks: false, bringsValues: false };

/** The text from its snapshot and the updates after it. */
export async function readText(db: Db, sectionId: string): Promise<Kept> {
  const section = openText();
  const { snapshot, updates } = await textSince(db, sectionId, 0);
  const authors = await db
    .selectFrom('document_author')
    .select(['client', 'person_id'])
    .where('section_id', '=', sectionId)
    .execute();
  if (snapshot) takeUpdate(section, toBytes(snapshot.content), anything);
  for (const { content } of updates) takeUpdate(section, toBytes(content), anything);
  return {
    section,
    seq: updates.at(-1)?.seq ?? snapshot?.seq ?? 0,
    snapshot: snapshot?.seq ?? 0,
    authors: new Map(authors.map(({ client, person_id }) => [Number(client), person_id])),
  };
}

type Numbered = { seq: number; content: string };

/** What somebody lacks who knows the text up to update `since`: the snapshot where that is newer, and the rest. */
export async function textSince(
  db: Db,
  sectionId: string,
  since: number,
): Promise<{ snapshot: Numbered | null; updates: Numbered[] }> {
  for (;;) {
    const snapshot = await db
      .selectFrom('document_snapshot')
      .select(['seq', 'content'])
      .where('section_id', '=', sectionId)
      .where('seq', '>', since)
      .executeTakeFirst();
    const rows = await db
      .selectFrom('document_update')
      .select(['seq', 'content'])
      .where('section_id', '=', sectionId)
      .where('seq', '>', snapshot?.seq ?? since)
      .orderBy('seq')
      .execute();
    const updates = rows.flatMap(({ seq, content }) => (content === null ? [] : [{ seq, content }]));
    // a newer snapshot took them in between the two reads
    if (updates.length === rows.length) return { snapshot: snapshot ?? null, updates };
  }
}

/** The section's row makes writers on all servers queue up behind each other, as the chain's head does. */
export const holdSection = (tx: Db, sectionId: string) =>
  tx
    .updateTable('document_section')
    .set((eb) => ({ seq: eb.ref('seq') }))
    .where('id', '=', sectionId)
    .returningAll()
    .executeTakeFirst();

/** Writes down updates that were taken, whose numbers are new, and now and then the whole text in place of them. */
export async function keepUpdates(
  tx: Db,
  sectionId: string,
  kept: Kept,
  rows: readonly DocumentUpdateTable[],
  authors: readonly { client: number; person_id: string; committee_id: string }[],
): Promise<void> {
  const last = rows.at(-1);
  if (!last) return;
  await tx
    .insertInto('document_update')
    .values([...rows])
    .execute();
  if (authors.length > 0)
    await tx
      .insertInto('document_author')
      .values(authors.map((author) => ({ ...author, section_id: sectionId, client: String(author.client) })))
      .execute();
  await tx
    .updateTable('document_section')
    .set({
      seq: last.seq,
      characters: charactersIn(paragraphsIn(kept.section)),
      changed_at: last.at,
    })
    .where('id', '=', sectionId)
    .execute();
  if (last.seq - kept.snapshot >= updatesMax) await keepSnapshot(tx, sectionId, kept, last.seq);
}

/** The text as a whole takes the place of the updates in it; that they were, whose and when, stays on their rows. */
async function keepSnapshot(tx: Db, sectionId: string, kept: Kept, seq: number): Promise<void> {
  const content = toText(stateOf(kept.section));
  await tx
    .insertInto('document_snapshot')
    .values({ section_id: sectionId, seq, content })
    .onConflict((conflict) => conflict.column('section_id').doUpdateSet({ seq, content }))
    .execute();
  await tx
    .updateTable('document_update')
    .set({ content: null })
    .where('section_id', '=', sectionId)
    .where('seq', '<=', seq)
    .where('seq', '>', kept.snapshot)
    .execute();
  kept.snapshot = seq;
}
