import type { StaffActor } from '@concord/domain/actor';
import type { CitizenOpinion } from '@concord/domain/matter/citizen-opinion';
import { similarity, tokens } from '@concord/domain/text';
import type { Store } from '../../db/database.ts';
import { matchOf, mayContain } from '../../db/search.ts';
import { readableBy } from './repository.ts';

export type Similar = {
  id: string;
  title: string;
  status: string;
  themeId: string | null;
  stationId: string;
  score: number;
};

const candidatesMax = 200;
/** Found on real complaints: about two thirds of one cause, fewer than two strangers in a thousand. */
const likeness = 0.13;

/** Opinions of the reader that tell of the same cause, most alike first; candidates share a telling pair of words. */
export async function similarOpinions(
  { db, engine }: Store,
  reader: StaffActor,
  opinion: CitizenOpinion,
): Promise<Similar[]> {
  const telling = tokens(opinion.title)
    .filter((token) => token.length > 1)
    .slice(0, 12);
  if (telling.length === 0) return [];
  const rows = await db
    .selectFrom('citizen_opinion')
    .select(['id', 'title', 'body', 'status', 'theme_id', 'station_id'])
    .where(readableBy(reader))
    .where('committee_id', '=', opinion.committeeId)
    .where('id', '!=', opinion.id)
    .where((eb) => eb.or(telling.map((token) => mayContain(engine, matchOf(engine, token))(eb as never))))
    .orderBy('id', 'desc')
    .limit(candidatesMax)
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      title: row.title,
      status: row.status,
      themeId: row.theme_id,
      stationId: row.station_id,
      score: similarity(opinion.body, row.body),
    }))
    .filter(({ score }) => score >= likeness)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8);
}
