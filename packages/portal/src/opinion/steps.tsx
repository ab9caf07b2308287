import { declineReasonNames, type OpinionCommandType } from '@concord/domain/matter/citizen-opinion';
import type { Field, Step } from '../form/fields.tsx';

const note = (label: string, max = 500): Field => ({ name: 'note', label, kind: 'text', max });

/** How each step of an opinion is asked for. Steps that follow from assignments are not asked for. */
export const opinionSteps: Partial<Record<OpinionCommandType, Step>> = {
  accept: {
    label: '受理',
    primary: true,
    fields: [
      { name: 'category', label: '类别', kind: 'category' },
      {
        name: 'topic',
        label: '主题词',
        kind: 'line',
        required: false,
        max: 20,
        help: '如:供暖、路灯。便于以后归并',
      },
      { name: 'isConsultation', label: '只是咨询(按咨询类期限答复)', kind: 'check', initial: false },
    ],
  },
  answer: {
    label: '直接答复',
    fields: [{ name: 'text', label: '答复内容', kind: 'text', max: 5000, help: '群众凭查询码会原样看到' }],
  },
  release: { label: '脱敏放行', primary: true },
  askCitizen: {
    label: '请群众补充',
    fields: [{ name: 'question', label: '请补充什么', kind: 'text', max: 300, help: '群众在查询页上会看到' }],
  },
  merge: { label: '并入专题', fields: [{ name: 'themeId', label: '专题', kind: 'theme' }] },
  split: {
    label: '从专题拆出',
    fields: [{ name: 'note', label: '拆出原因', kind: 'text', required: false, max: 300 }],
  },
  transfer: {
    label: '转其他县区或市政协',
    fields: [{ name: 'toCommitteeId', label: '转给', kind: 'committee' }, { ...note('转送说明', 300) }],
    hint: '查询码不变,对方受理后由对方答复群众。',
  },
  decline: {
    label: '不予受理',
    danger: true,
    fields: [
      {
        name: 'reason',
        label: '原因',
        kind: 'choice',
        options: Object.fromEntries(
          Object.entries(declineReasonNames).map(([code, { name }]) => [code, name]),
        ),
      },
      { name: 'sentence', label: '告知群众的话', kind: 'text', max: 500, help: '请写明原因和可以去的渠道' },
    ],
  },
  quarantine: {
    label: '隔离',
    danger: true,
    fields: [{ name: 'reason', label: '隔离原因', kind: 'text', max: 200 }],
    hint: '隔离后只有本级政协和站长能看到,直到脱敏放行。',
  },
  callBack: {
    label: '登记回访',
    primary: true,
    fields: [
      { name: 'value', label: '群众评价', kind: 'rating' },
      { name: 'note', label: '回访记录', kind: 'text', max: 500, help: '不满意须写明原因', required: false },
    ],
  },
  explain: {
    label: '说明后办结',
    fields: [{ name: 'text', label: '给群众的说明', kind: 'text', max: 2000 }],
  },
  reopen: { label: '代群众要求重办', fields: [{ name: 'reason', label: '原因', kind: 'text', max: 500 }] },
  close: { label: '办结' },
  publish: {
    label: '公开成果',
    fields: [
      {
        name: 'question',
        label: '反映的问题(公开用语)',
        kind: 'text',
        max: 300,
        help: '不写姓名、电话、门牌等个人信息',
      },
      { name: 'outcome', label: '办理结果(公开用语)', kind: 'text', max: 2000 },
    ],
  },
  unpublish: {
    label: '撤回公开',
    danger: true,
    fields: [{ name: 'reason', label: '原因', kind: 'text', max: 200 }],
  },
  share: { label: '共享给其他政协', fields: [{ name: 'withId', label: '共享给', kind: 'committee' }] },
  reclassify: {
    label: '调整分类',
    fields: [
      { name: 'category', label: '类别', kind: 'category' },
      { name: 'topic', label: '主题词', kind: 'line', required: false, max: 20 },
    ],
  },
};
