import type { StaffActor } from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import {
  PublicWord,
  tellWord,
  type WordCommand,
  whyNotTell,
  wordConcerns,
  wordLifecycle,
} from '@concord/domain/lineage';
import { membersOf } from '../activity/room.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';
import { findMatter } from '../matter/repository.ts';
import type { PublicWordTable } from './table.ts';

/** What was told of a matter, the newest first; for whoever reads the matter. */
export async function wordsOn(db: Db, reader: StaffActor, matterId: string) {
  const matter = await findMatter(db, reader, matterId);
  const rows = await db
    .selectFrom('public_word')
    .selectAll()
    .where('matter_id', '=', matterId)
    .where('status', '=', 'told')
    .orderBy('id', 'desc')
    .execute();
  return {
    mayTell: !whyNotTell(reader, matter),
    words: rows.map((row) => {
      const word = toWord(row);
      return { ...word, commands: wordLifecycle.openCommands(word, { actor: reader, at: '' }) };
    }),
  };
}

/** The lead tells something in the matter's name. */
export async function addWord(
  writing: Writing,
  reader: StaffActor,
  { matterId, text }: { matterId: string; text: string },
): Promise<PublicWord> {
  const matter = await findMatter(writing.tx, reader, matterId);
  const { next, event } = accept(tellWord(matter, { id: newId(), text }, writing));
  await writing.tx.insertInto('public_word').values(toRow(next)).execute();
  const tell = wordConcerns(await membersOf(writing.tx, await jointOf(writing.tx, matter)));
  await append(writing, event, { kind: matter.kind, id: matter.id, subjectId: matter.id, tell });
  return next;
}

/** The joint matter itself, or the one an outcome came of. */
async function jointOf(tx: Db, { id, kind }: { id: string; kind: string }): Promise<string | null> {
  if (kind === 'jointMatter') return id;
  const row = await tx
    .selectFrom('outcome')
    .select('joint_matter_id')
    .where('matter_id', '=', id)
    .executeTakeFirst();
  return row?.joint_matter_id ?? null;
}

/** It was told; from now on it is told no more. */
export async function runWord(
  writing: Writing,
  reader: StaffActor,
  { matterId, id, command }: { matterId: string; id: string; command: WordCommand },
): Promise<void> {
  const { tx } = writing;
  await findMatter(tx, reader, matterId);
  const row = await tx
    .selectFrom('public_word')
    .selectAll()
    .where('id', '=', id)
    .where('matter_id', '=', matterId)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'lineage.word_gone' });
  const word = toWord(row);
  const { next, event } = accept(wordLifecycle.decide(word, command, writing));
  const { numUpdatedRows } = await tx
    .updateTable('public_word')
    .set(toRow(next))
    .where('id', '=', id)
    .where('version', '=', word.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await append(writing, event);
}

const toWord = (row: PublicWordTable): PublicWord =>
  PublicWord.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    matterId: row.matter_id,
    status: row.status,
    text: row.text,
    at: row.at,
  });

const toRow = (word: PublicWord): PublicWordTable => ({
  id: word.id,
  version: word.version,
  committee_id: word.committeeId,
  matter_id: word.matterId,
  status: word.status,
  text: word.text,
  at: word.at,
});
