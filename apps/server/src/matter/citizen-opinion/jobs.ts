import { dateInShanghai } from '@concord/domain/calendar';
import type { Store } from '../../db/database.ts';
import type { Rules } from '../../regulation/repository.ts';
import { platformOf, runOpinion } from '../handling.ts';
import { findOpinion } from './repository.ts';

const batch = 100;

/** Erases contacts whose time has come (PIPL art. 47), each with an event on its opinion; answers how many. */
export async function eraseContacts(store: Store, rules: Rules, at: string): Promise<number> {
  let erased = 0;
  for (;;) {
    const due = await store.db
      .selectFrom('contact_vault')
      .select('opinion_id')
      .where('erase_on', '<=', dateInShanghai(at))
      .orderBy('erase_on')
      .limit(batch)
      .execute();
    for (const { opinion_id: id } of due)
      await store.write(async (tx) => {
        const { numDeletedRows } = await tx
          .deleteFrom('contact_vault')
          .where('opinion_id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return;
        const platform = platformOf('');
        const opinion = await findOpinion(tx, platform, id);
        const actor = platformOf(opinion.committeeId);
        const writing = { tx, engine: store.engine, actor, at, rules, events: [] };
        await runOpinion(writing, opinion, { type: 'eraseContact' });
      });
    erased += due.length;
    if (due.length < batch) return erased;
  }
}
