import type { EntryKind } from './entry.ts';
import type { JointForm, JointMatterStatus, Partner } from './joint-matter.ts';
import type { LeadOfferStatus } from './lead.ts';
import type { StageKey } from './progress.ts';
import type { Stand } from './room.ts';

export const jointFormNames: Record<JointForm, string> = {
  research: '协同调研',
  consultation: '联动协商',
  supervision: '联合监督',
};

export const jointMatterStatusNames: Record<JointMatterStatus, string> = {
  proposed: '拟议',
  working: '协作中',
  reporting: '合稿中',
  issued: '成果已印发',
  closed: '已办结',
  dropped: '已终止',
};

/** How a committee stands to a joint matter. */
export const standNames: Record<Stand, string> = {
  lead: '牵头',
  waiting: '待答复',
  taking: '参加',
  given: '已报贡献',
  declined: '已谢绝',
  revoked: '邀请已撤回',
};

export const partnerKindNames: Record<Partner['kind'], string> = {
  conference: '区域联席会议',
  upper: '上级政协',
  other: '其他单位',
};

export const entryKindNames: Record<EntryKind, string> = {
  talk: '发言',
  paper: '材料',
  heard: '走访记录',
  evidence: '群众反映',
  submitted: '上报',
  result: '上报结果',
};

export const leadOfferStatusNames: Record<LeadOfferStatus, string> = {
  offered: '待对方答复',
  taken: '已移交',
  refused: '对方未接',
  withdrawn: '已撤回',
};

/** In which form an answer is asked for; it stands as the first sentence of the invitation's word. */
export const askForms = ['written', 'visit', 'meeting', 'check'] as const;
export type AskForm = (typeof askForms)[number];
export const askFormNames: Record<AskForm, string> = {
  written: '书面材料',
  visit: '实地调研后书面报送',
  meeting: '参加座谈协商',
  check: '参加联合检查',
};

/** What the invited committee reads: how to take part, and the lead's own words. */
export const askedFor = (form: AskForm, word: string): string =>
  [`参加方式:${askFormNames[form]}。`, word.trim()].filter(Boolean).join('');

export const stageNames: Record<StageKey, string> = {
  invite: '提议邀请',
  research: '调研贡献',
  report: '合稿',
  issue: '印发',
  handle: '交办落实',
  feedback: '三方反馈',
  close: '办结',
};
