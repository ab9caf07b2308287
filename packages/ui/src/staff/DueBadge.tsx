import type { ReactNode } from 'react';
import { StatusLight } from '../StatusLight.tsx';
import { Flyout } from './Flyout.tsx';
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
    <Flyout
      kind="dialog"
      label="为什么是这天"
      button={(given) => (
        <button
          type="button"
          className="s-due s-due-button"
          aria-label={`${dueWords(daysLeft)},${dueOn},为什么是这天`}
          {...given}
        >
          {badge}
        </button>
      )}
    >
      {() => (
        <>
          <p className="s-flyout-title">为什么是这天</p>
          <div className="s-due-why">{why}</div>
        </>
      )}
    </Flyout>
  );
}
