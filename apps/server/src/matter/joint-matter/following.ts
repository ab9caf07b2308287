import type { AssignmentChange } from '@concord/domain/assignment';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { shareOutcomes } from '../outcome/following.ts';
import { runJointMatter } from './handling.ts';
import { findJointMatter } from './repository.ts';

const changesWhoTakesPart: readonly string[] = ['accept', 'decline', 'revoke', 'passOn'];

/** The first invitation sets the matter going; what the invited do stands in their invitations alone, and they read along. */
export async function followJointMatter(writing: Writing, { next, event }: AssignmentChange): Promise<void> {
  if (!next.isInvitation) return;
  if (changesWhoTakesPart.includes(event.type)) await shareOutcomes(writing, next.matterId);
  if (event.type !== 'issue') return;
  const platform = platformOf(next.committeeId);
  const matter = await findJointMatter(writing.tx, platform, next.matterId);
  if (matter.status === 'proposed') await runJointMatter(writing, matter, { type: 'begin' }, platform);
}
