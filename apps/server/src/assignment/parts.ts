import type { Assignment } from '@concord/domain/assignment';
import { canonical } from '@concord/domain/event';
import type { Db } from '../db/database.ts';
import { toReplyRow } from './row.ts';
import type {
  AssignmentAnswerTable,
  AssignmentClockTable,
  AssignmentCommitmentTable,
  AssignmentContactTable,
  AssignmentCountersignTable,
  AssignmentDeliveryTable,
  AssignmentPartTable,
  AssignmentRatingTable,
  AssignmentReplyTable,
} from './table.ts';

/** The rows that belong to one assignment. */
export type Parts = {
  parts: AssignmentPartTable[];
  contacts: AssignmentContactTable[];
  countersigns: AssignmentCountersignTable[];
  clocks: AssignmentClockTable[];
  deliveries: AssignmentDeliveryTable[];
  ratings: AssignmentRatingTable[];
  replies: AssignmentReplyTable[];
  answers: AssignmentAnswerTable[];
  commitments: AssignmentCommitmentTable[];
};

const tables = [
  'assignment_part',
  'assignment_contact',
  'assignment_countersign',
  'assignment_clock',
  'assignment_delivery',
  'assignment_rating',
] as const;
type PartTable = (typeof tables)[number];

/** Reads them for several assignments at once. */
export async function readParts(db: Db, ids: readonly string[]): Promise<(id: string) => Parts> {
  const read = <Name extends PartTable>(name: Name) =>
    db
      .selectFrom(name as PartTable)
      .selectAll()
      .where('assignment_id', 'in', [...ids])
      .orderBy('position')
      .execute();
  const [parts, contacts, countersigns, clocks, deliveries, ratings] = await Promise.all(tables.map(read));
  const of = (name: 'assignment_answer' | 'assignment_commitment') =>
    db
      .selectFrom(name)
      .selectAll()
      .where('assignment_id', 'in', [...ids])
      .orderBy('position')
      .execute();
  const [replies, answers, commitments] = await Promise.all([
    db
      .selectFrom('assignment_reply')
      .selectAll()
      .where('assignment_id', 'in', [...ids])
      .execute(),
    of('assignment_answer'),
    of('assignment_commitment'),
  ]);
  return (id) => {
    const own = <Row extends { assignment_id: string }>(
      rows: readonly { assignment_id: string }[] | undefined,
    ) => (rows ?? []).filter(({ assignment_id }) => assignment_id === id) as Row[];
    return {
      parts: own(parts),
      contacts: own(contacts),
      countersigns: own(countersigns),
      clocks: own(clocks),
      deliveries: own(deliveries),
      ratings: own(ratings),
      replies: own(replies),
      answers: own(answers),
      commitments: own(commitments),
    };
  };
}

type Rows = { [Name in PartTable]: object[] };

function rowsOf(assignment: Assignment): Rows {
  const place = (position: number) => ({ assignment_id: assignment.id, position });
  return {
    assignment_part: assignment.parts.map((part, i) => ({ ...place(i), part })),
    assignment_contact: assignment.contacts.map((contact, i) => ({ ...place(i), ...contact })),
    assignment_countersign: assignment.countersigns.map(({ organizationId, answer, note }, i) => ({
      ...place(i),
      organization_id: organizationId,
      answer,
      note,
    })),
    assignment_clock: assignment.clocks.map((clock, i) => ({
      ...place(i),
      kind: clock.kind,
      started_on: clock.startedOn,
      due_on: clock.dueOn,
      is_provisional: Number(clock.isProvisional),
      stopped_on: clock.stoppedOn,
    })),
    assignment_delivery: assignment.deliveries.map(({ round, sponsorId, at, reason }, i) => ({
      ...place(i),
      round,
      sponsor_id: sponsorId,
      at,
      reason,
    })),
    assignment_rating: assignment.ratings.map((rating, i) => ({
      ...place(i),
      round: rating.round,
      sponsor_id: rating.sponsorId,
      value: rating.value,
      reasons: rating.reasons,
      at: rating.at,
      is_proxy: Number(rating.isProxy),
      changed: rating.changed,
    })),
  };
}

/** Writes the rows that differ from the state before. */
export async function saveParts(tx: Db, previous: Assignment | undefined, next: Assignment): Promise<void> {
  const before = previous && rowsOf(previous);
  const after = rowsOf(next);
  for (const name of tables) {
    if (before && canonical(before[name]) === canonical(after[name])) continue;
    if (before && before[name].length > 0)
      await tx.deleteFrom(name).where('assignment_id', '=', next.id).execute();
    if (after[name].length > 0)
      await tx
        .insertInto(name)
        .values(after[name] as never)
        .execute();
  }
  if (canonical(previous?.reply ?? null) !== canonical(next.reply)) await saveReply(tx, next);
}

async function saveReply(tx: Db, next: Assignment): Promise<void> {
  const row = toReplyRow(next);
  if (!row || !next.reply) return;
  const of = { assignment_id: next.id, round: next.round };
  for (const name of ['assignment_answer', 'assignment_commitment', 'assignment_reply'] as const)
    await tx.deleteFrom(name).where('assignment_id', '=', next.id).where('round', '=', next.round).execute();
  await tx.insertInto('assignment_reply').values(row).execute();
  const { answers, commitments } = next.reply;
  if (answers.length > 0)
    await tx
      .insertInto('assignment_answer')
      .values(
        answers.map(({ part, text, adoption, doneOn }, position) => ({
          ...of,
          position,
          part,
          text,
          adoption,
          done_on: doneOn,
        })),
      )
      .execute();
  if (commitments.length > 0)
    await tx
      .insertInto('assignment_commitment')
      .values(commitments.map(({ text, dueOn }, position) => ({ ...of, position, text, due_on: dueOn })))
      .execute();
}
