import type { Actor } from '@concord/domain/actor';
import { type NamedSource, sourceKey, sourceLabel, sourceOf } from '@concord/domain/document';
import type { MatterKind } from '@concord/domain/matter';
import type { Db } from '../db/database.ts';
import { jointSources } from '../matter/joint-matter/sources.ts';

type Listing = (db: Db, reader: Actor, matterId: string) => Promise<NamedSource[]>;

/** What paragraphs of a document on such a matter may rest on; a kind that has contributions or findings says so here. */
const listings: Partial<Record<MatterKind, Listing>> = { jointMatter: jointSources };

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
