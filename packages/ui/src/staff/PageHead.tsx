import { LeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { AppLink } from '../AppLink.tsx';
import './staff.css';

type PageHeadProps = {
  title: string;
  /** Where one came from, e.g. the list with its filters. */
  back?: { href: string; label: string };
  /** Status tags beside the title. */
  badges?: ReactNode;
  /** Buttons at the right; at most one of them primary. */
  actions?: ReactNode;
  /** A line under the title: number, unit, date. */
  children?: ReactNode;
};

/** The head of a screen, and its only h1. */
export function PageHead({ title, back, badges, actions, children }: PageHeadProps) {
  return (
    <div className="s-head">
      {back && (
        <AppLink className="s-head-back" href={back.href}>
          <LeftOutlined aria-hidden="true" /> {back.label}
        </AppLink>
      )}
      <div className="s-head-row">
        <h1>{title}</h1>
        {badges && <div className="s-head-badges">{badges}</div>}
        {actions && <div className="s-head-actions">{actions}</div>}
      </div>
      {children && <div className="s-head-note">{children}</div>}
    </div>
  );
}
