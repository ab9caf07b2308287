import type { Actor } from '../actor/index.ts';
import { type Decision, refuse } from '../decision/index.ts';
import { type Change, lifecycle } from '../lifecycle/index.ts';
import { type Activity, numbered } from './activity.ts';
import type { ActivityCommand, ActivityCommandType, NewActivity } from './command.ts';
import { effects, invitationsTo } from './effects.ts';
import { activityStatusNames } from './labels.ts';
import { isHostStaff, isSideRoom, mayLieIn } from './policy.ts';
import { type ActivityCircumstances, steps } from './steps.ts';

export type ActivityChange = Change<Activity>;

const book = lifecycle<Activity, ActivityCommand, ActivityCircumstances>({
  aggregate: 'activity',
  name: '活动',
  statusNames: activityStatusNames,
  steps,
  effects,
});
export const activityCommandTypes = book.commandTypes;
export const whyNotActivity = book.whyNot;
export const decideActivity = book.decide;

export const openActivityCommands = (activity: Activity, actor: Actor, at: string): ActivityCommandType[] =>
  book.openCommands(activity, { actor, at, newIds: [], members: [] });

/** A committee's staff plans an activity of their committee's; whoever is invited answers for themselves. */
export function planActivity(
  { agenda, invited, ...plan }: NewActivity,
  { id, committeeId }: Pick<Activity, 'id' | 'committeeId'>,
  around: ActivityCircumstances,
): Decision<ActivityChange> {
  const next: Activity = {
    id,
    version: 1,
    committeeId,
    status: 'planned',
    ...plan,
    roomId: plan.matterId && (plan.roomId ?? plan.matterId),
    agenda: numbered(agenda.map((text) => ({ text }))),
    invitations: invitationsTo(invited),
    participants: [],
    minutes: '',
    findings: [],
    resolutions: [],
    opinions: [],
    corrections: [],
    cancelReason: null,
    heldAt: null,
    closedAt: null,
  };
  if (!isHostStaff(around.actor, next)) return refuse('matter.not_yours');
  if (invited.includes(committeeId)) return refuse('activity.not_a_committee');
  const { matterId, roomId } = next;
  if (matterId && roomId && !mayLieIn({ matterId, roomId }, committeeId, around.members))
    return refuse('not_found');
  if (isSideRoom(next) && invited.length > 0) return refuse('activity.side_room');
  return { ok: true, ...book.opened(next, 'plan', around) };
}
