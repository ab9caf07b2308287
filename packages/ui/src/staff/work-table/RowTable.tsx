import { Checkbox, Table, type TableProps } from 'antd';
import { type ComponentRef, type RefObject, useEffect, useRef } from 'react';
import type { Density, WorkColumn } from './columns.tsx';
import type { RowProps } from './useCurrentRow.tsx';

/** Beyond this many rows only those in view are drawn (performance.md §6). */
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

/** antd's table with our rows. */
export function RowTable<Row>(props: RowTableProps<Row>) {
  const { rows, rowKey, rowProps, selected, scrollTo } = props;
  const table = useRef<ComponentRef<typeof Table>>(null);
  const virtual = rows.length > drawnWhole;
  useEffect(() => {
    scrollTo.current = virtual ? (key) => table.current?.scrollTo({ key, align: 'nearest' }) : undefined;
    return () => {
      scrollTo.current = undefined;
    };
  }, [virtual, scrollTo]);

  return (
    <Table<Row>
      ref={table}
      className={virtual ? 's-work-table s-work-virtual' : 's-work-table'}
      dataSource={rows}
      columns={antdColumns(props)}
      rowKey={rowKey}
      pagination={false}
      size={props.density === 'dense' ? 'small' : 'medium'}
      rowClassName={(row) => (selected.includes(rowKey(row)) ? 's-work-selected' : '')}
      onRow={rowProps}
      {...(virtual ? { virtual, scroll: { x: 800, y: Math.max(window.innerHeight - 320, 320) } } : {})}
    />
  );
}

function antdColumns<Row>(props: RowTableProps<Row>): NonNullable<TableProps<Row>['columns']> {
  const columns = props.columns.map(({ key, title, render, width, align = 'left' }) => ({
    key,
    title,
    align,
    ...(width ? { width } : {}),
    render: (_: unknown, row: Row) => render(row),
  }));
  return props.batch ? [selectColumn(props), ...columns] : columns;
}

/** Own instead of antd's, whose boxes have English names and do not know the row. */
function selectColumn<Row>({ rows, rowKey, rowName, selected, onSelect }: RowTableProps<Row>) {
  const all = rows.length > 0 && selected.length === rows.length;
  return {
    key: '(select)',
    width: selectWidth,
    title: (
      <Checkbox
        aria-label="选择全部已显示的"
        checked={all}
        indeterminate={selected.length > 0 && !all}
        onChange={() => onSelect(all ? [] : rows.map(rowKey))}
      />
    ),
    render: (_: unknown, row: Row) => (
      <SelectBox name={rowName(row)} id={rowKey(row)} selected={selected} onSelect={onSelect} />
    ),
  };
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
