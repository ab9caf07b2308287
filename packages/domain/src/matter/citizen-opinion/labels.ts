import type {
  CitizenOpinion,
  DeclineReason,
  OpinionCategory,
  OpinionChannel,
  OpinionStatus,
  RatingValue,
} from './citizen-opinion.ts';

export const opinionStatusNames: Record<OpinionStatus, string> = {
  received: '待受理',
  clarifying: '待补充',
  accepted: '已受理',
  notAccepted: '不予受理',
  routed: '已转办',
  answering: '办理中',
  answered: '已答复',
  calledBack: '已回访',
  reopened: '要求重办',
  closed: '已办结',
  merged: '已并入专题',
  withdrawn: '导入已撤销',
};

/** The field's six categories (domain.md §8). */
export const opinionCategoryNames: Record<OpinionCategory, string> = {
  economy: '经济建设',
  politics: '政治建设',
  culture: '文化建设',
  society: '社会建设',
  ecology: '生态文明',
  other: '其他',
};

export const opinionChannelNames: Record<OpinionChannel, string> = {
  phone: '手机',
  kiosk: '自助终端',
  clerk: '窗口代录',
  register: '纸质登记',
  liaison: '联络员收集',
  import: '批量导入',
};

export const declineReasonNames: Record<DeclineReason, { name: string; channel: string }> = {
  litigation: { name: '涉法涉诉', channel: '请通过人民法院、人民检察院等司法途径解决' },
  petition: { name: '信访事项', channel: '请向当地信访部门反映' },
  discipline: { name: '检举控告', channel: '请向纪检监察机关反映,电话 12388' },
  personal: { name: '个人具体诉求', channel: '请拨打 12345 政务服务便民热线' },
  emergency: { name: '紧急求助', channel: '请立即拨打 110、119 或 120' },
  beyond: { name: '不属本市职权范围', channel: '请向有管辖权的部门反映' },
  unclear: { name: '内容无法核实', channel: '请补充时间、地点和具体情况后重新反映' },
};

export const ratingNames: Record<RatingValue, string> = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  noOpinion: '不表态',
};

/** The four plain words a citizen sees. */
export const stages = ['received', 'checked', 'handled', 'answered'] as const;
export type Stage = (typeof stages)[number];
export const stageNames: Record<Stage, string> = {
  received: '收到',
  checked: '核实',
  handled: '办理',
  answered: '答复',
};

const stageByStatus: Record<OpinionStatus, Stage> = {
  received: 'received',
  clarifying: 'checked',
  accepted: 'checked',
  notAccepted: 'answered',
  routed: 'handled',
  answering: 'handled',
  merged: 'handled',
  reopened: 'handled',
  answered: 'answered',
  calledBack: 'answered',
  closed: 'answered',
  withdrawn: 'answered',
};
export const stageOf = ({ status }: Pick<CitizenOpinion, 'status'>): Stage => stageByStatus[status];
