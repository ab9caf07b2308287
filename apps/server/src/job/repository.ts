import type { Db, Store } from '../db/database.ts';

export type Job = {
  name: string;
  /** How long it rests after it went well. */
  everyMs: number;
};

const leaseMs = 10 * 60_000;
const againMs = 60_000;

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/**
 * Does `work` if its time has come and no other server is at it. `through` is what the last run answered; whoever dies
 * in between leaves it as it was, and after the lease another begins again. Answers whether it was done.
 */
export async function doWhenDue(
  store: Store,
  now: () => string,
  { name, everyMs }: Job,
  work: (through: string | null) => Promise<string | null>,
): Promise<boolean> {
  const at = now();
  const lease = later(at, leaseMs);
  const claimed = await store.write(async (tx) => {
    await tx
      .insertInto('job')
      .values({ name, next_at: at, locked_until: null, through: null })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return tx
      .updateTable('job')
      .set({ locked_until: lease })
      .where('name', '=', name)
      .where('next_at', '<=', at)
      .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<=', at)]))
      .returning('through')
      .executeTakeFirst();
  });
  if (!claimed) return false;
  const settle = (changes: { next_at: string; through?: string | null }) =>
    store.write((tx) =>
      tx
        .updateTable('job')
        .set({ ...changes, locked_until: null })
        .where('name', '=', name)
        .where('locked_until', '=', lease)
        .execute(),
    );
  try {
    const through = await work(claimed.through);
    await settle({ next_at: later(now(), everyMs), through });
    return true;
  } catch (error) {
    await settle({ next_at: later(now(), againMs) });
    throw error;
  }
}

/** How far a job has come, in its own words; nothing before its first run. */
export async function throughOf(db: Db, name: string): Promise<string | null> {
  const row = await db.selectFrom('job').select('through').where('name', '=', name).executeTakeFirst();
  return row?.through ?? null;
}
