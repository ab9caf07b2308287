import type { Actor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { canonical } from '@concord/domain/event';
import { type FixedBy, type Issue, type IssueChange, issueConcerns } from '@concord/domain/matter/issue';
import { assignmentsOn } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';
import { evidenceOn } from '../../evidence/repository.ts';
import { addMatter, findMatter, saveMatter } from '../repository.ts';
import { countIssue } from './counting.ts';
import { toIssue, toRow, toStepRows } from './row.ts';

export async function findIssue(db: Db, reader: Actor, id: string): Promise<Issue> {
  const head = await findMatter(db, reader, id);
  const row = await db.selectFrom('issue').selectAll().where('matter_id', '=', id).executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const steps = await db
    .selectFrom('issue_step')
    .selectAll()
    .where('issue_id', '=', id)
    .orderBy('number')
    .execute();
  return toIssue(head, row, steps);
}

export async function addIssue(writing: Writing, change: IssueChange): Promise<void> {
  const { next, event } = change;
  await addMatter(writing, change, issueConcerns(next, event));
  await writing.tx.insertInto('issue').values(toRow(next)).execute();
  await countIssue(writing.tx, undefined, next, event.at);
}

export async function saveIssue(writing: Writing, previous: Issue, change: IssueChange): Promise<void> {
  const { next, event } = change;
  const { tx } = writing;
  await saveMatter(writing, previous, change, issueConcerns(next, event));
  await tx.updateTable('issue').set(toRow(next)).where('matter_id', '=', next.id).execute();
  if (canonical(previous.steps) !== canonical(next.steps)) {
    await tx.deleteFrom('issue_step').where('issue_id', '=', next.id).execute();
    if (next.steps.length > 0) await tx.insertInto('issue_step').values(toStepRows(next)).execute();
  }
  await countIssue(tx, previous, next, event.at);
}

/** Who had a hand in putting it right, on whatever level and in whatever round; told to nobody, only asked. */
export async function fixedBy(
  tx: Db,
  { id, committeeId }: Pick<Issue, 'id' | 'committeeId'>,
): Promise<FixedBy> {
  const platform: Actor = { kind: 'system', committeeId };
  const assignments = (await assignmentsOn(tx, platform, id)).filter(
    ({ status }) => status !== 'proposed' && status !== 'declined' && status !== 'revoked',
  );
  const photos = (await evidenceOn(tx, platform, id)).filter(({ side }) => side === 'after');
  const signers = assignments.flatMap(({ reply }) => [reply?.draftedById, reply?.signedById]);
  return {
    organizations: assignments.map(({ organizationId }) => organizationId),
    persons: [...signers, ...photos.map(({ personId }) => personId)].filter((one) => typeof one === 'string'),
  };
}
