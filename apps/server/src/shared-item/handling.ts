import { isStaff } from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import {
  cite,
  decideSharedItem,
  type NewSharedItem,
  type SharedItem,
  type SharedItemCommand,
  share,
} from '@concord/domain/shared-item';
import { attach } from '../attachment/repository.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { addCitation, addSharedItem, saveSharedItem } from './repository.ts';

/** Something of the actor's own committee, with the files that were sent for it. */
export async function shareItem(
  writing: Writing,
  item: NewSharedItem,
  fileIds: readonly string[] = [],
): Promise<SharedItem> {
  const { tx, actor, at } = writing;
  await mustBeCommittees(writing, item.readers);
  await mustWait(writing, fileIds);
  const committeeId = isStaff(actor) ? actor.committeeId : '';
  const change = accept(share(item, { id: newId(), committeeId }, { actor, at }));
  await addSharedItem(writing, change);
  await attach(tx, fileIds, change.next.id, 'sharedItem');
  return change.next;
}

export async function runSharedItem(
  writing: Writing,
  item: SharedItem,
  command: SharedItemCommand,
): Promise<SharedItem> {
  const { tx, actor, at } = writing;
  const change = accept(decideSharedItem(item, command, { actor, at }));
  if (command.type === 'address') await mustBeCommittees(writing, command.readers);
  if (command.type === 'attach') await mustWait(writing, command.fileIds);
  await saveSharedItem(writing, item, change);
  if (command.type === 'attach') await attach(tx, command.fileIds, item.id, 'sharedItem');
  return change.next;
}

export async function citeItem(writing: Writing, item: SharedItem, occasion: string): Promise<string> {
  const { actor, at } = writing;
  const change = accept(cite(item, occasion, newId(), { actor, at }));
  await addCitation(writing, item, change);
  return change.next.id;
}

async function mustBeCommittees({ tx }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .selectFrom('organization')
    .select('id')
    .where('id', 'in', [...ids])
    .where('kind', '=', 'committee')
    .execute();
  if (rows.length < new Set(ids).size) throw new Refused({ code: 'sharedItem.reader_unknown' });
}

/** Files that were sent and belong to nothing yet. */
async function mustWait({ tx }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .selectFrom('attachment')
    .select('id')
    .where('id', 'in', [...ids])
    .where('matter_id', 'is', null)
    .execute();
  if (rows.length < new Set(ids).size) throw new Refused({ code: 'not_found' });
}
