import { EmptyState } from '@concord/ui/staff/States';
import type { JointCase } from './joint-matter.tsx';

/** 活动: research, talks and inspections of this matter. */
export function ActivityPanel({ matter }: { matter: JointCase }) {
  return (
    <EmptyState title="还没有活动">
      {matter.rooms.common ? '围绕这一专题的走访、座谈、检查会列在这里。' : '参加后可以看到各方的活动。'}
    </EmptyState>
  );
}
