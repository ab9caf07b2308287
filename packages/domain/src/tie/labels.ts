import type { TieStatus } from './tie.ts';

export const tieStatusNames: Record<TieStatus, string> = { active: '联系中', ended: '已结束' };
