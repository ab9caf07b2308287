import { beforePart } from '@concord/domain/document';
import type { Contributor } from '@concord/domain/matter/outcome';
import type { Db } from '../../db/database.ts';

const invitationsTo = (db: Db, jointMatterId: string) =>
  db
    .selectFrom('assignment')
    .select(['organization_id', 'status'])
    .where('matter_id', '=', jointMatterId)
    .where('is_invitation', '=', 1)
    .where('parent_id', 'is', null)
    .where('status', 'not in', ['proposed', 'revoked'])
    .orderBy('id')
    .execute();

/** Committees that read along while an outcome of their joint matter is written; `leadId` writes it, and may have handed the matter on since. */
export async function participantsOf(
  db: Db,
  jointMatterId: string | null,
  leadId: string,
): Promise<string[]> {
  if (jointMatterId === null) return [];
  const [rows, matter] = await Promise.all([
    invitationsTo(db, jointMatterId),
    db.selectFrom('matter').select('committee_id').where('id', '=', jointMatterId).executeTakeFirst(),
  ]);
  const taking = rows.flatMap(({ organization_id, status }) =>
    beforePart.includes(status) ? [] : [organization_id],
  );
  const all = matter ? [matter.committee_id, ...taking] : taking;
  return [...new Set(all)].filter((id) => id !== leadId);
}

/** Who was asked to a joint matter and what each gave, its lead first (domain.md §5.15). */
export async function contributorsOf(
  db: Db,
  jointMatterId: string | null,
  leadId: string,
): Promise<Contributor[]> {
  if (jointMatterId === null) return [];
  const [rows, contributions] = await Promise.all([
    invitationsTo(db, jointMatterId),
    db
      .selectFrom('contribution')
      .select('committee_id')
      .distinct()
      .where('matter_id', '=', jointMatterId)
      .where('editions', '>', 0)
      .execute(),
  ]);
  const givers = new Set(contributions.map(({ committee_id }) => committee_id));
  return [
    { organizationId: leadId, share: 'lead' },
    ...rows
      .filter(({ organization_id }) => organization_id !== leadId)
      .map(
        ({ organization_id, status }): Contributor => ({
          organizationId: organization_id,
          share: givers.has(organization_id) ? 'contributed' : status === 'declined' ? 'declined' : 'absent',
        }),
      ),
  ];
}
