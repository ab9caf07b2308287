import { addDays } from '@concord/domain/calendar';
import { plan, runActivity } from '../activity/handling.ts';
import type { Writing } from '../event/writing.ts';
import { runOutcome } from '../matter/outcome/handling.ts';
import { findOutcome } from '../matter/outcome/repository.ts';

/** Research that an outcome rests on: planned, held and closed by whoever writes the outcome, and cited by it. */
export async function lookInto(writing: Writing, outcomeId: string): Promise<void> {
  const { actor, at, tx } = writing;
  const on = addDays(at.slice(0, 10), -3);
  let activity = await plan(writing, {
    kind: 'research',
    title: '农村机井安全过冬专题调研',
    purpose: '核实机井冬季冻裂的范围、原因和修复费用',
    place: '沽源、康保各乡镇',
    fromOn: on,
    toOn: on,
    startTime: '09:00',
    agenda: ['看机井', '听村民和乡镇意见'],
    invited: [],
    matterId: null,
    roomId: null,
    tieId: null,
  });
  const written = {
    minutes: '实地查看机井二十六眼,与乡镇和村民座谈三场。',
    findings: [
      { text: '冻裂多发生在井口以下一米以内,井房普遍没有保温。', basis: '现场查看' },
      { text: '入户管道埋深多不足一米二。', basis: '水务部门台账' },
    ],
    resolutions: [],
    opinions: [],
  };
  for (const command of [{ type: 'hold' }, { type: 'record', ...written }, { type: 'close' }] as const)
    activity = (await runActivity(writing, activity, command)).next;
  const outcome = await findOutcome(tx, actor, outcomeId);
  await runOutcome(writing, outcome, { type: 'cite', activityId: activity.id });
}
