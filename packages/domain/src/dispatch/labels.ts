import type { DispatchStatus } from './dispatch.ts';

export const dispatchStatusNames: Record<DispatchStatus, string> = {
  drafting: '拟稿',
  checking: '核稿中',
  signing: '待签发',
  signed: '已签发待印发',
  issued: '已印发',
  withdrawn: '已撤回',
  discarded: '已作废',
};

/** What a paper of one's own committee waits for. */
export const dispatchWaits: Partial<Record<DispatchStatus, string>> = {
  drafting: '送核',
  checking: '核稿',
  signing: '签发',
  signed: '印发',
};
