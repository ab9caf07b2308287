import { dateInShanghai } from '@concord/domain/calendar';
import type { Store } from '../../db/database.ts';
import type { Rules } from '../../regulation/repository.ts';
import { platformOf, runOpinion } from '../handling.ts';
import { findOpinion } from './repository.ts';

const batch = 100;

const tellConsole = (id: string, error: unknown): void =>
  console.error(`contact of opinion ${id}:`, error instanceof Error ? error.message : error);

/**
 * Erases contacts whose time has come (PIPL art. 47), each with an event on its opinion; answers how many. One that
 * cannot be erased is told, and waits for the next time without holding up the others.
 */
export async function eraseContacts(
  store: Store,
  rules: Rules,
  at: string,
  onFailure = tellConsole,
): Promise<number> {
  let erased = 0;
  for (let last = { erase_on: '', opinion_id: '' }; ; ) {
    const from = last;
    const due = await store.db
      .selectFrom('contact_vault')
      .select(['erase_on', 'opinion_id'])
      .where('erase_on', '<=', dateInShanghai(at))
      .where((eb) => eb(eb.refTuple('erase_on', 'opinion_id'), '>', eb.tuple(from.erase_on, from.opinion_id)))
      .orderBy('erase_on')
      .orderBy('opinion_id')
      .limit(batch)
      .execute();
    for (const { opinion_id: id } of due)
      try {
        if (await eraseOne(store, rules, at, id)) erased += 1;
      } catch (error) {
        onFailure(id, error);
      }
    last = due.at(-1) ?? last;
    if (due.length < batch) return erased;
  }
}

/** `false`: another server was faster. */
const eraseOne = (store: Store, rules: Rules, at: string, id: string): Promise<boolean> =>
  store.write(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('contact_vault')
      .where('opinion_id', '=', id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    const opinion = await findOpinion(tx, platformOf(''), id);
    const actor = platformOf(opinion.committeeId);
    const writing = { tx, engine: store.engine, actor, at, rules, events: [] };
    await runOpinion(writing, opinion, { type: 'eraseContact' });
    return true;
  });
