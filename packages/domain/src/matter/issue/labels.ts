import type { IssueBucket, IssueStatus } from './issue.ts';

export const issueStatusNames: Record<IssueStatus, string> = {
  found: '待确认',
  confirmed: '待交办',
  assigned: '整改中',
  planned: '长期整改',
  fixed: '待核查',
  verified: '待销号',
  struckOff: '已销号',
  spotChecked: '抽查合格',
  reopened: '重新整改',
  withdrawn: '已撤回',
};

export const issueBucketNames: Record<IssueBucket, string> = {
  open: '未销号',
  struck: '已销号',
  withdrawn: '已撤回',
};
