import type { Actor, StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { type EntryKind, entryLifecycle, marked, RoomEntry } from '@concord/domain/matter/joint-matter';
import type { Db } from '../../db/database.ts';
import { enterRoom, entryReadableBy } from './rooms.ts';
import type { RoomEntryTable } from './table.ts';

export async function findEntry(db: Db, reader: Actor, id: string) {
  const row = await db
    .selectFrom('room_entry')
    .selectAll()
    .where('id', '=', id)
    .where(entryReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toEntry(row);
}

/** A paper of a room, while its entry stands: what was taken back is not there any more. */
export async function findStandingEntry(db: Db, reader: Actor, id: string): Promise<RoomEntry> {
  const entry = await findEntry(db, reader, id);
  if (entry.status === 'withdrawn') throw new Refused({ code: 'not_found' });
  return entry;
}

export type EntryLine = RoomEntry & {
  author: string;
  mayWithdraw: boolean;
  papers: { id: string; name: string; type: string; bytes: number }[];
};

/** What lies in a room, the newest first; `cursor` is the id of the last one of the page before. */
export async function listEntries(
  db: Db,
  reader: StaffActor,
  roomId: string,
  {
    kinds,
    cursor,
    limit,
  }: { kinds?: readonly EntryKind[] | undefined; cursor?: string | undefined; limit: number },
): Promise<{ rows: EntryLine[]; after: string | null }> {
  await enterRoom(db, reader, roomId);
  let query = db
    .selectFrom('room_entry')
    .leftJoin('person', 'person.id', 'room_entry.author_id')
    .selectAll('room_entry')
    .select('person.name as author')
    .where('room_id', '=', roomId)
    .where(entryReadableBy(reader))
    .orderBy('room_entry.id', 'desc')
    .limit(limit + 1);
  if (kinds) query = query.where('room_entry.kind', 'in', [...kinds]);
  if (cursor) query = query.where('room_entry.id', '<', cursor);
  const page = await query.execute();
  const shown = page.slice(0, limit);
  const papers = await papersOf(
    db,
    shown.filter(({ status }) => status === 'standing').map(({ id }) => id),
  );
  return {
    rows: shown.map((row) => {
      const entry = toEntry(row);
      return {
        ...marked(entry),
        author: row.author ?? '',
        mayWithdraw: !entryLifecycle.whyNot(entry, 'withdraw', { actor: reader, at: '' }),
        papers: papers.filter(({ ownerId }) => ownerId === entry.id).map(({ ownerId: _, ...paper }) => paper),
      };
    }),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function papersOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'name', 'type', 'bytes', 'matter_id'])
    .where('owner_kind', '=', 'roomEntry')
    .where('matter_id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map(({ matter_id, ...paper }) => ({ ...paper, ownerId: matter_id ?? '' }));
}

const toEntry = (row: RoomEntryTable): RoomEntry =>
  RoomEntry.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    matterId: row.matter_id,
    roomId: row.room_id,
    status: row.status,
    kind: row.kind,
    text: row.text,
    who: row.who,
    onDay: row.on_day,
    evidence:
      row.theme_id === null
        ? null
        : {
            themeId: row.theme_id,
            title: row.theme_title,
            people: row.people,
            opinions: row.opinions,
            quotation: row.quotation,
          },
    authorId: row.author_id,
    at: row.at,
    withdrawnAt: row.withdrawn_at,
  });

export const toEntryRow = (entry: RoomEntry): RoomEntryTable => ({
  id: entry.id,
  version: entry.version,
  committee_id: entry.committeeId,
  matter_id: entry.matterId,
  room_id: entry.roomId,
  status: entry.status,
  kind: entry.kind,
  text: entry.text,
  who: entry.who,
  on_day: entry.onDay,
  theme_id: entry.evidence?.themeId ?? null,
  theme_title: entry.evidence?.title ?? null,
  people: entry.evidence?.people ?? null,
  opinions: entry.evidence?.opinions ?? null,
  quotation: entry.evidence?.quotation ?? null,
  author_id: entry.authorId,
  at: entry.at,
  withdrawn_at: entry.withdrawnAt,
});
