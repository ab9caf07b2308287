import type { Contributor, FeedbackSide, OutcomeForm, OutcomeStatus } from './outcome.ts';

export const outcomeFormNames: Record<OutcomeForm, string> = {
  report: '报告',
  recommendation: '建议案',
  specialIssue: '专报',
  minutes: '纪要',
};

export const outcomeStatusNames: Record<OutcomeStatus, string> = {
  drafting: '起草中',
  approved: '已审定',
  issuing: '发文中',
  issued: '已印发',
  followed: '跟踪落实',
  closed: '已办结',
  withdrawn: '已撤回',
};

export const feedbackSideNames: Record<FeedbackSide, string> = {
  party: '党委',
  government: '政府',
  cppcc: '政协',
};

export const contributorShareNames: Record<Contributor['share'], string> = {
  lead: '牵头',
  contributed: '已提供材料',
  absent: '未提供材料',
  declined: '谢绝参加',
};
