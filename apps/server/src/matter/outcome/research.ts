import type { Db } from '../../db/database.ts';

/**
 * Whether something was looked into for one of these matters: an activity that is linked to it and closed. Whether it
 * is closed is read from its history, which every noun has.
 */
export async function closedResearchOf(db: Db, matterIds: readonly string[]): Promise<string[]> {
  if (matterIds.length === 0) return [];
  const rows = await db
    .selectFrom('link')
    .select('link.from_id')
    .distinct()
    .where('link.type', 'in', ['cites', 'yields'])
    .where('link.from_kind', '=', 'activity')
    .where('link.to_id', 'in', [...matterIds])
    .where('link.ended_at', 'is', null)
    .where((eb) =>
      eb(
        eb
          .selectFrom('event')
          .select('event.to_status')
          .whereRef('event.aggregate_id', '=', 'link.from_id')
          .where('event.aggregate', '=', 'activity')
          .orderBy('event.version', 'desc')
          .limit(1),
        '=',
        'closed',
      ),
    )
    .execute();
  return rows.map(({ from_id }) => from_id);
}
