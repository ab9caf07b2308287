import type { StaffActor } from '@concord/domain/actor';
import { endOfDayInstant, startOfDayInstant } from '@concord/domain/calendar';
import {
  OpinionCategory,
  OpinionChannel,
  OpinionStatus,
  searchedText,
} from '@concord/domain/matter/citizen-opinion';
import { matches } from '@concord/domain/text';
import type { SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import type { Engine, Store } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';
import { mayContain } from '../../db/search.ts';
import { readableBy } from './repository.ts';
import { stoodOpen } from './standing.ts';

const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a list may be narrowed to; every part is optional and goes into the page's address. */
export const OpinionFilter = z.object({
  /** `committee`: what the reader's committee handles; `station`: of its station; `shared`: given to it; `all`: each of these. */
  scope: z.enum(['committee', 'station', 'shared', 'all']).default('committee'),
  open: z.boolean().optional(),
  status: OpinionStatus.optional(),
  dueBefore: DateOnly.optional(),
  dueFrom: DateOnly.optional(),
  /** What the reader's committee had open at the end of that day, wherever it is now; `overdueOn`: and overdue. */
  openOn: DateOnly.optional(),
  overdueOn: DateOnly.optional(),
  category: OpinionCategory.optional(),
  stationId: z.string().optional(),
  themeId: z.string().optional(),
  quarantined: z.boolean().optional(),
  channel: OpinionChannel.optional(),
  rating: z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied', 'noOpinion']).optional(),
  receivedFrom: DateOnly.optional(),
  receivedTo: DateOnly.optional(),
  query: z.string().trim().max(40).optional(),
  order: z.enum(['due', 'newest']).default('due'),
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type OpinionFilter = z.infer<typeof OpinionFilter>;

export type OpinionLine = {
  id: string;
  version: number;
  title: string;
  status: OpinionStatus;
  stationId: string;
  committeeId: string;
  ownerId: string;
  category: OpinionCategory | null;
  isQuarantined: boolean;
  receivedAt: string;
  dueOn: string | null;
  clock: string | null;
  isProvisional: boolean;
  themeId: string | null;
  rating: string | null;
};

type Page = { rows: OpinionLine[]; after: string | null };
type FoundRow = Row & { due_key: string; body: string; place: string | null };

/** Rows looked through before the index is asked: a common word is found among the first of them. */
const walkRows = 200;

/** One page, in the order of what is due first or newest first; `cursor` is the last row of the page before. */
export async function listOpinions(store: Store, reader: StaffActor, filter: OpinionFilter): Promise<Page> {
  const { query: term, limit } = filter;
  if (!term) return pageOf(await select(store, reader, filter, limit + 1), filter);
  const found = (rows: readonly FoundRow[]) => rows.filter((row) => matches(searchedText(row), term));
  const walked = await select(store, reader, { ...filter, query: undefined }, walkRows);
  const near = found(walked);
  if (near.length > limit || walked.length < walkRows) return pageOf(near, filter);
  // the index knows that all pairs of characters occur, not that they stand together: a page is filled until it is full
  const all: FoundRow[] = [];
  for (let cursor = filter.cursor; ; ) {
    const rows = await select(store, reader, { ...filter, cursor }, walkRows);
    all.push(...found(rows));
    const last = rows.at(-1);
    if (all.length > limit || rows.length < walkRows || !last) return pageOf(all, filter);
    cursor = keyOf(last, filter);
  }
}

const keyOf = (row: FoundRow, { order }: OpinionFilter): string =>
  order === 'newest' ? row.id : `${row.due_key} ${row.id}`;

function pageOf(rows: readonly FoundRow[], filter: OpinionFilter): Page {
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return { rows: shown.map(toLine), after: rows.length > filter.limit && last ? keyOf(last, filter) : null };
}

function select(
  { db, engine }: Store,
  reader: StaffActor,
  filter: OpinionFilter,
  limit: number,
): Promise<FoundRow[]> {
  let query: Listed = db
    .selectFrom('citizen_opinion')
    .select([
      'id',
      'version',
      'title',
      'status',
      'station_id',
      'committee_id',
      'owner_id',
      'category',
      'is_quarantined',
      'received_at',
      'due_on',
      'due_key',
      'clock',
      'is_provisional',
      'theme_id',
      'rating_value',
      'body',
      'place',
    ])
    .where(readableBy(reader))
    .limit(limit);
  query = narrowed(query, engine, reader, filter);
  if (filter.order === 'newest') {
    query = query.orderBy('id', 'desc');
    const { cursor } = filter;
    if (cursor) query = query.where('id', '<', cursor);
  } else {
    query = query.orderBy('due_key').orderBy('id');
    const [dueKey, id] = filter.cursor?.split(' ') ?? [];
    if (dueKey && id)
      query = query.where((eb) =>
        eb.or([eb('due_key', '>', dueKey), eb.and([eb('due_key', '=', dueKey), eb('id', '>', id)])]),
      );
  }
  return query.execute();
}

type Listed = SelectQueryBuilder<Schema, 'citizen_opinion', FoundRow>;

function narrowed(listed: Listed, engine: Engine, reader: StaffActor, filter: OpinionFilter): Listed {
  let query = listed;
  const { openOn, overdueOn } = filter;
  if (openOn) query = query.where(stoodOpen(reader.committeeId, openOn));
  if (overdueOn) query = query.where(stoodOpen(reader.committeeId, overdueOn, overdueOn));
  if (filter.scope === 'committee' && !openOn && !overdueOn)
    query = query.where('committee_id', '=', reader.committeeId);
  if (filter.scope === 'station') query = query.where('station_id', '=', reader.organizationId);
  if (filter.scope === 'shared') query = query.where('committee_id', '!=', reader.committeeId);
  if (filter.open !== undefined) query = query.where('is_open', '=', Number(filter.open));
  if (filter.status) query = query.where('status', '=', filter.status);
  if (filter.dueBefore) query = query.where('due_key', '<', filter.dueBefore);
  if (filter.dueFrom) query = query.where('due_key', '>=', filter.dueFrom);
  if (filter.category) query = query.where('category', '=', filter.category);
  if (filter.stationId) query = query.where('station_id', '=', filter.stationId);
  if (filter.themeId) query = query.where('theme_id', '=', filter.themeId);
  if (filter.quarantined !== undefined)
    query = query.where('is_quarantined', '=', Number(filter.quarantined));
  if (filter.channel) query = query.where('channel', '=', filter.channel);
  if (filter.rating) query = query.where('rating_value', '=', filter.rating);
  if (filter.receivedFrom) query = query.where('received_at', '>=', startOfDayInstant(filter.receivedFrom));
  if (filter.receivedTo) query = query.where('received_at', '<=', endOfDayInstant(filter.receivedTo));
  if (filter.query) query = query.where(mayContain(engine, filter.query));
  return query;
}

type Row = {
  id: string;
  version: number;
  title: string;
  status: string;
  station_id: string;
  committee_id: string;
  owner_id: string;
  category: string | null;
  is_quarantined: number;
  received_at: string;
  due_on: string | null;
  clock: string | null;
  is_provisional: number;
  theme_id: string | null;
  rating_value: string | null;
};

const toLine = (row: Row): OpinionLine => ({
  id: row.id,
  version: row.version,
  title: row.title,
  status: OpinionStatus.parse(row.status),
  stationId: row.station_id,
  committeeId: row.committee_id,
  ownerId: row.owner_id,
  category: OpinionCategory.nullable().parse(row.category),
  isQuarantined: row.is_quarantined === 1,
  receivedAt: row.received_at,
  dueOn: row.due_on,
  clock: row.clock,
  isProvisional: row.is_provisional === 1,
  themeId: row.theme_id,
  rating: row.rating_value,
});
