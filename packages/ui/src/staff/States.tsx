import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '../Mark.tsx';
import './staff.css';

type StateProps = { title: string; children?: ReactNode; action?: ReactNode };

function State({ title, children, action, urgent = false }: StateProps & { urgent?: boolean }) {
  return (
    <div className="s-state" role={urgent ? 'alert' : undefined}>
      <Mark size={40} bare />
      <p className="s-state-title">{title}</p>
      {children && <div className="s-state-words">{children}</div>}
      {action && <div className="s-state-action">{action}</div>}
    </div>
  );
}

/** Nothing here yet: says what will come (`children`) and offers the first step (`action`). */
export function EmptyState(props: StateProps) {
  return <State {...props} />;
}

type ErrorStateProps = {
  /** One sentence that says what to do. */
  children: ReactNode;
  onRetry?: () => void;
  /** To be read out to whoever helps. */
  code?: string;
};

/** It did not work; nothing is lost, and this is how to go on. */
export function ErrorState({ children, onRetry, code }: ErrorStateProps) {
  const action = onRetry && <Button onClick={onRetry}>再试一次</Button>;
  return (
    <State title="没有打开" action={action} urgent>
      {children}
      {code && <p className="s-state-code">报修时请说:{code}</p>}
    </State>
  );
}

type ForbiddenStateProps = {
  /** Who can: an office or a role, never a guess about whether it exists. */
  who?: string;
  action?: ReactNode;
};

/** Not allowed and not there look the same (design.md §2). */
export function ForbiddenState({ who, action }: ForbiddenStateProps) {
  return (
    <State title="没有找到,或不在您的办理范围内" action={action}>
      {who ? `需要查看的,请联系${who}。` : '请核对地址,或回到工作台。'}
    </State>
  );
}

/** While a screen loads: the shape of a head and a few lines. */
export function PageSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div role="status" aria-label="正在打开">
      <Skeleton active title={false} paragraph={{ rows: rows + 1, width: ['240px'] }} />
    </div>
  );
}
