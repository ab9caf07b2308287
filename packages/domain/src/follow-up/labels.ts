import type { FollowUpStatus } from './follow-up.ts';

export const followUpStatusNames: Record<FollowUpStatus, string> = {
  open: '待兑现',
  claimed: '报请核实',
  checking: '回头看',
  met: '已兑现',
  broken: '未兑现',
  replaced: '已由新答复取代',
};
