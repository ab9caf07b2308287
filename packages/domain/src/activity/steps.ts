import { dateInShanghai } from '../calendar/index.ts';
import type { Refusal } from '../decision/index.ts';
import type { Circumstances, Step } from '../lifecycle/index.ts';
import type { Activity, ActivityStatus } from './activity.ts';
import type { ActivityCommandType } from './command.ts';
import { activityKindName, activityKindRules } from './kinds.ts';
import { invitationOf, isComing, isHostOrComing, isHostStaff, isInvited, isSideRoom } from './policy.ts';

/** `newIds`: for whoever and whatever is new. `members`: who takes part in the joint matter it is to lie in. */
export type ActivityCircumstances = Circumstances & {
  newIds: readonly string[];
  members: readonly string[];
};
type ActivityStep = Step<Activity, ActivityCircumstances>;
type Objection = NonNullable<ActivityStep['unless']>;

const alive: readonly ActivityStatus[] = ['planned', 'held', 'closed'];
const unfinished: readonly ActivityStatus[] = ['planned', 'held'];

const lies: Objection = (activity) => (isSideRoom(activity) ? { code: 'activity.side_room' } : undefined);
const isAnswered: Objection = (activity, { actor }) =>
  invitationOf(actor, activity)?.status === 'asked' ? undefined : { code: 'activity.answered_before' };
const mayNotDecline: Objection = (activity, { actor }) =>
  ['asked', 'accepted'].includes(invitationOf(actor, activity)?.status ?? '')
    ? undefined
    : { code: 'activity.answered_before' };
const isTooEarly: Objection = ({ fromOn }, { at }) =>
  dateInShanghai(at) < fromOn ? { code: 'activity.too_early', facts: { day: fromOn } } : undefined;
const isNobodyMissing: Objection = ({ invitations }) =>
  invitations.some(({ status }) => status === 'accepted') ? undefined : { code: 'activity.not_coming' };
const isInMatter: Objection = ({ matterId }) => (matterId ? { code: 'activity.in_matter' } : undefined);
const isAllRaised: Objection = ({ findings, resolutions }) =>
  [...findings, ...resolutions].some(({ raisedIn }) => raisedIn === null)
    ? undefined
    : { code: 'activity.nothing_left' };

const namesShown = 3;

/** Why it cannot be closed yet: whoever was invited has a presence, and it says what came of it. */
function isUnready({ kind, participants, invitations, minutes, findings }: Activity): Refusal | undefined {
  const waiting = participants.filter(({ presence }) => presence === null);
  if (waiting.length > 0) {
    const names = waiting.slice(0, namesShown).map(({ name, unit }) => name || unit);
    const more = waiting.length > namesShown ? '等' : '';
    return {
      code: 'activity.presence_open',
      facts: { count: String(waiting.length), names: names.join('、') + more },
    };
  }
  const unnamed = invitations.filter(
    ({ committeeId, status }) =>
      status === 'accepted' && participants.every((one) => one.committeeId !== committeeId),
  );
  if (unnamed.length > 0) return { code: 'activity.people_needed', facts: { count: String(unnamed.length) } };
  if (minutes === '') return { code: 'activity.minutes_needed' };
  return activityKindRules[kind].closesWith === 'findings' && findings.length === 0
    ? { code: 'activity.findings_needed', facts: { kind: activityKindName(kind) } }
    : undefined;
}

/** 活动:谁在哪一步可以做什么 (domain.md §5.11). */
// biome-ignore format: a rule book is read in columns
export const steps: Record<ActivityCommandType, ActivityStep> = {
  revise:       { from: ['planned'],  by: isHostStaff,    to: 'same' },                             // 调整安排
  invite:       { from: unfinished,   by: isHostStaff,    to: 'same',      unless: lies },          // 邀请委员会
  takePart:     { from: ['planned'],  by: isInvited,      to: 'same',      unless: isAnswered },    // 参加
  decline:      { from: ['planned'],  by: isInvited,      to: 'same',      unless: mayNotDecline }, // 谢绝
  enterPeople:  { from: unfinished,   by: isHostOrComing, to: 'same' },                             // 登记人员
  hold:         { from: ['planned'],  by: isHostStaff,    to: 'held',      unless: isTooEarly },    // 登记已举行
  notePresence: { from: ['held'],     by: isHostOrComing, to: 'same' },                             // 登记到会
  noteNoShow:   { from: ['held'],     by: isHostStaff,    to: 'same',      unless: isNobodyMissing }, // 应邀未到
  record:       { from: ['held'],     by: isHostStaff,    to: 'same' },                             // 记录
  close:        { from: ['held'],     by: isHostStaff,    to: 'closed',    unless: isUnready },     // 定稿
  cancel:       { from: ['planned'],  by: isHostStaff,    to: 'cancelled' },                        // 取消
  correct:      { from: ['closed'],   by: isHostStaff,    to: 'same' },                             // 更正
  raise:        { from: ['closed'],   by: isHostStaff,    to: 'same',      unless: isAllRaised },   // 转为议定事项
  joinMatter:   { from: alive,        by: isHostStaff,    to: 'same',      unless: isInMatter },    // 纳入联动专题
  addFiles:     { from: alive,        by: (a, on) => isHostStaff(a, on) || isComing(a, on), to: 'same' }, // 加材料
};
