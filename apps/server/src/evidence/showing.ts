import type { StaffActor } from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import { type Evidence, keepAfter, openEvidenceCommands } from '@concord/domain/evidence';
import { assignmentsOn, findAssignment } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { addEvidence, copyPhoto, evidenceOn } from './repository.ts';

/** Who took it stays in the history: a screen shows where it comes from. */
export type ShownEvidence = Omit<Evidence, 'personId'> & { mayWithdraw: boolean };

export async function shownEvidence(
  db: Db,
  reader: StaffActor,
  matterId: string,
  at: string,
): Promise<ShownEvidence[]> {
  const photos = await evidenceOn(db, reader, matterId);
  const assignments = await assignmentsOn(db, reader, matterId);
  return photos.map(({ personId, ...photo }) => {
    const assignment = assignments.find(({ id }) => id === photo.assignmentId);
    const commands = openEvidenceCommands({ ...photo, personId }, { actor: reader, at, assignment });
    return { ...photo, mayWithdraw: commands.includes('withdraw') };
  });
}

/** What a child assignment was answered with becomes part of the answer above it; each photo once. */
export async function takeOver(
  writing: Writing,
  assignmentId: string,
  ids: readonly string[],
): Promise<{ taken: number }> {
  const { actor, at, tx } = writing;
  const parent = await findAssignment(tx, actor, assignmentId);
  const { matterId, committeeId } = parent;
  const photos = await evidenceOn(tx, actor, matterId);
  const children = (await assignmentsOn(tx, actor, matterId)).filter(
    ({ parentId }) => parentId === parent.id,
  );
  let taken = 0;
  for (const id of ids) {
    const photo = photos.find((one) => one.id === id && one.status === 'kept');
    if (!photo || !children.some((child) => child.id === photo.assignmentId))
      throw new Refused({ code: 'evidence.not_from_below' });
    if (photos.some(({ fromId, status }) => fromId === id && status === 'kept')) continue;
    const { takenOn, place, note, pairId } = photo;
    const facts = { takenOn, place, note, pairId, photoId: await copyPhoto(writing, photo.photoId) };
    const keeping = { id: newId(), matterId, committeeId, fromId: id };
    await addEvidence(writing, accept(keepAfter(facts, keeping, parent, { actor, at })));
    taken += 1;
  }
  return { taken };
}
