import type { IssueListStatus } from './issue-list.ts';

export const issueListStatusNames: Record<IssueListStatus, string> = {
  open: '整改中',
  closed: '已办结',
};
