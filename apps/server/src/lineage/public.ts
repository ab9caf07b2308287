import { type PublicStep, publicFlow } from '@concord/domain/lineage';
import type { Db } from '../db/database.ts';
import { peopleIn } from '../matter/theme/repository.ts';
import { resultsOf } from './results.ts';
import { downstream, reachedFrom } from './walking.ts';

/** An opinion with the instant since when it is handled in its theme. */
export type Gathered = { id: string; themeId: string | null; mergedAt: string | null };

/** What the holder of a receipt code is told of the way on: counts and days, read for the platform, nothing else leaves. */
export const publicFlowOf = async (db: Db, opinion: Gathered): Promise<PublicStep[]> =>
  (await publicFlowsOf(db, [opinion])).get(opinion.id) ?? [];

/** The same for many opinions in a few statements; those that stand by themselves are told nothing. */
export async function publicFlowsOf(
  db: Db,
  opinions: readonly Gathered[],
): Promise<Map<string, PublicStep[]>> {
  const inTheme = opinions.filter(({ themeId }) => themeId !== null);
  const flows = new Map<string, PublicStep[]>();
  if (inTheme.length === 0) return flows;
  const walked = await downstream(db, ...inTheme.map(({ id }) => ({ kind: 'citizenOpinion' as const, id })));
  const themes = new Set(walked.ids.filter(({ kind }) => kind === 'theme').map(({ id }) => id));
  const reached = reachedFrom(
    walked.edges,
    inTheme.map(({ id }) => id),
  );
  const results = await resultsOf(db, walked.ids);
  const people = countOnce(db);
  for (const { id, mergedAt } of inTheme) {
    const own = reached(id);
    const ownThemes = own.filter((one) => themes.has(one));
    const { persons } = await people(ownThemes);
    const facts = results.of(own, new Set([id, ...ownThemes]));
    flows.set(id, publicFlow({ theme: { persons, at: mergedAt ?? '' }, ...facts }));
  }
  return flows;
}

/** Who is in one theme with the same others is counted for all of them at once. */
function countOnce(db: Db) {
  const known = new Map<string, ReturnType<typeof peopleIn>>();
  return (themeIds: readonly string[]) => {
    const key = [...themeIds].sort().join();
    const counted = known.get(key) ?? peopleIn(db, themeIds);
    known.set(key, counted);
    return counted;
  };
}
