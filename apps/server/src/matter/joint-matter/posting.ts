import type { StaffActor } from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import {
  type Citation,
  type EntryCommand,
  type Evidence,
  entryConcerns,
  entryLifecycle,
  type NewEntry,
  post,
  type RoomEntry,
} from '@concord/domain/matter/joint-matter';
import { attach } from '../../attachment/repository.ts';
import type { Db } from '../../db/database.ts';
import { newId } from '../../db/ids.ts';
import { append, type Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { findTheme, themeReadableBy } from '../theme/repository.ts';
import { toEntryRow } from './entries.ts';
import { findJointMatter } from './repository.ts';
import { enterRoom, participationOf } from './rooms.ts';

/** What was cited, with the counts its theme has now; a theme the reader may not see is not there. */
export async function evidenceOf(
  db: Db,
  reader: StaffActor,
  { themeId, quotation }: Citation,
): Promise<Evidence> {
  const {
    title,
    personCount: people,
    opinionCount: opinions,
  } = await findTheme(db, reader, themeId).catch((error: unknown) => {
    if (error instanceof Refused) throw new Refused({ code: 'contribution.theme_unknown' });
    throw error;
  });
  return { themeId, title, people, opinions, quotation };
}

/**
 * Themes a joint matter comes out of: those named, which the actor must be able to see, and those the public may join
 * that tell of one cause.
 */
export async function raisingThemes(
  db: Db,
  actor: StaffActor,
  { themeIds: ids, cause }: { themeIds: readonly string[]; cause: string | null },
): Promise<string[]> {
  const common = cause === null ? [] : await publishedOn(db, cause);
  if (ids.length === 0) return common;
  const rows = await db
    .selectFrom('theme')
    .select('theme.id')
    .where('theme.id', 'in', [...ids])
    .where(themeReadableBy(actor))
    .execute();
  const known = rows.map(({ id }) => id);
  if (ids.some((id) => !known.includes(id))) throw new Refused({ code: 'contribution.theme_unknown' });
  return [...new Set([...ids, ...common])];
}

async function publishedOn(db: Db, cause: string): Promise<string[]> {
  const rows = await db
    .selectFrom('theme')
    .select('id')
    .where('title', '=', cause)
    .where('published_at', 'is not', null)
    .where('status', 'in', ['open', 'routed', 'answering'])
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(({ id }) => id);
}

/** Puts something into a room of a joint matter; who is in the common room is told. */
export async function addEntry(
  writing: Writing,
  actor: StaffActor,
  roomId: string,
  input: NewEntry,
): Promise<RoomEntry> {
  const { tx, at } = writing;
  const room = await enterRoom(tx, actor, roomId);
  const matter = await findJointMatter(tx, platformOf(actor.committeeId), room.matterId);
  const participation = await participationOf(tx, matter);
  const evidence = input.citation && (await evidenceOf(tx, actor, input.citation));
  const change = accept(post(input, evidence, newId(), { actor, at, room, matter, participation }));
  await tx.insertInto('room_entry').values(toEntryRow(change.next)).execute();
  await attach(tx, input.attachmentIds, change.next.id, 'roomEntry');
  const { next, event } = change;
  const about = { kind: 'jointMatter', id: matter.id, subjectId: matter.id } as const;
  await append(writing, event, { ...about, tell: entryConcerns(next, participation) });
  return next;
}

export async function runEntry(
  writing: Writing,
  entry: RoomEntry,
  command: EntryCommand,
): Promise<RoomEntry> {
  const { tx, actor, at } = writing;
  const change = accept(entryLifecycle.decide(entry, command, { actor, at }));
  const { numUpdatedRows } = await tx
    .updateTable('room_entry')
    .set(toEntryRow(change.next))
    .where('id', '=', entry.id)
    .where('version', '=', entry.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await append(writing, change.event);
  return change.next;
}
