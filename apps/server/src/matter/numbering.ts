import type { Writing } from '../event/writing.ts';

/** The next number of a committee's series: gapless, given inside the transaction (domain.md §6 no. 4). */
export async function nextInSeries({ tx }: Writing, committeeId: string, name: string): Promise<number> {
  await tx
    .insertInto('series')
    .values({ committee_id: committeeId, name, last: 0 })
    .onConflict((conflict) => conflict.columns(['committee_id', 'name']).doNothing())
    .execute();
  const { last } = await tx
    .updateTable('series')
    .set((eb) => ({ last: eb('last', '+', 1) }))
    .where('committee_id', '=', committeeId)
    .where('name', '=', name)
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}
