import type { ReactNode } from 'react';
import { type RowsProps, SelectBox } from './RowTable.tsx';

/** The same rows on a phone: the fixed columns as a heading, the others as label and value. */
export function RowCards<Row>(props: RowsProps<Row>) {
  const { label, columns, rows, rowKey, rowName, rowProps, batch, selected, onSelect } = props;
  const heads = columns.filter(({ fixed }) => fixed);
  const rest = columns.filter(({ fixed, actions }) => !fixed && !actions);
  const buttons = columns.filter(({ actions }) => actions);
  return (
    <ul className="s-work-cards" aria-label={label}>
      {rows.map((row) => {
        const key = rowKey(row);
        return (
          <li key={key} {...rowProps(row)}>
            <div className="s-work-card-head">
              {batch ? (
                <SelectBox name={rowName(row)} id={key} selected={selected} onSelect={onSelect} />
              ) : null}
              {heads.map((column) => (
                <div key={column.key}>{column.render(row)}</div>
              ))}
            </div>
            <dl>
              {rest.map((column) => (
                <Fact key={column.key} title={column.title}>
                  {column.render(row)}
                </Fact>
              ))}
            </dl>
            {buttons.map((column) => (
              <div key={column.key} className="s-work-card-actions">
                {column.render(row)}
              </div>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** On a table an empty cell is quiet; on a card a name without a value would be noise. */
export function Fact({ title, children }: { title: string; children: ReactNode }) {
  if (children === '' || children === null || children === undefined || children === false) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
