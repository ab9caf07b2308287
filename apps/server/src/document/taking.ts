import type { StaffActor } from '@concord/domain/actor';
import { type RefusalCode, Refused } from '@concord/domain/decision';
import { charactersMax, documentStatuses, paragraphsMax, whyNotWrite } from '@concord/domain/document';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { holdSection, type Kept, keepUpdates, readText } from './keeping.ts';
import type { DocumentUpdateTable } from './table.ts';
import { clockOf, readUpdate, takeUpdate, toBytes, toText } from './text.ts';

/** Something written, on its way into a section. */
export type Writ = { sectionId: string; key: string; bytes: Uint8Array; actor: StaffActor; at: string };

/** What became of it: its number in the section, or why it was not taken. */
export type Taken = { seq: number } | { refused: Refused };

type Author = { client: number; person_id: string; committee_id: string };

/** Numbers an update may bring in for the first time: one browser has one. */
const newClientsMax = 20;
/** For the sentence of a section that is too long. */
const limits = { characters: String(charactersMax), paragraphs: String(paragraphsMax) };

/** What a batch has taken so far. */
type Batch = { kept: Kept; rows: DocumentUpdateTable[]; authors: Author[]; known: Map<string, number> };

/**
 * Takes what several people wrote in one section, in the order it came, as one transaction: each is checked and
 * numbered by itself, and one that is refused leaves the others as they are.
 */
export async function takeAll(
  tx: Db,
  sectionId: string,
  writs: readonly Writ[],
  before: Kept | undefined,
): Promise<{ taken: Taken[]; kept: Kept; rows: DocumentUpdateTable[]; documentId: string }> {
  const section = await holdSection(tx, sectionId);
  if (!section) throw new Refused({ code: 'not_found' });
  const document = await tx
    .selectFrom('document')
    .select(['committee_id', 'status'])
    .where('id', '=', section.document_id)
    .executeTakeFirstOrThrow();
  const place = {
    document: {
      committeeId: document.committee_id,
      status: z.enum(documentStatuses).parse(document.status),
    },
    section: { committeeId: section.committee_id, isSetAside: section.is_set_aside === 1 },
  };
  const batch: Batch = {
    // another server may have written, or a commit have failed: then the rows say what the text is
    kept: before?.seq === section.seq ? before : await readText(tx, sectionId),
    rows: [],
    authors: [],
    known: await knownAmong(tx, sectionId, writs),
  };
  const taken: Taken[] = [];
  for (const writ of writs) {
    const refusal = whyNotWrite(place.document, place.section, writ.actor);
    const outcome = refusal ? { no: refusal.code } : take(batch, writ);
    if ('seq' in outcome) taken.push(outcome);
    else {
      taken.push({ refused: new Refused({ code: outcome.no, facts: limits }) });
      if (outcome.isSpoilt) batch.kept = await anew(tx, sectionId, batch);
    }
  }
  await keepUpdates(tx, sectionId, batch.kept, batch.rows, batch.authors);
  return { taken, kept: batch.kept, rows: batch.rows, documentId: section.document_id };
}

async function knownAmong(tx: Db, sectionId: string, writs: readonly Writ[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('document_update')
    .select(['key', 'seq'])
    .where('section_id', '=', sectionId)
    .where('key', 'in', [...new Set(writs.map(({ key }) => key))])
    .execute();
  return new Map(rows.map(({ key, seq }) => [key, seq]));
}

/** `isSpoilt`: the text in memory has taken some of it, and is to be read anew. */
type No = { no: RefusalCode; isSpoilt?: boolean };

/** One update into the text in memory. */
function take(batch: Batch, { sectionId, key, bytes, actor, at }: Writ): { seq: number } | No {
  const { kept, rows, authors, known } = batch;
  const { personId: person_id, capacityId: capacity_id, committeeId: committee_id } = actor;
  const incoming = readUpdate(bytes);
  if (typeof incoming === 'string') return { no: incoming };
  const clients: number[] = [];
  for (const [client, clock] of incoming.clients) {
    if (clock <= clockOf(kept.section, client)) continue;
    const owner = kept.authors.get(client);
    // whoever wrote under another's number could make what the other writes next look known already, and lost
    if (owner !== undefined && owner !== person_id) return { no: 'document.damaged' };
    if (owner === undefined) clients.push(client);
  }
  if (clients.length > newClientsMax) return { no: 'document.damaged' };
  const outcome = takeUpdate(kept.section, bytes, incoming);
  if (typeof outcome === 'string') return { no: outcome, isSpoilt: true };
  // sent again it brings nothing new; and a key that comes with something new loses none of it
  const repeated = known.get(key);
  if (!outcome.fresh) return { seq: repeated ?? kept.seq };
  kept.seq += 1;
  const { seq } = kept;
  for (const client of clients) {
    kept.authors.set(client, person_id);
    authors.push({ client, person_id, committee_id });
  }
  const content = toText(outcome.fresh);
  const own = repeated === undefined ? key : newId();
  rows.push({ section_id: sectionId, seq, key: own, content, person_id, capacity_id, committee_id, at });
  known.set(own, seq);
  return { seq };
}

/** The text without what was refused, with what this batch has taken. */
async function anew(tx: Db, sectionId: string, { rows, authors }: Batch): Promise<Kept> {
  const kept = await readText(tx, sectionId);
  for (const { content, seq } of rows) {
    takeUpdate(kept.section, toBytes(content ?? ''), { bringsMarks: false, bringsValues: false });
    kept.seq = seq;
  }
  for (const { client, person_id } of authors) kept.authors.set(client, person_id);
  return kept;
}
