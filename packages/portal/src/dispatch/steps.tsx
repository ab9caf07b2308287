import type { DispatchCommandType } from '@concord/domain/dispatch';
import type { Field, Step } from '../form/fields.tsx';
import { today } from '../frame/time.tsx';

const reason = (label: string): Field => ({ name: 'reason', label, kind: 'text', max: 500 });
type Outside = { place: number; name: string };

/** How each step of a paper is asked for; writing it has a form of its own. `outside`: whose receipt is missing. */
export const dispatchSteps = (outside: readonly Outside[]): Partial<Record<DispatchCommandType, Step>> => ({
  submit: { label: '送核', primary: true },
  pass: {
    label: '核稿通过',
    primary: true,
    fields: [{ name: 'note', label: '核稿意见', kind: 'text', max: 500, required: false }],
  },
  sign: {
    label: '签发',
    primary: true,
    fields: [],
  },
  issue: { label: '印发', primary: true },
  receive: { label: '确认收悉', primary: true },
  noteReceipt: {
    label: '登记回执',
    primary: true,
    hint: '系统外单位签收后,按回执登记。',
    fields: [
      {
        name: 'place',
        label: '收件单位',
        kind: 'choice',
        options: Object.fromEntries(outside.map(({ place, name }) => [String(place), name])),
        ...(outside[0] && { initial: String(outside[0].place) }),
      },
      { name: 'on', label: '收到日期', kind: 'date', initial: today() },
      { name: 'by', label: '签收人或部门', kind: 'line', max: 40 },
    ],
  },
  sendBack: { label: '退回修改', fields: [reason('退回原因')] },
  withdraw: {
    label: '撤回公文',
    danger: true,
    hint: '收件单位会看到已撤回和原因;字号不再使用,更正须另行发文。',
    fields: [reason('撤回原因')],
  },
  discard: { label: '作废', danger: true, fields: [reason('作废原因')] },
});

/** What the form gives as the command the rule book knows. */
export const commandOf = (type: DispatchCommandType, facts: Record<string, unknown>) =>
  type === 'noteReceipt' ? { type, ...facts, place: Number(facts.place) } : { type, ...facts };
