import { hasRole, type StaffActor, stationRoles } from '@concord/domain/actor';
import type { PublicStep } from '@concord/domain/lineage';
import { OpinionStatus } from '@concord/domain/matter/citizen-opinion';
import type { Db } from '../db/database.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { publicFlowsOf } from './public.ts';

export type StationLine = {
  id: string;
  title: string;
  status: OpinionStatus;
  receivedAt: string;
  answeredAt: string | null;
  flow: readonly PublicStep[];
};

/** What its people read on their receipts, of the newest opinions a station took in; for the station's own staff. */
export async function listOfStation(
  db: Db,
  reader: StaffActor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ rows: StationLine[]; after: string | null }> {
  if (!hasRole(reader, stationRoles)) return { rows: [], after: null };
  let query = db
    .selectFrom('citizen_opinion')
    .select(['id', 'title', 'status', 'theme_id', 'received_at', 'answered_at', 'is_quarantined'])
    .where('station_id', '=', reader.organizationId)
    .where(readableBy(reader))
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor) query = query.where('id', '<', cursor);
  const page = await query.execute();
  const shown = page.slice(0, limit);
  const merged = await mergedAt(
    db,
    shown.filter(({ theme_id }) => theme_id !== null).map(({ id }) => id),
  );
  const flows = await publicFlowsOf(
    db,
    shown.map(({ id, theme_id: themeId }) => ({ id, themeId, mergedAt: merged.get(id) ?? null })),
  );
  return {
    rows: shown.map((row) => ({
      id: row.id,
      title: row.is_quarantined === 1 ? '' : row.title,
      status: OpinionStatus.parse(row.status),
      receivedAt: row.received_at,
      answeredAt: row.answered_at,
      flow: flows.get(row.id) ?? [],
    })),
    after: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function mergedAt(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('event')
    .select(['aggregate_id', 'at'])
    .where('aggregate_id', 'in', [...ids])
    .where('type', '=', 'merge')
    .orderBy('version')
    .execute();
  return new Map(rows.map(({ aggregate_id, at }) => [aggregate_id, at]));
}
