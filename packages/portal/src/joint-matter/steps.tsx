import type { JointMatterCommandType, LeadOfferCommand } from '@concord/domain/matter/joint-matter';
import {
  jointFormNames,
  jointMatterStatusNames,
  partnerKindNames,
} from '@concord/domain/matter/joint-matter/labels';
import type { Field, Step } from '../form/fields.tsx';
import type { JointCase } from './joint-matter.tsx';

const text = (name: string, label: string, max = 500): Field => ({ name, label, kind: 'text', max });
const reason = text('reason', '原因');

/** How each step of a joint matter is asked for; what stands there already is offered for change. */
export const jointSteps = (matter: JointCase): Partial<Record<JointMatterCommandType, Step>> => ({
  startReport: {
    label: '开始合稿',
    fields: [],
    hint: `之后进入“${jointMatterStatusNames.reporting}”;没有报贡献的单位不影响合稿,仍可补报。`,
  },
  revise: {
    label: '修改内容和方案',
    fields: [
      { name: 'title', label: '名称', kind: 'line', max: 60, initial: matter.title },
      { name: 'form', label: '形式', kind: 'choice', options: jointFormNames, initial: matter.form },
      { ...text('summary', '要一起解决什么', 2000), initial: matter.summary },
      { ...text('plan', '共同方案', 10_000), required: false, initial: matter.plan },
      { name: 'basis', label: '来源或依据', kind: 'line', max: 200, required: false, initial: matter.basis },
      { name: 'dueOn', label: '全部完成的日期', kind: 'date', required: false, initial: matter.dueOn ?? '' },
    ],
  },
  ask: { label: '增加问题', fields: [text('text', '问题', 300)] },
  addPartner: {
    label: '登记协作方',
    hint: '不登录平台的单位,如京津冀政协联席会议、上级政协;其贡献由牵头单位凭纸质件录入。',
    fields: [
      { name: 'name', label: '单位名称', kind: 'line', max: 60 },
      { name: 'kind', label: '类别', kind: 'choice', options: partnerKindNames },
    ],
  },
  resumeWork: { label: '退回继续调研', fields: [reason] },
  close: {
    label: '办结',
    fields: [text('reason', '办结说明')],
    hint: '办结后空间只能查看;未答复的邀请同时撤回。',
  },
  drop: { label: '终止', danger: true, fields: [reason], hint: '未答复的邀请同时撤回;已经报送的贡献保留。' },
  reopen: { label: '恢复办理', fields: [reason] },
});

/** What a form leaves empty is “none”. */
export const jointCommand = (type: JointMatterCommandType, facts: Record<string, unknown>): object => {
  if (type === 'revise')
    return {
      type,
      ...facts,
      plan: facts.plan ?? '',
      basis: facts.basis ?? '',
      dueOn: facts.dueOn || null,
    };
  if (type === 'addPartner') return { type, id: crypto.randomUUID(), ...facts };
  return { type, ...facts };
};

export const offerSteps: Record<LeadOfferCommand['type'], Step> = {
  take: {
    label: '接任牵头',
    primary: true,
    fields: [{ ...text('word', '给对方的话'), required: false }],
    hint: '接任后由贵单位主持这一专题;原牵头单位会收到参加邀请。',
  },
  refuse: { label: '不接任', fields: [text('word', '原因')] },
  withdraw: { label: '撤回移交', fields: [text('word', '原因')] },
};
