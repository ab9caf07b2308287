import { rm, stat } from 'node:fs/promises';
import type { Store } from '../db/database.ts';
import { fileOf } from './repository.ts';

const keptMs = 24 * 3_600_000;
const batch = 200;

/** Clears photos nobody handed in within a day: the row, and the file when no other photo shares it. */
export async function clearAbandoned(store: Store, folder: string, at: string): Promise<number> {
  const before = new Date(Date.parse(at) - keptMs).toISOString();
  let cleared = 0;
  for (;;) {
    const rows = await store.write((tx) =>
      tx
        .deleteFrom('attachment')
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('attachment')
            .select('id')
            .where('matter_id', 'is', null)
            .where('uploaded_at', '<', before)
            .limit(batch),
        )
        // Handed in between the search and now: it stays.
        .where('matter_id', 'is', null)
        .returning('hash')
        .execute(),
    );
    for (const hash of new Set(rows.map((row) => row.hash)))
      await removeUnshared(store, folder, hash, before);
    cleared += rows.length;
    if (rows.length < batch) return cleared;
  }
}

/** A file written lately belongs to an upload whose row is still on its way. */
async function removeUnshared(store: Store, folder: string, hash: string, before: string): Promise<void> {
  const shared = await store.db
    .selectFrom('attachment')
    .select('id')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  if (shared) return;
  const file = fileOf(folder, hash);
  const written = await stat(file).catch(() => undefined);
  if (written && written.mtime.toISOString() < before) await rm(file, { force: true });
}
