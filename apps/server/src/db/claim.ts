import type { OutboxTable } from '../outbox/table.ts';
import type { Db, Engine } from './database.ts';

/**
 * Takes up to `limit` messages that are due until `until`, and counts the try. Two who claim at once never get the same
 * one: PostgreSQL skips rows another holds, SQLite has one writer.
 */
export async function claimOutbox(
  tx: Db,
  engine: Engine,
  { now, until, limit }: { now: string; until: string; limit: number },
): Promise<OutboxTable[]> {
  return tx
    .updateTable('outbox')
    .set((eb) => ({ locked_until: until, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', (eb) => {
      const due = eb
        .selectFrom('outbox')
        .select('id')
        .where('done_at', 'is', null)
        .where('available_at', '<=', now)
        .where((or) => or.or([or('locked_until', 'is', null), or('locked_until', '<=', now)]))
        .orderBy('available_at')
        .limit(limit);
      return engine === 'postgres' ? due.forUpdate().skipLocked() : due;
    })
    .returningAll()
    .execute();
}
