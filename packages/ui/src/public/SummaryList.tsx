import type { ReactNode } from 'react';

export type SummaryRow = {
  term: string;
  value: ReactNode;
  /** A link to change it. */
  action?: ReactNode;
};

/** What was said, to look over before sending or to keep after. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="p-summary">
      {rows.map(({ term, value, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action && <dd className="p-summary-action">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
