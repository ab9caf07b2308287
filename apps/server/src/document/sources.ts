import type { Actor } from '@concord/domain/actor';
import { type NamedSource, type Source, sourceKey, sourceLabel, sourceOf } from '@concord/domain/document';
import type { MatterKind } from '@concord/domain/matter';
import { activitiesOn } from '../activity/repository.ts';
import { contributionsOn, readEditions } from '../contribution/repository.ts';
import type { Db } from '../db/database.ts';
import { namesOf as organizationNames } from '../organization/repository.ts';

type Listing = (db: Db, reader: Actor, matterId: string) => Promise<NamedSource[]>;

/** What paragraphs of a document on such a matter may rest on; a kind that has contributions or findings says so here. */
const listings: Partial<Record<MatterKind, Listing>> = { jointMatter };

/** What was given and found for it, and the themes it came out of: by the names under which participants know them. */
async function jointMatter(db: Db, reader: Actor, matterId: string): Promise<NamedSource[]> {
  const [given, activities, themes] = await Promise.all([
    contributionsOn(db, reader, matterId),
    activitiesOn(db, reader, matterId),
    db
      .selectFrom('link')
      .innerJoin('theme', 'theme.id', 'link.from_id')
      .select(['theme.id', 'theme.title'])
      .where('link.to_id', '=', matterId)
      .where('link.type', '=', 'raises')
      .where('link.ended_at', 'is', null)
      .orderBy('theme.id')
      .execute(),
  ]);
  const signed = given.filter(({ editions }) => editions > 0);
  const [editions, names] = await Promise.all([
    readEditions(
      db,
      signed.map(({ id, editions: edition }) => ({ id, edition })),
    ),
    organizationNames(
      db,
      signed.map(({ committeeId }) => committeeId),
    ),
  ]);
  const sources: [Source, string][] = [
    ...signed.flatMap(({ id, committeeId, editions: version }) =>
      (editions.get(`${id}/${version}`)?.findings ?? []).map(({ number }): [Source, string] => [
        { kind: 'contribution', id, version, part: number },
        names[committeeId] ?? '',
      ]),
    ),
    ...activities
      // in the common room: what lies in a side room is cited by nobody
      .filter(({ status, roomId }) => status === 'closed' && roomId === matterId)
      .flatMap(({ id, title, findings }) =>
        findings.map(({ number }): [Source, string] => [{ kind: 'activity', id, part: number }, title]),
      ),
    ...themes.map(({ id, title }): [Source, string] => [{ kind: 'citizens', themeId: id }, title]),
  ];
  return sources.map(([source, name]) => ({ source, label: sourceLabel(source, name).slice(0, 200) }));
}

/** The sources to choose from on a matter, as far as the reader sees them. */
export async function sourcesOn(db: Db, reader: Actor, matterId: string): Promise<NamedSource[]> {
  const matter = await db.selectFrom('matter').select('kind').where('id', '=', matterId).executeTakeFirst();
  return (await listings[matter?.kind as MatterKind]?.(db, reader, matterId)) ?? [];
}

/** The sources cited, with their words as they are now. */
export function namesOf(keys: readonly string[], known: readonly NamedSource[]): NamedSource[] {
  const labels = new Map(known.map(({ source, label }) => [sourceKey(source), label]));
  return [...new Set(keys)].sort().flatMap((key) => {
    const source = sourceOf(key);
    return source ? [{ source, label: labels.get(key) ?? sourceLabel(source, '') }] : [];
  });
}
