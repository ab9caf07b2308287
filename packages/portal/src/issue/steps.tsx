import type { IssueCommandType } from '@concord/domain/matter/issue';
import type { Field, Step } from '../form/fields.tsx';
import { today } from '../frame/time.tsx';

const text = (name: string, label: string, max = 500): Field => ({ name, label, kind: 'text', max });
const optional = (field: Field): Field => ({ ...field, required: false });

/** How each step of an item is asked for; `steps`: the open ones of its plan. */
export const issueSteps = (
  plan: readonly { number: number; text: string; doneOn: string | null }[] = [],
): Partial<Record<IssueCommandType, Step>> => ({
  confirm: { label: '确认', primary: true, fields: [optional(text('note', '说明', 300))] },
  verify: {
    label: '核查通过',
    primary: true,
    hint: '整改单位和整改人不能核查自己的整改。',
    fields: [text('note', '核查情况')],
  },
  strikeOff: { label: '销号', primary: true, fields: [optional(text('note', '说明'))] },
  spotCheck: {
    label: '登记抽查结果',
    primary: true,
    hint: '抽查须由核查人以外的人进行;不合格的重新整改。',
    fields: [
      {
        name: 'result',
        label: '结果',
        kind: 'choice',
        options: { good: '合格,保持良好', bad: '不合格,重新整改' },
      },
      text('note', '抽查情况'),
    ],
  },
  recordStep: {
    label: '记录计划进展',
    fields: [
      {
        name: 'number',
        label: '哪一步',
        kind: 'choice',
        options: Object.fromEntries(
          plan
            .filter(({ doneOn }) => !doneOn)
            .map((step) => [step.number, `第 ${step.number} 步:${step.text}`]),
        ),
      },
      { name: 'doneOn', label: '完成日期', kind: 'date', initial: today() },
      optional(text('note', '情况', 300)),
    ],
  },
  sendBack: {
    label: '退回继续整改',
    hint: '交回原整改单位,开始新一轮;长期计划到期的,也从这里要求报结果。',
    fields: [text('reason', '要求')],
  },
  reopen: { label: '重新整改', danger: true, fields: [text('reason', '原因')] },
  withdraw: {
    label: '撤回',
    danger: true,
    hint: '不属实、重复的问题可以撤回;记录保留,已交办的一并撤销。',
    fields: [text('reason', '原因')],
  },
  restore: { label: '恢复', fields: [text('reason', '原因')] },
});

/** What the form gives as the command the rule book knows. */
export const issueCommandOf = (type: IssueCommandType, facts: Record<string, unknown>): object =>
  type === 'recordStep' ? { type, ...facts, number: Number(facts.number) } : { type, ...facts };
