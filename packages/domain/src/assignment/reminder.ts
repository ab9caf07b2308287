import { type Actor, isStaffOf } from '../actor/index.ts';
import { type DateOnly, dateInShanghai, dateInWords, daysBetween } from '../calendar/index.ts';
import type { Refusal } from '../decision/index.ts';
import { type Assignment, isOwing } from './assignment.ts';

type Late = Pick<Assignment, 'committeeId' | 'status' | 'isSuspended' | 'dueOn'>;

/** 催办函: staff of the committee that gave it out write one once the answer is late; it goes its way as every paper. */
export function whyNotReminderPaper(assignment: Late, actor: Actor, today: DateOnly): Refusal | undefined {
  if (!isStaffOf(actor, assignment.committeeId)) return { code: 'assignment.not_yours' };
  const { dueOn, isSuspended } = assignment;
  const isLate = dueOn !== null && dueOn < today;
  return isOwing(assignment) && isLate && !isSuspended ? undefined : { code: 'assignment.not_late' };
}

/** What it says. A citizen’s words are not quoted: the unit has them with the assignment. */
export function reminderPaper(
  { dueOn, issuedAt, matterKind, isInvitation }: Assignment,
  { title, organization, today }: { title: string; organization: string; today: DateOnly },
): { title: string; body: string } {
  const isCitizens = matterKind === 'citizenOpinion' || matterKind === 'theme';
  const what = isCitizens || !title ? '群众反映事项' : `“${title}”`;
  const given = issuedAt ? `我委于${dateInWords(dateInShanghai(issuedAt))}` : '我委';
  const late = dueOn
    ? `期限为${dateInWords(dueOn)},截至${dateInWords(today)}已超期${daysBetween(dueOn, today)}天,`
    : '';
  return {
    title: `关于催办${what}的函`,
    body: [
      `${organization}:`,
      `${given}${isInvitation ? '邀请你单位共同办理' : '交你单位办理'}${what},${late}尚未收到答复。`,
      '请抓紧办理,于收到本函之日起五个工作日内答复;确有困难的,请书面说明原因和预计答复日期。',
      '特此函告。',
    ].join('\n'),
  };
}
