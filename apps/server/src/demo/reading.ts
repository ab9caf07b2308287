import { addDays, dateInShanghai } from '@concord/domain/calendar';
import type { Db } from '../db/database.ts';
import { remind } from '../notice/jobs.ts';
import type { Rules } from '../regulation/repository.ts';

const remindedDays = 30;
const unreadDays = 2;

/** Half past eight on each morning of the last month: what is due is said, as the job would have. */
export async function remindOn(tx: Db, day: string, until: string, rules: Rules): Promise<void> {
  const at = `${day}T00:30:00.000Z`;
  if (at >= until || day <= addDays(until.slice(0, 10), -remindedDays)) return;
  await remind(tx, (work) => work(tx), rules, { since: addDays(day, -1), until: day }, at);
}

/** Everybody has read what came up to two days ago; the job goes on where the story ends. */
export async function readUpToNow(tx: Db, until: string): Promise<void> {
  const seen = `${addDays(dateInShanghai(until), -unreadDays)}T00:00:00.000Z`;
  const { id } = await tx
    .selectFrom('notice')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('at', '<', seen)
    .executeTakeFirstOrThrow();
  if (id)
    await tx
      .insertInto('notice_mark')
      .columns(['capacity_id', 'up_to', 'at'])
      .expression((eb) =>
        eb.selectFrom('membership').select(['membership.id', eb.val(id).as('up_to'), eb.val(seen).as('at')]),
      )
      .execute();
  const told =
    `${until.slice(0, 10)}T00:30:00.000Z` < until ? until.slice(0, 10) : addDays(until.slice(0, 10), -1);
  await tx
    .insertInto('job')
    .values({ name: 'reminders', next_at: until, locked_until: null, through: told })
    .execute();
}
