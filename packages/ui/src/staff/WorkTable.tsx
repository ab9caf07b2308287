import { Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMedia } from '../kept.tsx';
import './table.css';
import './WorkTable.css';
import type { WorkColumn } from './work-table/columns.tsx';
import { useTableLook } from './work-table/columns.tsx';
import { MoreRows } from './work-table/MoreRows.tsx';
import { RowCards } from './work-table/RowCards.tsx';
import { RowTable } from './work-table/RowTable.tsx';
import { Toolbar } from './work-table/Toolbar.tsx';
import { useCurrentRow } from './work-table/useCurrentRow.tsx';

export type { WorkColumn } from './work-table/columns.tsx';

export type WorkTableProps<Row> = {
  /** What the list is, for screen readers: 待办. */
  label: string;
  /** Under this key the browser remembers columns and density. */
  storageKey: string;
  columns: readonly WorkColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The words by which a person knows the row, e.g. its subject. */
  rowName: (row: Row) => string;
  /** The first rows are on their way: a skeleton of the same shape. */
  loading?: boolean;
  /** An `EmptyState` with a first step. */
  empty: ReactNode;
  /** Row the screen came back to; give it together with `onCurrent` to keep it in the address. */
  current?: string;
  onCurrent?: (key: string) => void;
  /** Enter, or a click on the row; left out where a row says all there is. */
  onOpen?: (row: Row) => void;
  /** E: the one thing that is due now. */
  onAct?: (row: Row) => void;
  /** Present while there is a next page (keyset); M, or going down past the last row, asks for it. */
  onMore?: () => void;
  loadingMore?: boolean;
  /** Buttons of the batch bar; its presence makes rows selectable. `clear` unselects. */
  batch?: (keys: readonly string[], clear: () => void) => ReactNode;
  /** Filters, tabs, export: left of the look's own buttons. */
  tools?: ReactNode;
  /** A line under the rows: totals. */
  totals?: ReactNode;
};

/** The list staff work from: read by eye, driven by hand. A table on a desk, cards on a phone. */
export function WorkTable<Row>(props: WorkTableProps<Row>) {
  const { rows, rowKey, columns, loading = false, onMore } = props;
  // A phone, or a window beside another one: a table would leave the subject one character a line.
  const narrow = useMedia('(max-width: 960px)');
  const look = useTableLook(props.storageKey, columns);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Rows that left the list cannot be acted on any more.
  const present = new Set(rows.map(rowKey));
  const selected = chosen.filter((key) => present.has(key));
  const { list, current, rowProps, scrollTo } = useCurrentRow(props);
  const body = { ...props, columns: look.shown, current, rowProps, selected, onSelect: setChosen };

  return (
    <section
      className={props.onOpen ? 's-work s-work-opens' : 's-work'}
      aria-label={props.label}
      aria-busy={loading}
      ref={list}
    >
      {(props.tools || rows.length > 0) && (
        <Toolbar
          tools={props.tools}
          look={look}
          columns={columns}
          narrow={narrow}
          empty={rows.length === 0 && !loading}
        />
      )}
      {props.batch && selected.length > 0 && (
        <section className="s-work-batch" aria-label="批量">
          <span role="status">已选{selected.length}件</span>
          {props.batch(selected, () => setChosen([]))}
          <button type="button" className="s-work-plain" onClick={() => setChosen([])}>
            取消选择
          </button>
        </section>
      )}
      {loading ? (
        <RowSkeleton columns={look.shown.length} />
      ) : rows.length === 0 ? (
        <div className="s-work-empty">{props.empty}</div>
      ) : narrow ? (
        <RowCards {...body} />
      ) : (
        <RowTable {...body} density={look.density} scrollTo={scrollTo} />
      )}
      {props.totals && rows.length > 0 && !loading && <div className="s-work-totals">{props.totals}</div>}
      {onMore && rows.length > 0 && !loading && (
        <MoreRows onMore={onMore} loading={props.loadingMore ?? false} count={rows.length} />
      )}
    </section>
  );
}

function RowSkeleton({ columns }: { columns: number }) {
  return (
    <div className="s-work-skeleton" role="status" aria-label="正在读取">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((row) => (
        <Skeleton.Node key={row} active style={{ width: '100%', height: columns > 3 ? 24 : 40 }} />
      ))}
    </div>
  );
}
