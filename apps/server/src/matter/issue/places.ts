import { Refused } from '@concord/domain/decision';
import type { IssuePlace, NamedPlace } from '@concord/domain/matter/issue';
import type { Db } from '../../db/database.ts';

/** Where a committee's lists may look: itself and the committees below it, with their townships. */
export type Places = {
  counties: NamedPlace[];
  townships: (NamedPlace & { countyId: string })[];
};

export async function placesOf(db: Db, committeeId: string): Promise<Places> {
  const committees = await db
    .selectFrom('organization')
    .select(['id', 'name', 'short_name'])
    .where('kind', '=', 'committee')
    .where((eb) => eb.or([eb('id', '=', committeeId), eb('parent_id', '=', committeeId)]))
    .where('to_on', 'is', null)
    .orderBy('code')
    .execute();
  const below = committees.filter(({ id }) => id !== committeeId);
  // a county's list is about the county itself, a city's about its counties
  const counties =
    below.length > 0 ? [...below, ...committees.filter(({ id }) => id === committeeId)] : committees;
  const townships = await db
    .selectFrom('organization')
    .select(['id', 'name', 'short_name', 'committee_id'])
    .where('kind', 'in', ['township', 'zone'])
    .where(
      'committee_id',
      'in',
      counties.map(({ id }) => id),
    )
    .where('to_on', 'is', null)
    .orderBy('code')
    .execute();
  return {
    counties: counties.map((row) => ({ id: row.id, names: namesOf(row) })),
    townships: townships.map((row) => ({ id: row.id, countyId: row.committee_id, names: namesOf(row) })),
  };
}

type Named = { name: string; short_name: string };

/** 沽源县政协 is 沽源县 on a sheet, and often 沽源. The first is the one it is shown with. */
function namesOf({ name, short_name }: Named): string[] {
  const places = [short_name, name].map((one) => one.replace(/^政协/, '').replace(/(?:政协|委员会)$/, ''));
  const bare = places.filter((one) => one.length > 2).map((one) => one.replace(/[县区市]$/, ''));
  return [...new Set([...places, short_name, name, ...bare])];
}

export function mustLieIn({ counties, townships }: Places, { countyId, townshipId }: IssuePlace): void {
  const isCounty = counties.some(({ id }) => id === countyId);
  const isTownship =
    townshipId === null || townships.some((one) => one.id === townshipId && one.countyId === countyId);
  if (!isCounty || !isTownship) throw new Refused({ code: 'issue.place_outside' });
}
