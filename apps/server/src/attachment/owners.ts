import type { Actor } from '@concord/domain/actor';
import { findWholeActivity } from '../activity/repository.ts';
import { findAssignment } from '../assignment/repository.ts';
import { findEdition } from '../contribution/repository.ts';
import type { Db } from '../db/database.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { findStandingEntry } from '../matter/joint-matter/entries.ts';
import { findMatter } from '../matter/repository.ts';

/** What a file may belong to, and how one asks for that thing: whoever may not read it is refused as if there were none. */
const owners = {
  activity: findWholeActivity,
  assignment: findAssignment,
  citizenOpinion: findOpinion,
  matter: findMatter,
  roomEntry: findStandingEntry,
  edition: findEdition,
} satisfies Record<string, (db: Db, reader: Actor, id: string) => Promise<unknown>>;

export type OwnerKind = keyof typeof owners;
export const isOwnerKind = (kind: string): kind is OwnerKind => Object.hasOwn(owners, kind);

export async function mayReadOwner(kind: OwnerKind, db: Db, reader: Actor, id: string): Promise<void> {
  await owners[kind](db, reader, id);
}
