import type { Role, StaffActor } from '@concord/domain/actor';
import { endOfDayInstant, startOfDayInstant } from '@concord/domain/calendar';
import {
  OpinionCategory,
  OpinionChannel,
  OpinionStatus,
  searchedText,
} from '@concord/domain/matter/citizen-opinion';
import { matches } from '@concord/domain/text';
import type { Selectable, SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import type { Engine, Store } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';
import { matchOf, mayContain, newestBelow, type Window } from '../../db/search.ts';
import { statement } from '../../db/statement.ts';
import { readableBy } from './repository.ts';
import { monthOf, stoodOpen } from './standing.ts';
import type { CitizenOpinionTable } from './table.ts';

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

/**
 * How a word is looked for. `walkRows`: rows looked through before the index is asked, since a common word is found among
 * the first of them. `foundRows`: rows of the index at a time; most are what they seem. `windows`: how much of the index
 * is asked, newest first, before all of it, so that a word common further back costs no more than these.
 */
const searching = { walkRows: 200, foundRows: 50, windows: [4_000, 32_000] };

/** One page, in the order of what is due first or newest first; `cursor` is the last row of the page before. */
export async function listOpinions(
  store: Store,
  reader: StaffActor,
  filter: OpinionFilter,
  { walkRows, foundRows, windows } = searching,
): Promise<Page> {
  const { query: term, limit, cursor } = filter;
  const ask = (after: string | undefined, rows: number, search?: Search) =>
    select(store, reader, { ...filter, cursor: after }, rows, search);
  if (!term) return pageOf(await ask(cursor, limit + 1), filter);
  const found = (rows: readonly Row[]) => rows.filter((row) => matches(searchedText(row), term));
  const walked = await ask(cursor, walkRows);
  const all = found(walked);
  let last = walked.at(-1);
  const match = matchOf(store.engine, term);
  if (all.length > limit || walked.length < walkRows || !last || !match) return pageOf(all, filter);

  for (const size of filter.order === 'newest' ? [...windows, undefined] : [undefined]) {
    const part: { below: string; size: number } | undefined =
      size === undefined ? undefined : { below: last.id, size };
    const window: Window | undefined = part && (await newestBelow(store.db, store.engine, match, part));
    // the index knows that all pairs of characters occur, not that they stand together: a page is filled until it is full
    for (let after = keyOf(last, filter); ; ) {
      const rows: Row[] = await ask(after, foundRows, { match, window });
      all.push(...found(rows));
      if (all.length > limit) return pageOf(all, filter);
      const end = rows.at(-1);
      if (rows.length < foundRows || !end) break;
      after = keyOf(end, filter);
    }
    if (!window) break;
    // an index in quite another order than the ids has nothing to say of so few
    if (window.from < last.id) last = { ...last, id: window.from };
  }
  return pageOf(all, filter);
}

const keyOf = (row: Row, { order }: OpinionFilter): string =>
  order === 'newest' ? row.id : `${row.due_key} ${row.id}`;

function pageOf(rows: readonly Row[], filter: OpinionFilter): Page {
  const shown = rows.slice(0, filter.limit);
  const last = shown.at(-1);
  return { rows: shown.map(toLine), after: rows.length > filter.limit && last ? keyOf(last, filter) : null };
}

const columns = [
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
] as const;
type Row = Pick<Selectable<CitizenOpinionTable>, (typeof columns)[number]>;
type Listed = SelectQueryBuilder<Schema, 'citizen_opinion', Row>;

type Search = { match: string; window: Window | undefined };

type Values = ReturnType<typeof valuesOf>;
/** What decides the statement beside the values there are. */
type Kind = { scope: OpinionFilter['scope']; order: OpinionFilter['order']; role: Role; engine: Engine };

/** Rows of a filter, at most `limit`. */
async function select(
  { db, engine }: Store,
  reader: StaffActor,
  filter: OpinionFilter,
  limit: number,
  search?: Search,
): Promise<Row[]> {
  const { scope, order } = filter;
  const values = valuesOf(reader, filter, limit, search);
  return (await selectRows(db, values, { scope, order, role: reader.role, engine })).rows;
}

const selectRows = statement((db, v: Values, { scope, order, role, engine }: Kind) => {
  const reader: StaffActor = { ...v, kind: 'staff', role };
  const all: Listed = db.selectFrom('citizen_opinion').select(columns).where(readableBy(reader));
  let query = narrowed(all, scope, reader, v);
  const { match, from, first, last } = v;
  const window =
    from === undefined || first === undefined || last === undefined ? undefined : { from, first, last };
  if (match) query = query.where(mayContain(engine, match, window));
  return paged(query, order, v).limit(v.limit);
});

/** A reader and a filter as the values of a statement. */
function valuesOf(reader: StaffActor, filter: OpinionFilter, limit: number, search?: Search) {
  const { open, quarantined, receivedFrom, receivedTo, openOn, overdueOn, order, cursor } = filter;
  const [dueAfter, idAfter] = order === 'due' ? (cursor?.split(' ') ?? []) : [];
  const { personId, capacityId, organizationId, committeeId } = reader;
  return {
    ...{ personId, capacityId, organizationId, committeeId, limit },
    ...{ match: search?.match, from: search?.window?.from },
    ...{ first: search?.window?.first, last: search?.window?.last },
    open: open === undefined ? undefined : Number(open),
    quarantined: quarantined === undefined ? undefined : Number(quarantined),
    status: filter.status,
    dueBefore: filter.dueBefore,
    dueFrom: filter.dueFrom,
    category: filter.category,
    stationId: filter.stationId || undefined,
    themeId: filter.themeId || undefined,
    channel: filter.channel,
    rating: filter.rating,
    receivedFrom: receivedFrom && startOfDayInstant(receivedFrom),
    receivedTo: receivedTo && endOfDayInstant(receivedTo),
    openOn,
    openOnMonth: openOn && monthOf(openOn),
    overdueOn,
    overdueOnMonth: overdueOn && monthOf(overdueOn),
    idBelow: order === 'newest' ? cursor || undefined : undefined,
    dueAfter: idAfter ? dueAfter : undefined,
    idAfter: idAfter || undefined,
  };
}

function narrowed(listed: Listed, scope: OpinionFilter['scope'], reader: StaffActor, v: Values): Listed {
  let query = listed;
  const { committeeId, organizationId } = reader;
  if (v.openOn && v.openOnMonth)
    query = query.where(stoodOpen({ committeeId, day: v.openOn, month: v.openOnMonth }));
  if (v.overdueOn && v.overdueOnMonth)
    query = query.where(
      stoodOpen({ committeeId, day: v.overdueOn, month: v.overdueOnMonth, dueBefore: v.overdueOn }),
    );
  if (scope === 'committee' && !v.openOn && !v.overdueOn)
    query = query.where('committee_id', '=', committeeId);
  if (scope === 'station') query = query.where('station_id', '=', organizationId);
  if (scope === 'shared') query = query.where('committee_id', '!=', committeeId);
  if (v.open !== undefined) query = query.where('is_open', '=', v.open);
  if (v.status) query = query.where('status', '=', v.status);
  if (v.dueBefore) query = query.where('due_key', '<', v.dueBefore);
  if (v.dueFrom) query = query.where('due_key', '>=', v.dueFrom);
  if (v.category) query = query.where('category', '=', v.category);
  if (v.stationId) query = query.where('station_id', '=', v.stationId);
  if (v.themeId) query = query.where('theme_id', '=', v.themeId);
  if (v.quarantined !== undefined) query = query.where('is_quarantined', '=', v.quarantined);
  if (v.channel) query = query.where('channel', '=', v.channel);
  if (v.rating) query = query.where('rating_value', '=', v.rating);
  if (v.receivedFrom) query = query.where('received_at', '>=', v.receivedFrom);
  if (v.receivedTo) query = query.where('received_at', '<=', v.receivedTo);
  return query;
}

function paged(query: Listed, order: OpinionFilter['order'], { idBelow, dueAfter, idAfter }: Values): Listed {
  if (order === 'newest') {
    const newest = query.orderBy('id', 'desc');
    return idBelow ? newest.where('id', '<', idBelow) : newest;
  }
  const due = query.orderBy('due_key').orderBy('id');
  if (!dueAfter || !idAfter) return due;
  return due.where((eb) =>
    eb.or([eb('due_key', '>', dueAfter), eb.and([eb('due_key', '=', dueAfter), eb('id', '>', idAfter)])]),
  );
}

const KnownCategory = OpinionCategory.nullable();

const toLine = (row: Row): OpinionLine => ({
  id: row.id,
  version: row.version,
  title: row.title,
  status: OpinionStatus.parse(row.status),
  stationId: row.station_id,
  committeeId: row.committee_id,
  ownerId: row.owner_id,
  category: KnownCategory.parse(row.category),
  isQuarantined: row.is_quarantined === 1,
  receivedAt: row.received_at,
  dueOn: row.due_on,
  clock: row.clock,
  isProvisional: row.is_provisional === 1,
  themeId: row.theme_id,
  rating: row.rating_value,
});
