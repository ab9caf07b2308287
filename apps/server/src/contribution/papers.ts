import { attach } from '../attachment/repository.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';

/** Files of an edition, by `<contribution id>/<edition>`. */
export async function papersOf(db: Db, key: string) {
  return db
    .selectFrom('attachment')
    .select(['id', 'name', 'type', 'bytes'])
    .where('owner_kind', '=', 'edition')
    .where('matter_id', '=', key)
    .orderBy('id')
    .execute();
}

export const countPapers = async (db: Db, key: string): Promise<number> => (await papersOf(db, key)).length;

export const keepPapers = (tx: Db, key: string, ids: readonly string[]): Promise<void> =>
  attach(tx, ids, key, 'edition');

/** Taken off a draft again; like everything nobody handed in, it goes after a day. */
export async function releasePaper(tx: Db, key: string, id: string): Promise<void> {
  await tx
    .updateTable('attachment')
    .set({ matter_id: null })
    .where('id', '=', id)
    .where('owner_kind', '=', 'edition')
    .where('matter_id', '=', key)
    .execute();
}

/** A new edition begins with the papers of the one before; the files are the same, the rows its own. */
export async function copyPapers({ tx, at }: Writing, from: string, to: string): Promise<void> {
  const rows = await tx
    .selectFrom('attachment')
    .selectAll()
    .where('owner_kind', '=', 'edition')
    .where('matter_id', '=', from)
    .orderBy('id')
    .execute();
  const kept = await countPapers(tx, to);
  if (rows.length === 0 || kept > 0) return;
  await tx
    .insertInto('attachment')
    .values(rows.map((row) => ({ ...row, id: newId(), matter_id: to, uploaded_at: at })))
    .execute();
}
