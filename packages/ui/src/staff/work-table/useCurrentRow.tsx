import { type HTMLAttributes, useCallback, useMemo, useRef, useState } from 'react';
import { type KeyBinding, useKeys } from '../keys.tsx';

type CurrentRowOptions<Row> = {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  current?: string;
  onCurrent?: (key: string) => void;
  onOpen?: (row: Row) => void;
  onAct?: (row: Row) => void;
  onMore?: () => void;
  loadingMore?: boolean;
};

/** What a table or card list spreads on the element of a row. */
export type RowProps = HTMLAttributes<HTMLElement> & { 'data-row': string };

/** J and K move a single tab stop over the rows, Enter opens, E acts, M asks for more. */
export function useCurrentRow<Row>(options: CurrentRowOptions<Row>) {
  const { rows, rowKey, onCurrent, onOpen, onAct, onMore, loadingMore = false } = options;
  const list = useRef<HTMLElement>(null);
  /** Set by a table that draws only the rows in view. */
  const scrollTo = useRef<((key: string) => void) | undefined>(undefined);
  const [own, setOwn] = useState<string>();
  const current = options.current ?? own;

  const setCurrent = useCallback(
    (key: string) => {
      setOwn(key);
      onCurrent?.(key);
    },
    [onCurrent],
  );

  const bindings = useMemo<KeyBinding[]>(() => {
    const at = rows.findIndex((row) => rowKey(row) === current);
    const go = (to: number) => {
      const row = rows[to];
      if (!row) return to >= rows.length && !loadingMore ? onMore?.() : undefined;
      const key = rowKey(row);
      setCurrent(key);
      scrollTo.current?.(key);
      // Rows not drawn yet come with the next frame.
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus(),
      );
    };
    const row = rows[at];
    return [
      { key: 'j', does: '下一件', run: () => go(at + 1), repeats: true },
      { key: 'k', does: '上一件', run: () => go(Math.max(at - 1, 0)), repeats: true },
      ...(onOpen ? [{ key: 'enter', does: '打开这一件', run: () => row && onOpen(row) }] : []),
      ...(onAct ? [{ key: 'e', does: '办理这一件', run: () => row && onAct(row) }] : []),
      ...(onMore ? [{ key: 'm', does: '加载更多', run: () => !loadingMore && onMore() }] : []),
    ];
  }, [rows, rowKey, current, setCurrent, onOpen, onAct, onMore, loadingMore]);
  useKeys(bindings);

  const first = rows[0];
  const tabStop = rows.some((row) => rowKey(row) === current) ? current : first && rowKey(first);
  const rowProps = (row: Row): RowProps => {
    const key = rowKey(row);
    return {
      'data-row': key,
      tabIndex: key === tabStop ? 0 : -1,
      'aria-current': key === current ? 'true' : undefined,
      onFocus: () => key !== current && setCurrent(key),
      onClick: (event) => {
        // Links, buttons and boxes inside the row do their own thing; selecting words is no click.
        const inner = event.target instanceof Element && event.target.closest('a,button,label,input');
        if (!inner && !window.getSelection()?.toString()) onOpen?.(row);
      },
    };
  };
  return { list, current, rowProps, scrollTo };
}
