import type { LinkEnd, LinkType } from '@concord/domain/lineage';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';

/** What leads from one thing to another; told once, however often it is said. */
export async function addLink(
  { tx, at }: Writing,
  { type, from, to, committeeId }: { type: LinkType; from: LinkEnd; to: LinkEnd; committeeId: string },
): Promise<void> {
  await tx
    .insertInto('link')
    .values({
      id: newId(),
      type,
      from_kind: from.kind,
      from_id: from.id,
      to_kind: to.kind,
      to_id: to.id,
      committee_id: committeeId,
      at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['from_id', 'type', 'to_id']).doUpdateSet({ ended_at: null }))
    .execute();
}

/** It no longer leads there; the row stays (domain.md §6 no. 18). */
export async function endLink(
  { tx, at }: Writing,
  fromId: string,
  type: LinkType,
  toId: string,
): Promise<void> {
  await tx
    .updateTable('link')
    .set({ ended_at: at })
    .where('from_id', '=', fromId)
    .where('type', '=', type)
    .where('to_id', '=', toId)
    .where('ended_at', 'is', null)
    .execute();
}
