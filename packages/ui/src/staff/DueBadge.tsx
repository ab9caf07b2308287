import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { StatusLight } from '../StatusLight.tsx';
import './staff.css';
import type { Light } from '../tokens.tsx';

/** 已超期2天 / 今天 / 余9天. `daysLeft`: whole days, negative when late. */
export function dueWords(daysLeft: number): string {
  if (daysLeft < 0) return `已超期${-daysLeft}天`;
  return daysLeft === 0 ? '今天' : `余${daysLeft}天`;
}

type DueBadgeProps = {
  light: Light;
  daysLeft: number;
  /** The day itself, 2026-11-18. */
  dueOn: string;
  /** 为什么是这天: the steps of the reckoning. */
  why?: ReactNode;
};

/** How much time is left, and on asking, why just that day. */
export function DueBadge({ light, daysLeft, dueOn, why }: DueBadgeProps) {
  const badge = <StatusLight light={light}>{dueWords(daysLeft)}</StatusLight>;
  if (!why)
    return (
      <span title={dueOn} className="s-due">
        {badge}
      </span>
    );
  return (
    <Popover
      title="为什么是这天"
      content={<div className="s-due-why">{why}</div>}
      trigger="click"
      placement="bottomLeft"
    >
      <button
        type="button"
        className="s-due s-due-button"
        aria-label={`${dueWords(daysLeft)},${dueOn},为什么是这天`}
      >
        {badge}
      </button>
    </Popover>
  );
}
