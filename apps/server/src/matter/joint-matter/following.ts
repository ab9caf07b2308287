import type { AssignmentChange } from '@concord/domain/assignment';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { runJointMatter } from './handling.ts';
import { findJointMatter } from './repository.ts';

/** The first invitation sets the matter going; what the invited do stands in their invitations alone. */
export async function followJointMatter(writing: Writing, { next, event }: AssignmentChange): Promise<void> {
  if (event.type !== 'issue' || !next.isInvitation) return;
  const platform = platformOf(next.committeeId);
  const matter = await findJointMatter(writing.tx, platform, next.matterId);
  if (matter.status === 'proposed') await runJointMatter(writing, matter, { type: 'begin' }, platform);
}
