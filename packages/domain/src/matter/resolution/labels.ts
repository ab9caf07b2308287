import type { ResolutionStatus } from './resolution.ts';

export const resolutionStatusNames: Record<ResolutionStatus, string> = { open: '办理中', closed: '已办结' };
