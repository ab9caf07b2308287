import { Checkbox } from 'antd';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Density, WorkColumn } from './columns.tsx';
import type { RowProps } from './useCurrentRow.tsx';

/** Rows are drawn in blocks; of a long list only those in view and around it (performance.md §6). */
const blockSize = 50;
const drawnWhole = 200;
const selectWidth = 44;

export type RowsProps<Row> = {
  label: string;
  columns: readonly WorkColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  rowProps: (row: Row) => RowProps;
  /** Present when rows can be selected. */
  batch?: unknown;
  selected: readonly string[];
  onSelect: (keys: readonly string[]) => void;
};

type RowTableProps<Row> = RowsProps<Row> & {
  density: Density;
  scrollTo: RefObject<((key: string) => void) | undefined>;
};

/** One plain table, so that the header stays part of it for screen readers; the page scrolls, not the table. */
export function RowTable<Row>(props: RowTableProps<Row>) {
  const { columns, rows, rowKey, batch, scrollTo } = props;
  /** The block a key goes to, drawn though it is not in view yet. */
  const [wanted, setWanted] = useState<number>();
  useEffect(() => {
    scrollTo.current = (key) => {
      const at = rows.findIndex((row) => rowKey(row) === key);
      flushSync(() => setWanted(Math.floor(at / blockSize)));
    };
    return () => {
      scrollTo.current = undefined;
    };
  }, [rows, rowKey, scrollTo]);
  const blocks = Array.from({ length: Math.ceil(rows.length / blockSize) }, (_, at) =>
    rows.slice(at * blockSize, (at + 1) * blockSize),
  );
  return (
    <table className={props.density === 'dense' ? 's-table s-table-dense' : 's-table'}>
      <colgroup>
        {batch ? <col style={{ width: selectWidth }} /> : null}
        {columns.map(({ key, width }) => (
          <col key={key} {...(width && { style: { width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {batch ? (
            <th scope="col">
              <SelectAll {...props} />
            </th>
          ) : null}
          {columns.map(({ key, title, align = 'left' }) => (
            <th key={key} scope="col" style={{ textAlign: align }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map((block, at) => (
        <Block
          key={rowKey(block[0] as Row)}
          watched={rows.length > drawnWhole}
          wanted={at === wanted}
          columns={columns.length + (batch ? 1 : 0)}
        >
          {block.map((row) => (
            <BodyRow key={rowKey(row)} {...props} row={row} />
          ))}
        </Block>
      ))}
    </table>
  );
}

type BlockProps = { watched: boolean; wanted: boolean; columns: number; children: ReactNode };

/** Out of view it is an empty space of the height it had. */
function Block({ watched, wanted, columns, children }: BlockProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = body.current;
    if (!watched || !element) return;
    const watcher = new IntersectionObserver(
      ([entry]) => setHeight(entry?.isIntersecting ? undefined : element.offsetHeight),
      { rootMargin: '800px' },
    );
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      setHeight(undefined);
    };
  }, [watched]);
  return (
    <tbody ref={body}>
      {height === undefined || wanted ? (
        children
      ) : (
        <tr>
          <td colSpan={columns} style={{ height, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
}

function BodyRow<Row>({ row, ...props }: RowTableProps<Row> & { row: Row }) {
  const { columns, rowKey, rowName, rowProps, batch, selected, onSelect } = props;
  const key = rowKey(row);
  return (
    <tr {...rowProps(row)} className={selected.includes(key) ? 's-work-selected' : undefined}>
      {batch ? (
        <td>
          <SelectBox name={rowName(row)} id={key} selected={selected} onSelect={onSelect} />
        </td>
      ) : null}
      {columns.map((column) => (
        <td key={column.key} style={{ textAlign: column.align ?? 'left' }}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

function SelectAll<Row>({ rows, rowKey, selected, onSelect }: RowsProps<Row>) {
  const all = rows.length > 0 && selected.length === rows.length;
  return (
    <Checkbox
      aria-label="选择全部已显示的"
      checked={all}
      indeterminate={selected.length > 0 && !all}
      onChange={() => onSelect(all ? [] : rows.map(rowKey))}
    />
  );
}

type SelectBoxProps = {
  name: string;
  id: string;
  selected: readonly string[];
  onSelect: (keys: readonly string[]) => void;
};

/** The box of one row. */
export function SelectBox({ name, id, selected, onSelect }: SelectBoxProps) {
  const checked = selected.includes(id);
  return (
    <Checkbox
      aria-label={`选择 ${name}`}
      checked={checked}
      onChange={() => onSelect(checked ? selected.filter((key) => key !== id) : [...selected, id])}
    />
  );
}
