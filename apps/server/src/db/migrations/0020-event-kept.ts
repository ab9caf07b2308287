import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';

const refusal = 'an event is kept as it was written';

/**
 * History is only added to (standards.md §2.4). Whoever has the server's own access to the database cannot change or
 * remove an event by mistake; whoever takes these triggers off first is found by the hash chain.
 */
export async function eventKept(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'sqlite') {
    for (const act of ['update', 'delete'])
      await sql
        .raw(
          `create trigger event_no_${act} before ${act} on event begin select raise(abort, '${refusal}'); end`,
        )
        .execute(db);
    return;
  }
  await sql
    .raw(
      `create function refuse_event_change() returns trigger language plpgsql as $$ begin raise exception '${refusal}'; end $$`,
    )
    .execute(db);
  for (const act of ['update', 'delete', 'truncate'])
    await sql
      .raw(
        `create trigger event_no_${act} before ${act} on event for each statement execute function refuse_event_change()`,
      )
      .execute(db);
}
