import type { ActivityCommandType } from '@concord/domain/activity';
import type { Step } from '../form/fields.tsx';

/** Steps that ask for no more than a word; the others have forms of their own. */
export const activitySteps: Partial<Record<ActivityCommandType, Step>> = {
  takePart: {
    label: '参加',
    primary: true,
    fields: [{ name: 'note', label: '附言', kind: 'text', max: 300, required: false }],
  },
  hold: {
    label: '登记已举行',
    primary: true,
    hint: '登记后填写到会情况、纪要和发现,再定稿。',
  },
  close: {
    label: '定稿',
    primary: true,
    hint: '定稿后纪要、发现和议定事项不再改动,有误的只能更正并说明原因。',
    fields: [],
  },
  decline: {
    label: '谢绝',
    fields: [{ name: 'note', label: '原因', kind: 'text', max: 300 }],
  },
  cancel: {
    label: '取消活动',
    danger: true,
    fields: [{ name: 'reason', label: '取消的原因', kind: 'text', max: 300, help: '会告诉受邀委员会' }],
  },
};
