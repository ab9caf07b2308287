import type { HelpRequestStatus } from './help-request.ts';

export const helpRequestStatusNames: Record<HelpRequestStatus, string> = {
  open: '求助中',
  closed: '已致谢办结',
  withdrawn: '已撤回',
};
