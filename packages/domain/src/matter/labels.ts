import type { MatterKind } from './matter.ts';

export const matterKindNames: Record<MatterKind, string> = {
  jointMatter: '联动专题',
  outcome: '协商成果',
  plenarySuggestion: '全会意见建议',
  issue: '问题',
  supervision: '监督',
  helpRequest: '协助请求',
  resolution: '议定事项',
};
