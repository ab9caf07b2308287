import { committeeStaffRoles, hasRole } from '@concord/domain/actor';
import { owingStatuses } from '@concord/domain/assignment';
import { trayMax } from '../../workbench/tray.ts';
import type { WaitingSource } from '../../workbench/waiting.ts';
import { matterReadableBy } from '../repository.ts';

/** Own requests for help: to thank for once somebody answered and nobody owes anything, until then with the helpers. */
export const helpRequestsWaiting: WaitingSource = async (db, reader, tray) => {
  if (tray === 'done' || !hasRole(reader, committeeStaffRoles)) return [];
  const rows = await db
    .selectFrom('matter')
    .select((eb) => {
      const asked = eb
        .selectFrom('assignment')
        .select('assignment.id')
        .whereRef('assignment.matter_id', '=', 'matter.id')
        .where('assignment.is_invitation', '=', 1);
      return [
        'matter.id',
        'matter.title',
        'matter.status',
        'matter.committee_id as committeeId',
        'matter.opened_at as at',
        eb.exists(asked.where('assignment.status', 'in', ['delivered', 'concluded'])).as('answered'),
        eb.exists(asked.where('assignment.status', 'in', [...owingStatuses])).as('owing'),
      ];
    })
    .where('matter.kind', '=', 'helpRequest')
    .where('matter.committee_id', '=', reader.committeeId)
    .where('matter.status', '=', 'open')
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(trayMax)
    .execute();
  return rows
    .map(({ id, title, status, committeeId, at, answered, owing }) => ({
      kind: 'helpRequest',
      id,
      title,
      status,
      organizationId: committeeId,
      dueOn: null,
      isProvisional: false,
      at,
      asks: null,
      waits: owing ? null : answered ? '致谢办结' : '另请单位或撤回',
    }))
    .filter(({ waits }) => (waits === null) === (tray === 'waiting'));
};
