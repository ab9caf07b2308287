import type { AssignmentCommandType } from '@concord/domain/assignment';
import { contactFormNames, gradeNames } from '@concord/domain/assignment';
import type { Field, Step } from '../form/fields.tsx';

const text = (name: string, label: string, max = 500): Field => ({ name, label, kind: 'text', max });
const optional = (field: Field): Field => ({ ...field, required: false });

/** How each step of an assignment is asked for; drafting has a form of its own. */
export const assignmentSteps: Partial<Record<AssignmentCommandType, Step>> = {
  issue: { label: '交办', primary: true },
  accept: {
    label: '签收',
    primary: true,
    fields: [{ name: 'contactPerson', label: '联系人', kind: 'line', max: 40 }],
  },
  decline: {
    label: '谢绝',
    fields: [text('note', '谢绝原因')],
    hint: '是否参加由您单位决定;谢绝后对方另作安排。',
  },
  object: {
    label: '申请退办',
    fields: [
      text('reason', '退办理由'),
      { ...optional({ name: 'suggestedId', label: '建议承办单位', kind: 'unit' }) },
    ],
    hint: '退办期间答复期限照常计算。',
  },
  upholdObjection: {
    label: '同意退办并改派',
    primary: true,
    fields: [
      { name: 'toId', label: '改派给', kind: 'unit' },
      text('note', '处理意见'),
      optional(text('decision', '领导裁定(改派次数满时必填)')),
    ],
  },
  rejectObjection: { label: '不同意退办', fields: [text('note', '理由')] },
  recordContact: {
    label: '记录联系情况',
    fields: [
      { name: 'form', label: '方式', kind: 'choice', options: contactFormNames },
      { name: 'who', label: '联系了谁', kind: 'line', max: 60 },
      text('summary', '情况'),
    ],
  },
  submitAssist: { label: '报送协办意见', primary: true, fields: [text('text', '协办意见', 3000)] },
  requestCountersign: { label: '送协办单位会签', primary: true },
  agree: { label: '同意会签', primary: true, fields: [optional(text('note', '意见'))] },
  askChange: { label: '提出修改意见', fields: [text('note', '修改意见')] },
  coordinate: { label: '记录协调情况', fields: [text('note', '协调情况或领导裁定', 1000)] },
  override: { label: '协调后定稿', fields: [text('note', '说明')] },
  sign: {
    label: '签发',
    primary: true,
    fields: [optional({ name: 'number', label: '文号', kind: 'line', max: 40 })],
  },
  submitAudit: { label: '送审', primary: true },
  pass: {
    label: '审核通过并答复',
    primary: true,
    fields: [
      optional({ name: 'grade', label: '调整办理结果分类', kind: 'choice', options: gradeNames }),
      optional(text('note', '审核意见')),
    ],
    hint: '通过后立即答复群众。',
  },
  sendBack: { label: '退回重拟', danger: true, fields: [text('reason', '退回原因')] },
  askExtension: {
    label: '申请延期',
    fields: [{ name: 'dueOn', label: '延期到', kind: 'date' }, text('reason', '原因')],
  },
  grantExtension: { label: '同意延期', primary: true, fields: [optional(text('note', '意见'))] },
  refuseExtension: { label: '不同意延期', fields: [text('note', '理由')] },
  remind: { label: '催办', fields: [text('note', '催办内容', 300)] },
  suspend: { label: '中止', danger: true, fields: [text('reason', '原因(仅限诉讼、不可抗力)')] },
  resume: { label: '恢复办理', primary: true },
  conclude: { label: '办结' },
  orderRework: { label: '重新办理', danger: true, fields: [text('reason', '要求')] },
  reopen: { label: '恢复办理', fields: [text('reason', '原因')] },
  revoke: { label: '撤销交办', danger: true, fields: [text('reason', '原因')] },
};

/** The same for matters that no citizen waits for: nothing goes out to the public when an answer passes. */
export const internalSteps: typeof assignmentSteps = {
  ...assignmentSteps,
  pass: { label: '审核通过', primary: true, fields: [optional(text('note', '审核意见'))] },
};

/** What another committee is asked: it is free to say no, and its answer is judged by nobody. */
export const invitationSteps: typeof assignmentSteps = {
  ...internalSteps,
  accept: {
    label: '接受邀请',
    primary: true,
    fields: [{ name: 'contactPerson', label: '联系人', kind: 'line', max: 40 }],
  },
  decline: {
    label: '谢绝',
    fields: [text('note', '给对方的话')],
    hint: '谢绝不影响其他单位;谢绝后不再看到这一事项的内容。',
  },
  revoke: { label: '撤回邀请', danger: true, fields: [text('reason', '原因')] },
  suspend: { label: '中止', fields: [text('reason', '原因')] },
};
