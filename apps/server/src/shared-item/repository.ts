import { type Actor, committeeRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Change } from '@concord/domain/lifecycle';
import type { Telling } from '@concord/domain/notice';
import {
  citationConcerns,
  type SharedCitation,
  SharedItem,
  type SharedItemChange,
  type SharedKind,
  sharedItemConcerns,
} from '@concord/domain/shared-item';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import type { SharedItemTable } from './table.ts';

/** SQL twin of `canReadSharedItem` in the domain; repository.test.ts holds the two equal. */
export function sharedItemReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'shared_item'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (!hasRole(reader, committeeRoles)) return eb.lit(false);
    const named = eb
      .selectFrom('shared_item_reader')
      .select('item_id')
      .where('organization_id', '=', reader.committeeId);
    return eb.or([
      eb('shared_item.committee_id', '=', reader.committeeId),
      eb.and([
        eb('shared_item.status', '=', 'shared'),
        eb.or([eb('shared_item.is_for_all', '=', 1), eb('shared_item.id', 'in', named)]),
      ]),
    ]);
  };
}

export async function findSharedItem(db: Db, reader: Actor, id: string): Promise<SharedItem> {
  const row = await db
    .selectFrom('shared_item')
    .selectAll()
    .where('id', '=', id)
    .where(sharedItemReadableBy(reader))
    .executeTakeFirst();
  const [item] = row ? await withReaders(db, [row]) : [];
  if (!item) throw new Refused({ code: 'not_found' });
  return item;
}

export type SharedFilter = {
  kind?: SharedKind | undefined;
  /** Words of two characters and more; each must occur in name, field or text. */
  words?: string | undefined;
  committeeId?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** A citation count beside each: how often another committee said that it used it. */
export type SharedLine = Omit<SharedItem, 'text' | 'readers'> & {
  excerpt: string;
  isForAll: boolean;
  cited: number;
};

const excerptLength = 80;

/** Newest first; `cursor` is the id of the last row of the page before. */
export async function listSharedItems(
  db: Db,
  reader: StaffActor,
  { kind, words, committeeId, cursor, limit }: SharedFilter,
): Promise<{ rows: SharedLine[]; after: string | null }> {
  let query = db
    .selectFrom('shared_item')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('shared_citation')
        .select((count) => count.fn.countAll<number>().as('cited'))
        .whereRef('shared_citation.item_id', '=', 'shared_item.id')
        .as('cited'),
    )
    .where(sharedItemReadableBy(reader))
    .orderBy('shared_item.id', 'desc')
    .limit(limit + 1);
  if (kind) query = query.where('shared_item.kind', '=', kind);
  if (committeeId) query = query.where('shared_item.committee_id', '=', committeeId);
  if (cursor) query = query.where('shared_item.id', '<', cursor);
  for (const word of wordsOf(words ?? '')) query = query.where(contains(word));
  const page = await query.execute();
  const shown = page.slice(0, limit);
  return {
    rows: shown.map((row) => {
      const { readers: _, text, ...line } = toItem(row, []);
      return {
        ...line,
        excerpt: text.slice(0, excerptLength),
        isForAll: row.is_for_all === 1,
        cited: Number(row.cited ?? 0),
      };
    }),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

const wordsOf = (words: string): string[] =>
  [...new Set(words.split(/[\s,,、]+/).filter((word) => word.length >= 2))].slice(0, 8);

/** A library of hundreds is read through; an index of its own would cost more than it saves. */
const contains = (word: string) => (eb: ExpressionBuilder<Schema, 'shared_item'>) => {
  const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return eb.or(
    (['title', 'field', 'text'] as const).map(
      (column) => sql<SqlBool>`lower(${eb.ref(`shared_item.${column}`)}) like ${pattern} escape '\\'`,
    ),
  );
};

export type CitationLine = { id: string; committeeId: string; occasion: string; at: string };

/** Who used it for what, newest first: to the committee it belongs to all, to another its own. */
export async function citationsOf(
  db: Db,
  reader: StaffActor,
  { id, committeeId }: SharedItem,
): Promise<{ cited: number; citations: CitationLine[] }> {
  const rows = await db
    .selectFrom('shared_citation')
    .select(['id', 'committee_id as committeeId', 'occasion', 'at'])
    .where('item_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
  const isOwn = reader.committeeId === committeeId;
  return {
    cited: rows.length,
    citations: isOwn ? rows : rows.filter((row) => row.committeeId === reader.committeeId),
  };
}

export async function addSharedItem(writing: Writing, change: SharedItemChange): Promise<void> {
  const { next } = change;
  await writing.tx.insertInto('shared_item').values(toRow(next)).execute();
  await saveReaders(writing.tx, next);
  await tell(writing, change, sharedItemConcerns(undefined, change));
}

/** Whoever decided on an older version is refused. */
export async function saveSharedItem(
  writing: Writing,
  previous: SharedItem,
  change: SharedItemChange,
): Promise<void> {
  const { next } = change;
  const { numUpdatedRows } = await writing.tx
    .updateTable('shared_item')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  if (previous.readers.join() !== next.readers.join()) {
    await writing.tx.deleteFrom('shared_item_reader').where('item_id', '=', next.id).execute();
    await saveReaders(writing.tx, next);
  }
  await tell(writing, change, sharedItemConcerns(previous, change));
}

export async function addCitation(
  writing: Writing,
  item: SharedItem,
  { next, event }: Change<SharedCitation>,
): Promise<void> {
  await writing.tx
    .insertInto('shared_citation')
    .values({
      id: next.id,
      item_id: next.itemId,
      committee_id: next.committeeId,
      occasion: next.occasion,
      at: next.at,
    })
    .execute();
  await append(writing, event, {
    kind: 'sharedItem',
    id: item.id,
    subjectId: item.id,
    tell: citationConcerns(item),
  });
}

const tell = (writing: Writing, { next, event }: SharedItemChange, told: readonly Telling[]) =>
  append(writing, event, { kind: 'sharedItem', id: next.id, subjectId: next.id, tell: told });

async function saveReaders(tx: Db, { id, readers }: SharedItem): Promise<void> {
  if (readers.length === 0) return;
  await tx
    .insertInto('shared_item_reader')
    .values(readers.map((organizationId, place) => ({ organization_id: organizationId, item_id: id, place })))
    .execute();
}

async function withReaders(db: Db, rows: readonly SharedItemTable[]): Promise<SharedItem[]> {
  const readers = await db
    .selectFrom('shared_item_reader')
    .selectAll()
    .where(
      'item_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('place')
    .execute();
  return rows.map((row) =>
    toItem(
      row,
      readers.filter(({ item_id }) => item_id === row.id).map(({ organization_id }) => organization_id),
    ),
  );
}

const toItem = (row: SharedItemTable, readers: string[]): SharedItem =>
  SharedItem.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    status: row.status,
    kind: row.kind,
    title: row.title,
    field: row.field,
    text: row.text,
    readers,
    sharedById: row.shared_by_id,
    sharedAt: row.shared_at,
    withdrawnAt: row.withdrawn_at,
  });

const toRow = (item: SharedItem): SharedItemTable => ({
  id: item.id,
  version: item.version,
  committee_id: item.committeeId,
  status: item.status,
  kind: item.kind,
  title: item.title,
  field: item.field,
  text: item.text,
  is_for_all: item.readers.length === 0 ? 1 : 0,
  shared_by_id: item.sharedById,
  shared_at: item.sharedAt,
  withdrawn_at: item.withdrawnAt,
});
