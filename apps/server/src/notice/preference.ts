import type { StaffActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { NoticePreference, noPreference, shownUntil } from '@concord/domain/notice';
import type { ExpressionBuilder } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type Kept = { preference: NoticePreference; digestSeenOn: string | null };

export async function preferenceOf(db: Db, { capacityId }: StaffActor): Promise<Kept> {
  const row = await db
    .selectFrom('notice_preference')
    .selectAll()
    .where('capacity_id', '=', capacityId)
    .executeTakeFirst();
  if (!row) return { preference: noPreference, digestSeenOn: null };
  return {
    preference: NoticePreference.parse({
      quietFrom: row.quiet_from,
      quietTo: row.quiet_to,
      digest: row.digest === 1,
    }),
    digestSeenOn: row.digest_seen_on,
  };
}

export async function savePreference(
  tx: Db,
  { capacityId }: StaffActor,
  { quietFrom, quietTo, digest }: NoticePreference,
): Promise<void> {
  const kept = { quiet_from: quietFrom, quiet_to: quietTo, digest: Number(digest) };
  await tx
    .insertInto('notice_preference')
    .values({ capacity_id: capacityId, ...kept, digest_seen_on: null })
    .onConflict((conflict) => conflict.column('capacity_id').doUpdateSet(kept))
    .execute();
}

/** The day's digest was looked at. */
export async function markDigestSeen(tx: Db, { capacityId }: StaffActor, at: string): Promise<void> {
  await tx
    .updateTable('notice_preference')
    .set({ digest_seen_on: dateInShanghai(at) })
    .where('capacity_id', '=', capacityId)
    .execute();
}

/** SQL twin of `visibleFrom` in the domain: what is shown at this moment. */
export function shownAt({ preference }: Kept, now: string) {
  const until = shownUntil(preference, now);
  return (eb: ExpressionBuilder<Schema, 'notice'>) =>
    until === null ? eb.lit(true) : eb.or([eb('notice.urgency', '=', 'late'), eb('notice.at', '<', until)]);
}
