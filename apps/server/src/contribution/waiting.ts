import { committeeRoles, handlingLeaderRoles, hasRole } from '@concord/domain/actor';
import type { WaitingSource } from '../workbench/waiting.ts';
import { ownContributions } from './repository.ts';

/** Contributions sent for signature: the leader's to sign, with everybody else in waiting. */
export const contributionsWaiting: WaitingSource = async (db, reader, tray) => {
  if (!hasRole(reader, committeeRoles)) return [];
  if (tray !== (hasRole(reader, handlingLeaderRoles) ? 'todo' : 'waiting')) return [];
  const rows = await ownContributions(db, reader, 'submitted');
  return rows.map(({ id, title, status, at }) => ({
    kind: 'contribution',
    id,
    title,
    status,
    organizationId: reader.committeeId,
    dueOn: null,
    isProvisional: false,
    at,
    asks: null,
    waits: null,
  }));
};
