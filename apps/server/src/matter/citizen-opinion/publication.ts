import type { CitizenOpinion } from '@concord/domain/matter/citizen-opinion';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';

/** Puts question and outcome where the public may read them, in the words of whoever releases them. */
export async function publish(
  { tx, actor, at }: Writing,
  opinion: CitizenOpinion,
  { question, outcome }: { question: string; outcome: string },
): Promise<void> {
  const row = {
    matter_id: opinion.id,
    committee_id: opinion.committeeId,
    station_id: opinion.stationId,
    category: opinion.category,
    question,
    outcome,
    released_by_id: actor.kind === 'staff' ? actor.personId : '',
    at,
  };
  await tx
    .insertInto('publication')
    .values(row)
    .onConflict((conflict) => conflict.column('matter_id').doUpdateSet(row))
    .execute();
}

export async function withdrawPublication(tx: Db, matterId: string): Promise<void> {
  await tx.deleteFrom('publication').where('matter_id', '=', matterId).execute();
}

export type Published = {
  id: string;
  question: string;
  outcome: string;
  category: string | null;
  station: string | null;
  committee: string;
  at: string;
};

/** What was released, newest first; open to everybody. `after`: key of the last row of the page before. */
export async function listPublished(
  db: Db,
  {
    committeeId,
    stationCode,
    category,
    after,
    limit,
  }: {
    committeeId?: string | undefined;
    stationCode?: string | undefined;
    category?: string | undefined;
    after?: string | undefined;
    limit: number;
  },
): Promise<{ rows: Published[]; after: string | null }> {
  let query = db
    .selectFrom('publication')
    .innerJoin('organization as committee', 'committee.id', 'publication.committee_id')
    .leftJoin('organization as station', 'station.id', 'publication.station_id')
    .select([
      'publication.matter_id as id',
      'question',
      'outcome',
      'category',
      'station.name as station',
      'committee.short_name as committee',
      'publication.at',
    ])
    .orderBy('publication.at', 'desc')
    .orderBy('publication.matter_id', 'desc')
    .limit(limit + 1);
  if (committeeId) query = query.where('publication.committee_id', '=', committeeId);
  if (stationCode) query = query.where('station.code', '=', stationCode);
  if (category) query = query.where('category', '=', category);
  const [at, id] = after?.split(' ') ?? [];
  if (at && id)
    query = query.where((eb) =>
      eb.or([
        eb('publication.at', '<', at),
        eb.and([eb('publication.at', '=', at), eb('publication.matter_id', '<', id)]),
      ]),
    );
  const page = await query.execute();
  const rows = page.slice(0, limit);
  const last = rows.at(-1);
  return { rows, after: page.length > limit && last ? `${last.at} ${last.id}` : null };
}
