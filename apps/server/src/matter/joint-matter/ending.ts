import { type Assignment, isEnded } from '@concord/domain/assignment';
import type { JointMatter } from '@concord/domain/matter/joint-matter';
import { runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import type { Writing } from '../../event/writing.ts';

/** What the lead itself gave out on the matter. */
async function givenOut(writing: Writing, { id, committeeId }: JointMatter): Promise<Assignment[]> {
  const all = await assignmentsOn(writing.tx, writing.actor, id);
  return all.filter(({ parentId, coordinatorId }) => parentId === null && coordinatorId === committeeId);
}

/**
 * The matter is over: who never answered is asked no more; who takes part stays in the common room, but owes nothing
 * any longer; what was answered stays as it is.
 */
export async function endWith(writing: Writing, matter: JointMatter): Promise<void> {
  const reason = matter.endReason ?? '';
  for (const one of await givenOut(writing, matter)) {
    if (isEnded(one) || one.status === 'delivered' || one.isSuspended) continue;
    const type = one.status === 'proposed' || one.status === 'issued' ? 'revoke' : 'suspend';
    await runAssignment(writing, one, { type, reason });
  }
}

/** The matter goes on, and with it what was only halted. */
export async function resumeWith(writing: Writing, matter: JointMatter): Promise<void> {
  for (const one of await givenOut(writing, matter))
    if (one.isSuspended) await runAssignment(writing, one, { type: 'resume', note: '' });
}
