import { EmptyState } from '@concord/ui/staff/States';
import type { JointCase } from './joint-matter.tsx';

/** 报告: where the outcome of the matter stands with its paper, written together. */
export function ReportPanel({ matter }: { matter: JointCase }) {
  return (
    <EmptyState title="还没有报告">
      {matter.stand === 'lead'
        ? '各单位的贡献报齐后(不必等全部),由贵单位合稿;没有调研活动的专题不能印发成果。'
        : '牵头单位合稿后,报告会列在这里。'}
    </EmptyState>
  );
}
