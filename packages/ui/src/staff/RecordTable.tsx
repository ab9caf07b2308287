import { type ReactNode, useState } from 'react';
import { useMedia } from '../kept.tsx';
import { MoreRows } from './work-table/MoreRows.tsx';
import { Fact } from './work-table/RowCards.tsx';
import './table.css';
import './WorkTable.css';

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

/** Records to be looked at, not worked off: no keys, no selection, the rest on asking. Cards on a phone. */
export function RecordTable<Row>({ rows, ...props }: RecordTableProps<Row>) {
  const narrow = useMedia('(max-width: 600px)');
  const [shown, setShown] = useState(page);
  const Records = narrow ? Cards : Table;
  return (
    <>
      <Records {...props} rows={rows.slice(0, shown)} />
      {rows.length > shown && (
        <MoreRows count={shown} of={rows.length} loading={false} onMore={() => setShown(shown + page)} />
      )}
    </>
  );
}

function Table<Row>({ label, columns, rows, rowKey }: RecordTableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
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
          {rows.map((row) => (
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
  );
}

/** The first column names the record. */
function Cards<Row>({ label, columns, rows, rowKey }: RecordTableProps<Row>) {
  const [head, ...rest] = columns;
  return (
    <ul className="s-records s-work-cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div className="s-work-card-head">{head?.render(row)}</div>
          <dl>
            {rest.map(({ title, render }) => (
              <Fact key={title} title={title}>
                {render(row)}
              </Fact>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
