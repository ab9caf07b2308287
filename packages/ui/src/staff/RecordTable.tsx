import { type ReactNode, useState } from 'react';
import { MoreRows } from './work-table/MoreRows.tsx';
import './table.css';

export type RecordColumn<Row> = {
  title: string;
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
};

type RecordTableProps<Row> = {
  /** What is listed, for screen readers. */
  label: string;
  columns: readonly RecordColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

const page = 20;

/** Records to be looked at, not worked off: no keys, no selection, the rest on asking. Wide ones scroll by themselves. */
export function RecordTable<Row>({ label, columns, rows, rowKey }: RecordTableProps<Row>) {
  const [shown, setShown] = useState(page);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="s-records" aria-label={label} tabIndex={0}>
        <table className="s-table s-table-dense">
          <thead>
            <tr>
              {columns.map(({ title, align = 'left' }) => (
                <th key={title} scope="col" style={{ textAlign: align }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ title, align = 'left', render }) => (
                  <td key={title} style={{ textAlign: align }}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown && (
        <MoreRows count={shown} of={rows.length} loading={false} onMore={() => setShown(shown + page)} />
      )}
    </>
  );
}
