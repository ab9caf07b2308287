import { clerksOf, type Telling } from '../notice/notice.ts';
import type { Activity, ActivityInvitation } from './activity.ts';
import type { ActivityChange } from './lifecycle.ts';

const those = (next: Activity, ...statuses: ActivityInvitation['status'][]) =>
  next.invitations
    .filter(({ status }) => statuses.includes(status))
    .map(({ committeeId }) => clerksOf(committeeId));
/** Who is invited now and was not before. */
const newlyAsked = (previous: Activity | undefined, next: Activity) =>
  next.invitations
    .filter(
      ({ committeeId }) => previous?.invitations.every((one) => one.committeeId !== committeeId) ?? true,
    )
    .map(({ committeeId }) => clerksOf(committeeId));
const isMoved = (previous: Activity | undefined, next: Activity): boolean =>
  previous !== undefined &&
  (['fromOn', 'toOn', 'startTime', 'place'] as const).some((field) => previous[field] !== next[field]);

/** Whom a step on an activity concerns: the invited, and the host when they answered. */
export function activityConcerns(previous: Activity | undefined, { next, event }: ActivityChange): Telling[] {
  switch (event.type) {
    case 'plan':
    case 'invite':
      return [['受邀参加活动,请答复是否参加', ...newlyAsked(previous, next)]];
    case 'revise':
      return isMoved(previous, next) ? [['活动的时间或地点有变化', ...those(next, 'asked', 'accepted')]] : [];
    case 'takePart':
      return [['受邀委员会答复参加', clerksOf(next.committeeId)]];
    case 'decline':
      return [['受邀委员会谢绝参加', clerksOf(next.committeeId)]];
    case 'cancel':
      return [['活动已取消', ...those(next, 'asked', 'accepted')]];
    case 'close':
      return [['活动纪要已定稿', ...those(next, 'accepted')]];
    case 'correct':
      return [['活动纪要有更正', ...those(next, 'accepted')]];
    default:
      return [];
  }
}
