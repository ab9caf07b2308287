import type { EvidenceSide, EvidenceStatus } from './evidence.ts';

export const evidenceStatusNames: Record<EvidenceStatus, string> = { kept: '已存', withdrawn: '已撤下' };
export const evidenceSideNames: Record<EvidenceSide, string> = { before: '整改前', after: '整改后' };
