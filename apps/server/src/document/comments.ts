import type { StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { type Document, mayResolve, sectionOf, whyNotComment } from '@concord/domain/document';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';

export type NewComment = {
  sectionId: string;
  paragraphId: string;
  quote: string;
  body: string;
  /** The comment answered. */
  threadId?: string | undefined;
};

/** Comments and answers, the oldest first. Whoever asks has been allowed to read the document. */
export const commentsOf = (db: Db, documentId: string) =>
  db
    .selectFrom('document_comment')
    .leftJoin('person', 'person.id', 'document_comment.person_id')
    .select([
      'document_comment.id',
      'section_id as sectionId',
      'paragraph_id as paragraphId',
      'thread_id as threadId',
      'quote',
      'body',
      'person_id as personId',
      'person.name as person',
      'committee_id as committeeId',
      'at',
      'resolved_at as resolvedAt',
    ])
    .where('document_id', '=', documentId)
    .orderBy('document_comment.id')
    .limit(2000)
    .execute();

export type Saying = { tx: Db; at: string; actor: StaffActor; document: Document };

export async function addComment(
  { tx, at, actor, document }: Saying,
  { sectionId, paragraphId, quote, body, threadId }: NewComment,
): Promise<{ id: string }> {
  const refusal = whyNotComment(document);
  if (refusal) throw new Refused(refusal);
  if (!sectionOf(document, sectionId)) throw new Refused({ code: 'not_found' });
  const answered = threadId && (await findThread(tx, document.id, threadId));
  const id = newId();
  await tx
    .insertInto('document_comment')
    .values({
      id,
      document_id: document.id,
      section_id: answered ? answered.section_id : sectionId,
      paragraph_id: answered ? answered.paragraph_id : paragraphId,
      thread_id: answered ? answered.id : id,
      quote: answered ? '' : quote,
      body,
      person_id: actor.personId,
      committee_id: actor.committeeId,
      at,
      resolved_at: null,
      resolved_by_id: null,
    })
    .execute();
  await grow(tx, document.id);
  return { id };
}

/** Says that a thread is dealt with, or that it is not after all. */
export async function resolveThread(
  { tx, at, actor, document }: Saying,
  threadId: string,
  isResolved: boolean,
): Promise<{ id: string }> {
  const thread = await findThread(tx, document.id, threadId);
  const section = sectionOf(document, thread.section_id);
  if (!section || !mayResolve(actor, document, section, thread.person_id))
    throw new Refused({ code: 'document.not_your_section' });
  await tx
    .updateTable('document_comment')
    .set({ resolved_at: isResolved ? at : null, resolved_by_id: isResolved ? actor.personId : null })
    .where('id', '=', threadId)
    .execute();
  await grow(tx, document.id);
  return { id: threadId };
}

async function findThread(tx: Db, documentId: string, threadId: string) {
  const thread = await tx
    .selectFrom('document_comment')
    .select(['id', 'section_id', 'paragraph_id', 'person_id'])
    .where('id', '=', threadId)
    .where('document_id', '=', documentId)
    .whereRef('thread_id', '=', 'document_comment.id')
    .executeTakeFirst();
  if (!thread) throw new Refused({ code: 'not_found' });
  return thread;
}

const grow = (tx: Db, documentId: string) =>
  tx
    .updateTable('document')
    .set((eb) => ({ talk: eb('talk', '+', 1) }))
    .where('id', '=', documentId)
    .execute();
