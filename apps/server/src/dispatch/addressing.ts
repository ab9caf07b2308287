import { isStaffOf, type StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Draft, Paper, PaperFile, PaperKind } from '@concord/domain/dispatch';
import { eventBy } from '@concord/domain/event';
import { clerksOf, type Desk, supervisionOf } from '@concord/domain/notice';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';

/** Kinds of paper of a committee: everybody's, and in their place or beside them its own. */
export async function paperKinds(db: Db, committeeId: string): Promise<PaperKind[]> {
  const rows = await db
    .selectFrom('paper_kind')
    .selectAll()
    .where('committee_id', 'in', ['', committeeId])
    .orderBy('place')
    .orderBy('code')
    .execute();
  const own = rows.filter(({ committee_id }) => committee_id !== '');
  return rows
    .filter(({ committee_id, code }) => committee_id !== '' || !own.some((one) => one.code === code))
    .map(({ code, name, suffix }) => ({ code, name, suffix }));
}

/** A kind of one's own, or a common one as this committee calls and numbers it from now on. */
export async function saveKind(writing: Writing, { code, name, suffix }: PaperKind): Promise<PaperKind> {
  const { actor, tx, at } = writing;
  const committeeId = actor.kind === 'staff' ? actor.committeeId : '';
  if (!isStaffOf(actor, committeeId)) throw new Refused({ code: 'matter.not_yours' });
  const kinds = await paperKinds(tx, committeeId);
  const known = kinds.findIndex((one) => one.code === code);
  const kind = { code: known < 0 ? newId() : code, name, suffix };
  await tx
    .insertInto('paper_kind')
    .values({ ...kind, committee_id: committeeId, place: known < 0 ? kinds.length + 100 : known })
    .onConflict((conflict) => conflict.columns(['committee_id', 'code']).doUpdateSet({ name, suffix }))
    .execute();
  await append(writing, {
    aggregate: 'organization',
    aggregateId: `paper kind ${newId()}`,
    version: 1,
    committeeId,
    type: 'savePaperKind',
    from: null,
    to: null,
    by: eventBy(actor),
    at,
    patch: { ...kind },
    note: null,
  });
  return kind;
}

const addressedKinds = [
  'committee',
  'unit',
  'supervisionOffice',
  'coordinatorOffice',
  'office',
  'specialCommittee',
  'township',
  'zone',
  'station',
] as const;

/** Who may be written to: every committee, and what stands in the register of one's own. */
export async function listAddressees(db: Db, { committeeId }: Pick<StaffActor, 'committeeId'>) {
  return db
    .selectFrom('organization')
    .select(['id', 'kind', 'short_name as shortName', 'sort_key as sortKey'])
    .where((eb) => eb.or([eb('committee_id', '=', committeeId), eb('kind', '=', 'committee')]))
    .where('kind', 'in', [...addressedKinds])
    .where('to_on', 'is', null)
    .orderBy('kind')
    .orderBy('sort_key')
    .execute();
}

/** A draft with its kind, names and files looked up. `dispatchId`: the paper the files may belong to already. */
export async function resolved(
  tx: Db,
  { committeeId, dispatchId }: { committeeId: string; dispatchId: string },
  { kindCode, title, body, addressees, fileIds }: Draft,
): Promise<Paper> {
  const kind = (await paperKinds(tx, committeeId)).find(({ code }) => code === kindCode);
  if (!kind) throw new Refused({ code: 'dispatch.kind_unknown' });
  const known = new Map(
    (await listAddressees(tx, { committeeId })).map(({ id, shortName }) => [id, shortName]),
  );
  const recipients = addressees.map(({ organizationId, name, isCopy }) => {
    if (organizationId === null) return { organizationId, name, isCopy };
    const shortName = known.get(organizationId);
    if (shortName === undefined) throw new Refused({ code: 'dispatch.recipient_unknown' });
    return { organizationId, name: shortName, isCopy };
  });
  return { kind, title, body, recipients, files: await filesOf(tx, fileIds, dispatchId) };
}

/** Files that were sent in and wait, or belong here already; what belongs elsewhere is not there. */
export async function filesOf(tx: Db, ids: readonly string[], ownerId: string): Promise<PaperFile[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('attachment')
    .select(['id', 'name', 'hash'])
    .where('id', 'in', [...ids])
    .where((eb) => eb.or([eb('matter_id', 'is', null), eb('matter_id', '=', ownerId)]))
    .execute();
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new Refused({ code: 'not_found' });
    return row;
  });
}

/** The desks of organisations, as their people sit. */
export async function desksOf(tx: Db, organizationIds: readonly string[]): Promise<Desk[]> {
  if (organizationIds.length === 0) return [];
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'kind', 'committee_id'])
    .where('id', 'in', [...organizationIds])
    .execute();
  return rows.map(({ id, kind, committee_id }) =>
    kind === 'supervisionOffice' ? supervisionOf(committee_id) : clerksOf(id),
  );
}
