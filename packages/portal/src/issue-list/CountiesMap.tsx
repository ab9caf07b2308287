import { type Measure, type Tile, TileMap, TileMapTable } from '@concord/ui/picture/TileMap';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useBase, useFilters } from '../frame/filters.tsx';
import { placeCalled } from '../frame/names.tsx';
import { trpc } from '../trpc.tsx';
import { bucketsOf, type Cell, type IssueListCase, struckShare, sumOf } from './figures.tsx';

type Reading = Measure & { read: (cells: readonly Cell[]) => [value: number | null, text: string] };

const whole = (value: number) => String(Math.round(value));
const measures = {
  open: {
    label: '未销号',
    format: whole,
    read: (cells) => [bucketsOf(cells).open, String(bucketsOf(cells).open)],
  },
  total: { label: '全部问题', format: whole, read: (cells) => [sumOf(cells), String(sumOf(cells))] },
  share: {
    label: '销号率',
    format: (value) => `${Math.round(value)}%`,
    read: (cells) => {
      const share = struckShare(cells);
      return [share === '—' ? null : Number.parseInt(share, 10), share];
    },
  },
} satisfies Record<string, Reading>;
type MeasureName = keyof typeof measures;

type CountiesMapProps = { list: IssueListCase; cells: readonly Cell[]; current: string | undefined };

/** 沽源县政协 → 沽源; a name of two characters keeps both: 蔚县. */
const placeOf = (shortName: string): string => {
  const place = placeCalled(shortName);
  return place.length > 2 ? place.replace(/[县区市]$/, '') : place;
};

/** The counties as tiles in their true neighbourhood, and as a table; one that is chosen narrows everything below. */
export function CountiesMap({ list, cells, current }: CountiesMapProps) {
  const base = useBase();
  const { filters, set } = useFilters();
  const name = Object.hasOwn(measures, filters.measure ?? '') ? (filters.measure as MeasureName) : 'open';
  const measure: Reading = measures[name];
  const committees = useQuery(trpc.organization.committees.queryOptions());
  const tiles: Tile[] = (committees.data ?? []).flatMap(({ id, shortName, tile }) => {
    if (!tile) return [];
    const own = cells.filter(({ countyId }) => countyId === id);
    const [value, text] = own.length > 0 ? measure.read(own) : [null, '—'];
    const query = new URLSearchParams({ measure: name, county: id });
    const href = `${base}/issue-lists/${list.id}?${query}`;
    return [{ code: id, name: placeOf(shortName), col: tile.col, row: tile.row, value, text, href }];
  });
  return (
    <section className="p-card" aria-label="按县区">
      <h2>按县区</h2>
      <div className="p-filters" style={{ marginBottom: 16 }}>
        <Segmented
          value={name}
          onChange={(next) => set({ measure: next })}
          options={Object.entries(measures).map(([value, { label }]) => ({ value, label }))}
        />
      </div>
      <div className="p-tiles">
        <TileMap tiles={tiles} measure={measure} {...(current && { current })} />
        <TileMapTable tiles={tiles.filter(({ value }) => value !== null)} measure={measure} />
      </div>
    </section>
  );
}
