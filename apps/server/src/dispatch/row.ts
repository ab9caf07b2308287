import { Dispatch } from '@concord/domain/dispatch';
import type { Db } from '../db/database.ts';
import type { DispatchRecipientTable, DispatchTable } from './table.ts';

/** Rows of `dispatch` as the domain's shape; what belongs to them is read for all at once. */
export async function withParts(db: Db, rows: readonly DispatchTable[]): Promise<Dispatch[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [recipients, writers, files] = await Promise.all([
    db
      .selectFrom('dispatch_recipient')
      .selectAll()
      .where('dispatch_id', 'in', ids)
      .orderBy('place')
      .execute(),
    db.selectFrom('dispatch_writer').selectAll().where('dispatch_id', 'in', ids).orderBy('place').execute(),
    db
      .selectFrom('dispatch_file')
      .innerJoin('attachment', 'attachment.id', 'dispatch_file.file_id')
      .select(['dispatch_id', 'attachment.id', 'attachment.name', 'attachment.hash'])
      .where('dispatch_id', 'in', ids)
      .orderBy('place')
      .execute(),
  ]);
  return rows.map((row) => {
    const own = ({ dispatch_id }: { dispatch_id: string }) => dispatch_id === row.id;
    return Dispatch.parse({
      id: row.id,
      version: row.version,
      committeeId: row.committee_id,
      status: row.status,
      kind: { code: row.kind_code, name: row.kind_name, suffix: row.kind_suffix },
      about: row.about_kind && row.about_id ? { kind: row.about_kind, id: row.about_id } : null,
      replacesId: row.replaces_id,
      title: row.title,
      body: row.body,
      isBodyFixed: row.is_body_fixed === 1,
      recipients: recipients.filter(own).map(toRecipient),
      files: files.filter(own).map(({ id, name, hash }) => ({ id, name, hash })),
      writerIds: writers.filter(own).map(({ person_id }) => person_id),
      checkedById: row.checked_by_id,
      signedById: row.signed_by_id,
      number: row.number,
      hash: row.hash,
      openedAt: row.opened_at,
      signedAt: row.signed_at,
      issuedAt: row.issued_at,
      withdrawnAt: row.withdrawn_at,
      withdrawReason: row.withdraw_reason,
    });
  });
}

const toRecipient = (row: DispatchRecipientTable): Dispatch['recipients'][number] => ({
  place: row.place,
  organizationId: row.organization_id,
  name: row.name,
  isCopy: row.is_copy === 1,
  deliveredAt: row.delivered_at,
  receipt: row.received_on
    ? { on: row.received_on, by: row.received_by, personId: row.received_person_id }
    : null,
});

export const toRow = (dispatch: Dispatch): DispatchTable => ({
  id: dispatch.id,
  version: dispatch.version,
  committee_id: dispatch.committeeId,
  status: dispatch.status,
  kind_code: dispatch.kind.code,
  kind_name: dispatch.kind.name,
  kind_suffix: dispatch.kind.suffix,
  about_kind: dispatch.about?.kind ?? null,
  about_id: dispatch.about?.id ?? null,
  replaces_id: dispatch.replacesId,
  title: dispatch.title,
  body: dispatch.body,
  is_body_fixed: Number(dispatch.isBodyFixed),
  checked_by_id: dispatch.checkedById,
  signed_by_id: dispatch.signedById,
  number: dispatch.number,
  hash: dispatch.hash,
  opened_at: dispatch.openedAt,
  signed_at: dispatch.signedAt,
  issued_at: dispatch.issuedAt,
  withdrawn_at: dispatch.withdrawnAt,
  withdraw_reason: dispatch.withdrawReason,
});

/** What belongs to a paper as rows of tables of its own. */
export function partsOf({ id: dispatch_id, recipients, writerIds, files }: Dispatch) {
  return {
    dispatch_recipient: recipients.map(
      ({ place, organizationId, name, isCopy, deliveredAt, receipt }): DispatchRecipientTable => ({
        dispatch_id,
        place,
        organization_id: organizationId,
        name,
        is_copy: Number(isCopy),
        delivered_at: deliveredAt,
        received_on: receipt?.on ?? null,
        received_by: receipt?.by ?? '',
        received_person_id: receipt?.personId ?? null,
      }),
    ),
    dispatch_writer: writerIds.map((person_id, place) => ({ dispatch_id, place, person_id })),
    dispatch_file: files.map((file, place) => ({ dispatch_id, place, file_id: file.id })),
  };
}
