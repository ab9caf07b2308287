import { accept } from '@concord/domain/decision';
import { decideResolution, type Resolution, type ResolutionCommand } from '@concord/domain/matter/resolution';
import type { Writing } from '../../event/writing.ts';
import { owingOn, saveResolution } from './repository.ts';

/** One step of what was resolved; what is owed on it is read from its assignments. */
export async function runResolution(
  writing: Writing,
  resolution: Resolution,
  command: ResolutionCommand,
): Promise<Resolution> {
  const { tx, actor, at } = writing;
  const owing = await owingOn(tx, resolution.id);
  const change = accept(decideResolution(resolution, command, { actor, at, owing }));
  await saveResolution(writing, resolution, change);
  return change.next;
}
