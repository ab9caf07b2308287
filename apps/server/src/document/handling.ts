import { accept, Refused } from '@concord/domain/decision';
import {
  createDocument,
  type Document,
  type DocumentCommand,
  decideDocument,
  type NewDocument,
} from '@concord/domain/document';
import * as Y from 'yjs';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { findMatter } from '../matter/repository.ts';
import { holdSection, keepUpdates, readText } from './keeping.ts';
import { addDocument, partiesOf, saveDocument } from './repository.ts';
import { restoreText, toText } from './text.ts';
import { addVersion, findVersion, hashOf, wholeText } from './versions.ts';

/** The matter's committee begins a document on it. Also for the matter itself, whose own step may begin one. */
export async function openDocument(
  writing: Writing,
  matterId: string,
  input: NewDocument,
): Promise<{ id: string }> {
  const { tx, actor, at } = writing;
  const { committeeId } = await findMatter(tx, actor, matterId);
  const change = accept(
    createDocument(
      input,
      { id: newId(), matterId, committeeId },
      {
        actor,
        at,
        committees: await partiesOf(tx, matterId),
        newIds: input.sections.map(() => newId()),
      },
    ),
  );
  await addDocument(writing, change);
  return { id: change.next.id };
}

/** One step on a document, and what is done to its text with it. */
export async function runDocument(
  writing: Writing,
  document: Document,
  command: DocumentCommand,
): Promise<Document> {
  const { tx, actor, at } = writing;
  const text = command.type === 'freeze' ? await wholeText(writing, document) : undefined;
  const change = accept(
    decideDocument(document, command, {
      actor,
      at,
      committees: await partiesOf(tx, document.matterId),
      newIds: [newId()],
      ...(text && { hash: hashOf(text) }),
    }),
  );
  await saveDocument(writing, document, change);
  if (text) await addVersion(writing, change.next, text);
  if (command.type === 'restoreSection')
    await restore(writing, document.id, command.sectionId, command.number);
  return change.next;
}

/** The section’s text of a version, written over what stands there now as an edit of the actor's. */
async function restore(
  { tx, actor, at }: Writing,
  documentId: string,
  sectionId: string,
  number: number,
): Promise<void> {
  const { sections } = await findVersion(tx, documentId, number);
  const wanted = sections.find(({ id }) => id === sectionId);
  if (!wanted || actor.kind !== 'staff') throw new Refused({ code: 'document.no_version' });
  const held = await holdSection(tx, sectionId);
  if (!held) throw new Refused({ code: 'not_found' });
  const kept = await readText(tx, sectionId);
  const before = Y.encodeStateVector(kept.section.doc);
  restoreText(kept.section, wanted.paragraphs);
  const { personId: person_id, capacityId: capacity_id, committeeId: committee_id } = actor;
  const content = toText(Y.encodeStateAsUpdate(kept.section.doc, before));
  kept.seq += 1;
  const row = {
    section_id: sectionId,
    seq: kept.seq,
    key: newId(),
    content,
    person_id,
    capacity_id,
    committee_id,
    at,
  };
  await keepUpdates(
    tx,
    sectionId,
    kept,
    [row],
    [{ client: kept.section.doc.clientID, person_id, committee_id }],
  );
}
