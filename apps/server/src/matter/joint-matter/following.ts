import type { AssignmentChange } from '@concord/domain/assignment';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { shareOutcomes } from '../outcome/handling.ts';
import { runJointMatter } from './handling.ts';
import { findJointMatter } from './repository.ts';

/** After these a committee takes part, or does not any more. */
const joining: readonly string[] = ['accept', 'decline', 'revoke'];

/**
 * The first invitation sets the matter going; what the invited do stands in their invitations alone. Whoever takes part
 * reads along in the report.
 */
export async function followJointMatter(writing: Writing, { next, event }: AssignmentChange): Promise<void> {
  if (!next.isInvitation || next.parentId !== null) return;
  if (joining.includes(event.type)) await shareOutcomes(writing, next.matterId);
  if (event.type !== 'issue') return;
  const platform = platformOf(next.committeeId);
  const matter = await findJointMatter(writing.tx, platform, next.matterId);
  if (matter.status === 'proposed') await runJointMatter(writing, matter, { type: 'begin' }, platform);
}
