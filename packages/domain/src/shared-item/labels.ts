import type { SharedKind, SharedStatus } from './shared-item.ts';

export const sharedKindNames: Record<SharedKind, string> = {
  paper: '材料',
  expert: '专家',
  experience: '经验做法',
};
export const sharedStatusNames: Record<SharedStatus, string> = { shared: '共享中', withdrawn: '已收回' };
