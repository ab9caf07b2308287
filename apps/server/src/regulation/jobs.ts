import { Refused } from '@concord/domain/decision';
import { runAssignment } from '../assignment/handling.ts';
import { findAssignment } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import type { Writing } from '../event/writing.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { platformOf, runOpinion, runTheme } from '../matter/handling.ts';
import { findTheme } from '../matter/theme/repository.ts';
import type { Context } from '../trpc.ts';
import { readRules } from './repository.ts';

type Kind = 'citizen_opinion' | 'theme' | 'assignment';

/** Opinions first: what a citizen was promised bounds what a unit owes. */
const kinds: readonly Kind[] = ['citizen_opinion', 'theme', 'assignment'];
const rowsAtOnce = 50;

/** How many running dates are provisional, of all committees. */
export async function provisionalCount(db: Db): Promise<number> {
  const counts = await Promise.all(
    kinds.map((kind) =>
      db
        .selectFrom(kind)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('is_provisional', '=', 1)
        .executeTakeFirstOrThrow(),
    ),
  );
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Every provisional date under the calendar as it is now (domain.md §10). What is known already stays as it is, so it
 * may run again after any interruption. Answers how many dates were settled.
 */
export async function recomputeDates({
  store,
  now,
  live,
}: Pick<Context, 'store' | 'now' | 'live'>): Promise<number> {
  const rules = await readRules(store.db);
  let settled = 0;
  for (const kind of kinds) {
    for (let after = ''; ; ) {
      const rows = await store.db
        .selectFrom(kind)
        .select(['id', 'due_on'])
        .where('is_provisional', '=', 1)
        .where('id', '>', after)
        .orderBy('id')
        .limit(rowsAtOnce)
        .execute();
      const due = rows.filter(
        ({ due_on }) => due_on && rules.calendar.knownYears.has(Number(due_on.slice(0, 4))),
      );
      const events: Writing['events'] = [];
      if (due.length > 0)
        await store.write(async (tx) => {
          const actor = platformOf('');
          const writing: Writing = { tx, engine: store.engine, actor, at: now(), rules, events };
          for (const { id } of due) await recomputeOne(writing, kind, id);
        });
      live.tell(events);
      settled += due.length;
      after = rows.at(-1)?.id ?? '';
      if (rows.length < rowsAtOnce) break;
    }
  }
  return settled;
}

async function recomputeOne(writing: Writing, kind: Kind, id: string): Promise<void> {
  const { tx, actor } = writing;
  try {
    if (kind === 'citizen_opinion')
      await runOpinion(writing, await findOpinion(tx, actor, id), { type: 'recompute' });
    else if (kind === 'theme') await runTheme(writing, await findTheme(tx, actor, id), { type: 'recompute' });
    else await runAssignment(writing, await findAssignment(tx, actor, id), { type: 'recompute' });
  } catch (error) {
    // settled by somebody else, or ended since it was listed
    if (!(error instanceof Refused)) throw error;
  }
}
