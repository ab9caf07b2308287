import type { OutcomeCommandType } from '@concord/domain/matter/outcome';
import type { Field, Step } from '../form/fields.tsx';
import { today } from '../frame/time.tsx';

const reason = (label: string): Field => ({ name: 'reason', label, kind: 'text', max: 300 });

/** How each step of an outcome is asked for; its text, its paper and its feedback have forms of their own. */
export const outcomeSteps: Partial<Record<OutcomeCommandType, Step>> = {
  approve: {
    label: '登记审定',
    hint: '建议案须由会议审定;其他形式按需要登记。',
    fields: [
      {
        name: 'body',
        label: '审定的会议',
        kind: 'line',
        max: 60,
        help: '如:市政协第十三届主席会议第 12 次会议',
      },
      { name: 'on', label: '日期', kind: 'date', initial: today() },
      { name: 'note', label: '说明', kind: 'text', max: 300, required: false },
    ],
  },
  rework: { label: '退回修改', hint: '退回后原审定作废,改好须重新审定。', fields: [reason('退回原因')] },
  takeBack: {
    label: '取回修改',
    hint: '已拟的公文作废,改好后重新拟文。',
    fields: [reason('取回原因')],
  },
  close: {
    label: '办结',
    primary: true,
    fields: [{ name: 'summary', label: '落实情况小结', kind: 'text', max: 1000 }],
  },
  reopen: { label: '恢复跟踪', fields: [reason('原因')] },
  withdraw: { label: '不再起草', danger: true, fields: [reason('原因')] },
};

/** What the form gives as the command the rule book knows. */
export const commandOf = (type: OutcomeCommandType, facts: Record<string, unknown>) =>
  type === 'approve' ? { type, decision: facts } : { type, ...facts };
