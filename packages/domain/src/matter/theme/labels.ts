import type { ThemeStatus } from './theme.ts';

export const themeStatusNames: Record<ThemeStatus, string> = {
  open: '汇集中',
  routed: '已转办',
  answering: '办理中',
  answered: '已答复',
  closed: '已办结',
};
