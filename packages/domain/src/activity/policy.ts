import { type Actor, committeeRoles, hasRole, isStaffOf, worksFor } from '../actor/index.ts';
import type { Activity, ActivityInvitation } from './activity.ts';

export type Who = (actor: Actor, activity: Activity) => boolean;

export const isHost: Who = (actor, { committeeId }) => worksFor(actor, committeeId);
export const isHostStaff: Who = (actor, { committeeId }) => isStaffOf(actor, committeeId);

/** The invitation of the committee one works for. */
export const invitationOf = (actor: Actor, { invitations }: Activity): ActivityInvitation | undefined =>
  invitations.find(({ committeeId }) => worksFor(actor, committeeId));

export const isInvited: Who = (actor, activity) => invitationOf(actor, activity) !== undefined;
export const isComing: Who = (actor, activity) => invitationOf(actor, activity)?.status === 'accepted';

/** Staff of the host, and people of a committee that said it comes. */
export const isHostOrComing: Who = (actor, activity) =>
  isHostStaff(actor, activity) || isComing(actor, activity);

/** A joint matter's common room carries its id; a committee's side room also the committee's (decision 0006). */
export const sideRoom = (matterId: string, committeeId: string): string => `${matterId}/${committeeId}`;
export const isSideRoom = ({ matterId, roomId }: Pick<Activity, 'matterId' | 'roomId'>): boolean =>
  roomId !== null && roomId !== matterId;

/** Whether a committee may put something there: it takes part in the matter, and a side room is its own. */
export const mayLieIn = (
  { matterId, roomId }: { matterId: string; roomId: string },
  committeeId: string,
  members: readonly string[],
): boolean =>
  members.includes(committeeId) && (roomId === matterId || roomId === sideRoom(matterId, committeeId));

/** Who sees a room. `members`: the matter's lead and the committees that accepted. */
export function seesRoom(
  actor: Actor,
  { matterId, roomId }: Pick<Activity, 'matterId' | 'roomId'>,
  members: readonly string[],
): boolean {
  if (matterId === null || roomId === null) return false;
  if (roomId === matterId) return members.some((id) => worksFor(actor, id));
  return hasRole(actor, committeeRoles) && roomId === sideRoom(matterId, actor.committeeId);
}

/** The host, whoever is invited, and whoever sees the room it lies in. */
export const canReadActivity = (actor: Actor, activity: Activity, members: readonly string[]): boolean =>
  actor.kind === 'system' ||
  isHost(actor, activity) ||
  isInvited(actor, activity) ||
  seesRoom(actor, activity, members);

/** Whether one reads all of it: who was asked and has not said yes reads the invitation and no more. */
export function readsWhole(actor: Actor, activity: Activity, members: readonly string[]): boolean {
  if (actor.kind === 'system' || isHost(actor, activity) || seesRoom(actor, activity, members)) return true;
  const status = invitationOf(actor, activity)?.status;
  return status === 'accepted' || status === 'absent';
}

/** What is left for whoever only reads the invitation: what it is, when, where, and their own answer. */
export const invitationAlone = (actor: Actor, activity: Activity): Activity => ({
  ...activity,
  invitations: activity.invitations.filter(({ committeeId }) => worksFor(actor, committeeId)),
  participants: [],
  minutes: '',
  findings: [],
  resolutions: [],
  opinions: [],
  corrections: [],
});
