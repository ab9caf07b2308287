import type { Actor } from '@concord/domain/actor';
import { type NamedSource, sourceKey, sourceLabel } from '@concord/domain/document';
import { activitiesOn } from '../../activity/repository.ts';
import { contributionsOn, readEditions } from '../../contribution/repository.ts';
import type { Db } from '../../db/database.ts';
import { findJointMatter } from './repository.ts';

/**
 * What paragraphs of a report on a joint matter may rest on, as far as it lies in the common room: what was found by
 * contributions, edition by edition, and by closed activities, and the themes citizens' word is cited from.
 */
export async function jointSources(db: Db, reader: Actor, matterId: string): Promise<NamedSource[]> {
  const [given, found, themes] = await Promise.all([
    fromContributions(db, reader, matterId),
    fromActivities(db, reader, matterId),
    raisingThemes(db, matterId),
  ]);
  const all = [...given, ...found, ...themes];
  return [...new Map(all.map((one) => [sourceKey(one.source), one])).values()];
}

async function fromContributions(db: Db, reader: Actor, matterId: string): Promise<NamedSource[]> {
  const signed = (await contributionsOn(db, reader, matterId)).filter(({ editions }) => editions > 0);
  const { partners } = await findJointMatter(db, reader, matterId);
  const places = await placesOf(
    db,
    signed.map(({ committeeId }) => committeeId),
  );
  const editions = await readEditions(
    db,
    signed.flatMap(({ id, editions: newest }) =>
      Array.from({ length: newest }, (_, index) => ({ id, edition: newest - index })),
    ),
  );
  return signed.flatMap(({ id, editions: newest, committeeId, partnerId }) => {
    const name = partners.find((one) => one.id === partnerId)?.name ?? places.get(committeeId) ?? '';
    return Array.from({ length: newest }, (_, index) => newest - index).flatMap((edition) => {
      const { findings = [], evidence = [] } = editions.get(`${id}/${edition}`) ?? {};
      return [
        ...findings.map(({ number, text }) => {
          const source = { kind: 'contribution' as const, id, version: edition, part: number };
          return { source, label: sourceLabel(source, name), words: text };
        }),
        ...evidence.map(({ themeId, title, quotation }) => ofTheme(themeId, title, quotation)),
      ];
    });
  });
}

async function fromActivities(db: Db, reader: Actor, matterId: string): Promise<NamedSource[]> {
  const activities = await activitiesOn(db, reader, matterId);
  return activities
    .filter(({ roomId, status }) => roomId === matterId && status === 'closed')
    .flatMap(({ id, title, findings }) =>
      findings.map(({ number, text }) => {
        const source = { kind: 'activity' as const, id, part: number };
        return { source, label: sourceLabel(source, title), words: text };
      }),
    );
}

const ofTheme = (themeId: string, title: string, words: string): NamedSource => {
  const source = { kind: 'citizens' as const, themeId };
  return { source, label: sourceLabel(source, title), ...(words && { words }) };
};

/** The themes the matter came out of: their names, as everybody who takes part knows them. */
async function raisingThemes(db: Db, matterId: string): Promise<NamedSource[]> {
  const rows = await db
    .selectFrom('link')
    .innerJoin('theme', 'theme.id', 'link.from_id')
    .select(['theme.id', 'theme.title'])
    .where('link.to_id', '=', matterId)
    .where('link.type', '=', 'raises')
    .where('link.ended_at', 'is', null)
    .orderBy('theme.id')
    .execute();
  return rows.map(({ id, title }) => ofTheme(id, title, ''));
}

/** 蔚县政协 → 蔚县. */
async function placesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'short_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, short_name }) => [id, short_name.replace(/政协$/, '')]));
}
