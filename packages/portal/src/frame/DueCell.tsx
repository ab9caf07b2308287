import { DueBadge } from '@concord/ui/staff/DueBadge';
import type { ReactNode } from 'react';
import { daysUntil, lightOf } from './time.tsx';

type DueCellProps = { dueOn: string | null; isProvisional?: boolean; why?: ReactNode };

/** 余9天 with its light; a provisional date says so. */
export function DueCell({ dueOn, isProvisional = false, why }: DueCellProps) {
  if (!dueOn) return <span className="p-note">—</span>;
  const daysLeft = daysUntil(dueOn);
  return (
    <>
      <DueBadge
        light={lightOf(daysLeft)}
        daysLeft={daysLeft}
        dueOn={dueOn}
        {...(why !== undefined && { why })}
      />
      {isProvisional && <span title="该年度放假安排尚未公布,日期为暂定"> 暂定</span>}
    </>
  );
}
