import type { Actor } from '@concord/domain/actor';
import { accept } from '@concord/domain/decision';
import {
  type JointMatter,
  type JointMatterCommand,
  jointMatterConcerns,
  jointMatterLifecycle,
} from '@concord/domain/matter/joint-matter';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { findJointMatter, jointAround, saveJointMatter } from './repository.ts';
import { participationOf } from './rooms.ts';

/** One step of a joint matter; everyone who takes part is told. */
export async function runJointMatter(
  writing: Writing,
  matter: JointMatter,
  command: JointMatterCommand,
  actor: Actor = writing.actor,
): Promise<JointMatter> {
  const around = await jointAround(writing.tx, matter, { actor, at: writing.at });
  const change = accept(jointMatterLifecycle.decide(matter, command, around));
  const participation = await participationOf(writing.tx, change.next);
  await saveJointMatter(writing, matter, change, jointMatterConcerns(command.type, participation));
  return change.next;
}

/** Its outcome is out: whoever issues it says so here. A second outcome changes nothing. */
export async function jointMatterIssued(writing: Writing, id: string): Promise<void> {
  const matter = await findJointMatter(writing.tx, platformOf(''), id);
  if (matter.status === 'working' || matter.status === 'reporting')
    await runJointMatter(writing, matter, { type: 'issue' }, platformOf(matter.committeeId));
}
