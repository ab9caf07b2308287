import { type Actor, committeeRoles, hasRole } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import type { Change } from '@concord/domain/lifecycle';
import {
  askedFor,
  type JointMatter,
  LeadOffer,
  type LeadOfferCommand,
  leadOfferConcerns,
  leadOfferLifecycle,
  type NewLeadOffer,
  offerLead,
} from '@concord/domain/matter/joint-matter';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { giveOut, runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn, findAssignment } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import { newId } from '../../db/ids.ts';
import type { Schema } from '../../db/schema.ts';
import { runDocument } from '../../document/handling.ts';
import { documentsOn, findDocument } from '../../document/repository.ts';
import { append, type Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { shareOutcomes } from '../outcome/handling.ts';
import { runJointMatter } from './handling.ts';
import { findJointMatter } from './repository.ts';
import { participationOf } from './rooms.ts';
import type { LeadOfferTable } from './table.ts';

/** SQL twin of `canReadLeadOffer`: the two sides. */
function leadOfferReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'lead_offer'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (!hasRole(reader, committeeRoles)) return eb.lit(false);
    return eb.or([
      eb('lead_offer.committee_id', '=', reader.committeeId),
      eb('lead_offer.to_id', '=', reader.committeeId),
    ]);
  };
}

/** Offers on a matter that concern the reader, the newest first. */
export async function leadOffersOn(db: Db, reader: Actor, matterId: string): Promise<LeadOffer[]> {
  const rows = await db
    .selectFrom('lead_offer')
    .selectAll()
    .where('matter_id', '=', matterId)
    .where(leadOfferReadableBy(reader))
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toOffer);
}

export async function findLeadOffer(db: Db, reader: Actor, id: string): Promise<LeadOffer> {
  const row = await db
    .selectFrom('lead_offer')
    .selectAll()
    .where('id', '=', id)
    .where(leadOfferReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toOffer(row);
}

export async function placeLeadOffer(
  writing: Writing,
  matter: JointMatter,
  input: NewLeadOffer,
): Promise<LeadOffer> {
  const { tx, actor, at } = writing;
  const pending = await leadOffersOn(tx, platformOf(matter.committeeId), matter.id);
  const change = accept(
    offerLead(input, newId(), {
      actor,
      at,
      matter,
      participation: await participationOf(tx, matter),
      isPending: pending.some(({ status }) => status === 'offered'),
    }),
  );
  await tx.insertInto('lead_offer').values(toRow(change.next)).execute();
  await tellOffer(writing, change);
  return change.next;
}

/** One step of an offer; when it is taken, the matter passes over. */
export async function runLeadOffer(
  writing: Writing,
  offer: LeadOffer,
  command: LeadOfferCommand,
): Promise<LeadOffer> {
  const { tx, actor, at } = writing;
  const change = accept(leadOfferLifecycle.decide(offer, command, { actor, at }));
  const { numUpdatedRows } = await tx
    .updateTable('lead_offer')
    .set(toRow(change.next))
    .where('id', '=', offer.id)
    .where('version', '=', offer.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await tellOffer(writing, change);
  if (command.type === 'take') await passOver(writing, change.next);
  return change.next;
}

const tellOffer = (writing: Writing, { next, event }: Change<LeadOffer>): Promise<void> =>
  append(writing, event, {
    kind: 'jointMatter',
    id: next.matterId,
    subjectId: next.matterId,
    tell: leadOfferConcerns(next),
  });

/**
 * What both sides agreed on: the matter, and the invitations still open, are the new lead's; its own ends with that;
 * the old lead is invited like everybody else, unless it was before, and answers for itself. What it asked of its own units stays its own.
 */
async function passOver(writing: Writing, { matterId, committeeId: from, toId }: LeadOffer): Promise<void> {
  const { tx, rules, at } = writing;
  const matter = await findJointMatter(tx, platformOf(from), matterId);
  // The lead changed hands since it was offered: what was offered is no longer there.
  if (matter.committeeId !== from) throw new Refused({ code: 'not_found' });
  const regulationVersion = rules.on(toId, dateInShanghai(at)).version;
  const open = (await assignmentsOn(tx, platformOf(from), matterId)).filter(
    ({ isInvitation, status }) => isInvitation && !['concluded', 'declined', 'revoked'].includes(status),
  );
  const moved = await runJointMatter(
    writing,
    matter,
    { type: 'takeLead', committeeId: toId, regulationVersion },
    platformOf(toId),
  );
  for (const invitation of open)
    await runAssignment(writing, invitation, { type: 'passOn', toId, regulationVersion }, platformOf(from));
  const own = open.find(({ organizationId, status }) => organizationId === toId && status !== 'delivered');
  if (own)
    await runAssignment(writing, await findAssignment(tx, platformOf(toId), own.id), {
      type: 'revoke',
      reason: '已接任牵头',
    });
  await reportFollows(writing, moved);
  if (open.some(({ organizationId }) => organizationId === from)) return;
  const order = { role: 'separate' as const, parts: [], isMandatory: true, dueBy: null };
  const instruction = askedFor('written', '牵头已移交,请继续参加。');
  await giveOut(writing, 'jointMatter', moved.id, [{ ...order, organizationId: from, instruction }], false);
}

/** What is written together is arranged by the new lead, who also reads along in an outcome the old one has begun. */
async function reportFollows(writing: Writing, { id, committeeId }: JointMatter): Promise<void> {
  const platform = platformOf(committeeId);
  for (const { id: documentId } of await documentsOn(writing.tx, platform, id)) {
    const document = await findDocument(writing.tx, platform, documentId);
    await runDocument({ ...writing, actor: platform }, document, { type: 'handOn', committeeId });
  }
  await shareOutcomes(writing, id);
}

const toOffer = (row: LeadOfferTable): LeadOffer =>
  LeadOffer.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    matterId: row.matter_id,
    toId: row.to_id,
    status: row.status,
    word: row.word,
    answer: row.answer,
    at: row.at,
    answeredAt: row.answered_at,
  });

const toRow = (offer: LeadOffer): LeadOfferTable => ({
  id: offer.id,
  version: offer.version,
  committee_id: offer.committeeId,
  matter_id: offer.matterId,
  to_id: offer.toId,
  status: offer.status,
  word: offer.word,
  answer: offer.answer,
  at: offer.at,
  answered_at: offer.answeredAt,
});
