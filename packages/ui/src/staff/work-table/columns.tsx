import type { ReactNode } from 'react';
import { useKept } from '../../kept.tsx';

export type WorkColumn<Row> = {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** Pixels; one column without a width takes what is left. */
  width?: number;
  align?: 'left' | 'right';
  /** May not be hidden: what one knows the row by. */
  fixed?: boolean;
  /** Buttons: always shown, and without a label on a card. */
  actions?: boolean;
  /** Not shown until chosen. */
  optional?: boolean;
};

export type Density = 'roomy' | 'dense';

export type TableLook = {
  density: Density;
  hidden: ReadonlySet<string>;
  setDensity: (density: Density) => void;
  toggle: (column: string) => void;
};

/** Density and columns as this browser remembers them; a column unknown to the memory shows as designed. */
export function useTableLook<Row>(storageKey: string, columns: readonly WorkColumn<Row>[]) {
  const [density, setDensity] = useKept(`${storageKey}.density`, 'roomy');
  const asDesigned = columns.filter(({ optional }) => optional).map(({ key }) => key);
  const [kept, keep] = useKept(`${storageKey}.hidden`, asDesigned.join(','));
  const hidden = new Set(kept.split(',').filter(Boolean));
  const look: TableLook = {
    density: density === 'dense' ? 'dense' : 'roomy',
    hidden,
    setDensity,
    toggle: (column) => {
      const next = new Set(hidden);
      if (!next.delete(column)) next.add(column);
      keep([...next].join(','));
    },
  };
  return {
    ...look,
    shown: columns.filter(({ key, fixed, actions }) => fixed || actions || !hidden.has(key)),
  };
}
