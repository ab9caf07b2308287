import type { AssignmentChange } from '@concord/domain/assignment';
import { accept } from '@concord/domain/decision';
import { followUps, liveFollowUps, promisesOf } from '@concord/domain/follow-up';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { platformOf } from '../matter/handling.ts';
import { addFollowUp, followUpsOf, saveFollowUp } from './repository.ts';

/** What a delivered answer promises is followed from now on; what an earlier answer promised gives way to it. */
export async function keepPromises(writing: Writing, { next, event }: AssignmentChange): Promise<void> {
  if (next.status !== 'delivered' || event.from === 'delivered') return;
  const { at } = writing;
  const actor = platformOf(next.committeeId);
  for (const earlier of await followUpsOf(writing.tx, actor, next.id))
    if (liveFollowUps.includes(earlier.status))
      await saveFollowUp(
        writing,
        earlier,
        accept(followUps.decide(earlier, { type: 'replace' }, { actor, at })),
      );
  for (const promise of promisesOf(next, at, newId))
    await addFollowUp(writing, followUps.opened(promise, 'promise', { actor, at }));
}
