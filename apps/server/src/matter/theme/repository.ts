import {
  type Actor,
  committeeRoles,
  hasRole,
  isAdministrator,
  readsAs,
  type StaffActor,
  stationRoles,
} from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { Theme, type ThemeChange } from '@concord/domain/matter/theme';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';
import { append, type Writing } from '../../event/writing.ts';
import type { ThemeTable } from './table.ts';

/** SQL twin of `canReadTheme` in the domain. */
export function themeReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'theme'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const given = eb(
      'theme.id',
      'in',
      eb.selectFrom('theme_reader').select('theme_id').where('organization_id', '=', readsAs(reader)),
    );
    return hasRole(reader, [...committeeRoles, ...stationRoles])
      ? eb.or([eb('theme.committee_id', '=', reader.committeeId), given])
      : given;
  };
}

export async function findTheme(db: Db, reader: Actor, id: string): Promise<Theme> {
  const row = await db
    .selectFrom('theme')
    .selectAll()
    .where('id', '=', id)
    .where(themeReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toTheme(row, await readersOf(db, id));
}

/** Newest first; `after` is the id of the last row of the page before. */
export async function listThemes(
  db: Db,
  reader: StaffActor,
  { open, after, limit }: { open?: boolean | undefined; after?: string | undefined; limit: number },
): Promise<Theme[]> {
  let query = db
    .selectFrom('theme')
    .selectAll()
    .where(themeReadableBy(reader))
    .orderBy('id', 'desc')
    .limit(limit);
  if (open !== undefined) query = query.where('is_open', '=', Number(open));
  if (after) query = query.where('id', '<', after);
  return (await query.execute()).map((row) => toTheme(row, []));
}

/** Themes anybody may see and join, those with most people first. */
export async function publishedThemes(db: Db, committeeId: string | undefined): Promise<Theme[]> {
  let query = db
    .selectFrom('theme')
    .selectAll()
    .where('published_at', 'is not', null)
    .where('status', 'in', ['open', 'routed', 'answering'])
    .orderBy('person_count', 'desc')
    .limit(50);
  if (committeeId) query = query.where('committee_id', '=', committeeId);
  return (await query.execute()).map((row) => toTheme(row, []));
}

export async function addTheme(writing: Writing, { next, event }: ThemeChange): Promise<void> {
  await writing.tx.insertInto('theme').values(toRow(next)).execute();
  await append(writing, event, { theme: next });
}

export async function saveTheme(
  writing: Writing,
  previous: Theme,
  { next, event }: ThemeChange,
): Promise<void> {
  const { tx } = writing;
  const { numUpdatedRows } = await tx
    .updateTable('theme')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  if (previous.readers.join() !== next.readers.join()) await keepReaders(tx, next);
  await append(writing, event, { theme: next });
}

async function keepReaders(tx: Db, { id, readers }: Theme): Promise<void> {
  await tx.deleteFrom('theme_reader').where('theme_id', '=', id).execute();
  if (readers.length === 0) return;
  await tx
    .insertInto('theme_reader')
    .values(
      readers.map((organizationId, place) => ({ organization_id: organizationId, theme_id: id, place })),
    )
    .execute();
}

/** How many opinions are in it, and how many people: those who left the same contact count once. */
export async function gathered(
  tx: Db,
  themeId: string,
): Promise<{ opinionCount: number; personCount: number }> {
  const { opinions, persons } = await peopleIn(tx, [themeId]);
  return { opinionCount: opinions, personCount: persons };
}

/** The same over several themes together: who is in two of them is one person. */
export async function peopleIn(
  db: Db,
  themeIds: readonly string[],
): Promise<{ opinions: number; persons: number }> {
  if (themeIds.length === 0) return { opinions: 0, persons: 0 };
  const { opinions, known, persons } = await db
    .selectFrom('citizen_opinion')
    .leftJoin('contact_vault', 'contact_vault.opinion_id', 'citizen_opinion.id')
    .where('theme_id', 'in', [...themeIds])
    .select((eb) => [
      eb.fn.countAll<number>().as('opinions'),
      eb.fn.count<number>('contact_vault.person_hash').as('known'),
      eb.fn.count<number>('contact_vault.person_hash').distinct().as('persons'),
    ])
    .executeTakeFirstOrThrow();
  return { opinions, persons: opinions - known + persons };
}

async function readersOf(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('theme_reader')
    .select('organization_id')
    .where('theme_id', '=', id)
    .orderBy('place')
    .execute();
  return rows.map(({ organization_id }) => organization_id);
}

function toTheme(row: ThemeTable, readers: string[]): Theme {
  return Theme.parse({
    id: row.id,
    kind: 'theme',
    version: row.version,
    committeeId: row.committee_id,
    ownerId: row.owner_id,
    status: row.status,
    title: row.title,
    summary: row.summary,
    category: row.category,
    round: row.round,
    opinionCount: row.opinion_count,
    personCount: row.person_count,
    answer: row.answer,
    readers,
    publishedAt: row.published_at,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    closedAt: row.closed_at,
    regulationVersion: row.regulation_version,
    dueOn: row.due_on,
    isProvisional: row.is_provisional === 1,
  });
}

function toRow(theme: Theme): ThemeTable {
  return {
    id: theme.id,
    version: theme.version,
    committee_id: theme.committeeId,
    owner_id: theme.ownerId,
    status: theme.status,
    is_open: Number(theme.status !== 'closed'),
    title: theme.title,
    summary: theme.summary,
    category: theme.category,
    round: theme.round,
    opinion_count: theme.opinionCount,
    person_count: theme.personCount,
    answer: theme.answer,
    published_at: theme.publishedAt,
    opened_at: theme.openedAt,
    answered_at: theme.answeredAt,
    closed_at: theme.closedAt,
    regulation_version: theme.regulationVersion,
    due_on: theme.dueOn,
    is_provisional: Number(theme.isProvisional),
  };
}
