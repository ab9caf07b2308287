import type { Actor } from '@concord/domain/actor';
import { findWholeActivity } from '../activity/repository.ts';
import { findAssignment } from '../assignment/repository.ts';
import { findEdition } from '../contribution/repository.ts';
import type { Db } from '../db/database.ts';
import { findDirectiveText } from '../directive/repository.ts';
import { findDispatch } from '../dispatch/repository.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { findStandingEntry } from '../matter/joint-matter/entries.ts';
import { findMatter } from '../matter/repository.ts';
import { findSharedItem } from '../shared-item/repository.ts';

/** What a file may belong to, and how one asks for that thing: whoever may not read it is refused as if there were none. */
const owners = {
  activity: findWholeActivity,
  assignment: findAssignment,
  citizenOpinion: findOpinion,
  directive: findDirectiveText,
  dispatch: findDispatch,
  matter: findMatter,
  roomEntry: findStandingEntry,
  edition: findEdition,
  sharedItem: findSharedItem,
} satisfies Record<string, (db: Db, reader: Actor, id: string) => Promise<unknown>>;

export type OwnerKind = keyof typeof owners;
export const isOwnerKind = (kind: string): kind is OwnerKind => Object.hasOwn(owners, kind);

export async function mayReadOwner(kind: OwnerKind, db: Db, reader: Actor, id: string): Promise<void> {
  await owners[kind](db, reader, id);
}
