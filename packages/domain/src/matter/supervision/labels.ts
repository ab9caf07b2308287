import type { SupervisionStage, SupervisionStatus } from './supervision.ts';

export const supervisionStatusNames: Record<SupervisionStatus, string> = {
  open: '督办中',
  closed: '已办结',
  withdrawn: '已撤销',
};

export const supervisionStageNames: Record<SupervisionStage, string> = {
  named: '已明确督办人',
  planned: '已定方案',
  visited: '已实地督办',
  opined: '已提督办意见',
  resulted: '已有结果',
  closed: '已办结',
  withdrawn: '已撤销',
};
