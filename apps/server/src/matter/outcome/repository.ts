import type { Actor, StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { feedbackSides, Outcome, type OutcomeChange } from '@concord/domain/matter/outcome';
import type { Telling } from '@concord/domain/notice';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';
import { addMatter, findMatter, matterReadableBy, saveMatter } from '../repository.ts';
import type { OutcomeFeedbackTable, OutcomeTable } from './table.ts';

export async function findOutcome(db: Db, reader: Actor, id: string): Promise<Outcome> {
  const head = await findMatter(db, reader, id);
  const own = await db.selectFrom('outcome').selectAll().where('matter_id', '=', id).executeTakeFirst();
  if (!own) throw new Refused({ code: 'not_found' });
  const feedback = await db.selectFrom('outcome_feedback').selectAll().where('matter_id', '=', id).execute();
  return Outcome.parse({ ...head, ...factsOf(own), feedback: inOrder(feedback) });
}

export async function addOutcome(
  writing: Writing,
  change: OutcomeChange,
  tell: readonly Telling[],
): Promise<void> {
  await addMatter(writing, change, tell);
  await writing.tx.insertInto('outcome').values(toOwnRow(change.next)).execute();
}

export async function saveOutcome(
  writing: Writing,
  previous: Outcome,
  change: OutcomeChange,
  tell: readonly Telling[],
): Promise<void> {
  const { next } = change;
  await saveMatter(writing, previous, change, tell);
  const { matter_id, ...facts } = toOwnRow(next);
  await writing.tx.updateTable('outcome').set(facts).where('matter_id', '=', matter_id).execute();
  if (JSON.stringify(previous.feedback) === JSON.stringify(next.feedback)) return;
  await writing.tx.deleteFrom('outcome_feedback').where('matter_id', '=', matter_id).execute();
  if (next.feedback.length > 0)
    await writing.tx
      .insertInto('outcome_feedback')
      .values(
        next.feedback.map(({ side, dispatchId, reason, on }) => ({
          matter_id,
          side,
          dispatch_id: dispatchId,
          reason,
          on_day: on,
        })),
      )
      .execute();
}

export type OutcomeLine = {
  id: string;
  title: string;
  number: string | null;
  form: string;
  status: string;
  committeeId: string;
  openedAt: string;
  issuedOn: string | null;
};

export type OutcomeFilter = {
  /** `own`: of one's committee; `others`: those one was let in on, was delivered or given. */
  scope: 'own' | 'others' | 'all';
  status?: string | undefined;
  form?: string | undefined;
  jointMatterId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listOutcomes(
  db: Db,
  reader: StaffActor,
  { scope, status, form, jointMatterId, cursor, limit }: OutcomeFilter,
): Promise<{ rows: OutcomeLine[]; after: string | null }> {
  let query = db
    .selectFrom('matter')
    .innerJoin('outcome', 'outcome.matter_id', 'matter.id')
    .select([
      'matter.id',
      'matter.title',
      'matter.number',
      'outcome.form',
      'matter.status',
      'matter.committee_id as committeeId',
      'matter.opened_at as openedAt',
      'outcome.issued_on as issuedOn',
    ])
    .where('matter.kind', '=', 'outcome')
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1);
  if (scope !== 'all')
    query = query.where('matter.committee_id', scope === 'own' ? '=' : '!=', reader.committeeId);
  if (jointMatterId) query = query.where('outcome.joint_matter_id', '=', jointMatterId);
  if (status) query = query.where('matter.status', '=', status);
  if (form) query = query.where('outcome.form', '=', form);
  if (cursor) query = query.where('matter.id', '<', cursor);
  const page = await query.execute();
  const rows = page.slice(0, limit);
  return { rows, after: page.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

/** The id of a matter its reader may go to. */
export async function readableMatter(db: Db, reader: Actor, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await db
    .selectFrom('matter')
    .select('id')
    .where('id', '=', id)
    .where(matterReadableBy(reader))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Outcomes of a joint matter that are still being written. */
export async function draftsOf(db: Db, jointMatterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outcome')
    .innerJoin('matter', 'matter.id', 'outcome.matter_id')
    .select('matter.id')
    .where('outcome.joint_matter_id', '=', jointMatterId)
    .where('matter.status', 'in', ['drafting', 'approved', 'issuing'])
    .orderBy('matter.id')
    .execute();
  return rows.map(({ id }) => id);
}

const inOrder = (rows: readonly OutcomeFeedbackTable[]) =>
  feedbackSides.flatMap((side) => {
    const row = rows.find((one) => one.side === side);
    return row ? [{ side, dispatchId: row.dispatch_id, reason: row.reason, on: row.on_day }] : [];
  });

const factsOf = (row: OutcomeTable) => ({
  form: row.form,
  jointMatterId: row.joint_matter_id,
  body: row.body,
  decision:
    row.decision_body && row.decision_on
      ? { body: row.decision_body, on: row.decision_on, note: row.decision_note }
      : null,
  paperId: row.paper_id,
  issuedOn: row.issued_on,
  summary: row.summary,
});

const toOwnRow = (outcome: Outcome): OutcomeTable => ({
  matter_id: outcome.id,
  form: outcome.form,
  joint_matter_id: outcome.jointMatterId,
  body: outcome.body,
  decision_body: outcome.decision?.body ?? null,
  decision_on: outcome.decision?.on ?? null,
  decision_note: outcome.decision?.note ?? '',
  paper_id: outcome.paperId,
  issued_on: outcome.issuedOn,
  summary: outcome.summary,
});
