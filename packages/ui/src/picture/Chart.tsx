import { lazy, Suspense, useState } from 'react';
import { AppLink } from '../AppLink.tsx';
import '../shared.css';
import './data.css';

export type ChartSeries = {
  name: string;
  /** One value per label; `null` where there is none. */
  values: readonly (number | null)[];
};

export type ChartProps = {
  kind: 'line' | 'bar';
  /** What is shown, with the unit: 每月收到意见(件). */
  title: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** Heading of the first column of the data: 月份. */
  labelHead: string;
  /** Bars lie, labels at the left: for long names. */
  horizontal?: boolean;
  /** Pixels. */
  height?: number;
  /** The rows behind one number. */
  hrefOf?: (label: string, series: string) => string;
};

/** ECharts comes with the first picture, not with the page. */
const Plot = lazy(() => import('./Plot.tsx').then((module) => ({ default: module.Plot })));

/** A picture and the same as a table: always there for screen readers, on show after 看数据. */
export function Chart(props: ChartProps) {
  const { title, height = 280 } = props;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="c-chart">
      <figcaption className="c-chart-head">
        <span className="c-chart-title">{title}</span>
        <button type="button" className="c-chart-toggle" onClick={() => setAsTable(!asTable)}>
          {asTable ? '看图' : '看数据'}
          <span className="c-unseen">:{title}</span>
        </button>
      </figcaption>
      {!asTable && (
        <Suspense fallback={<div style={{ height }} />}>
          <Plot {...props} height={height} />
        </Suspense>
      )}
      <div className={asTable ? 'c-chart-data' : 'c-unseen'}>
        <ChartTable {...props} reachable={asTable} />
      </div>
    </figure>
  );
}

/** `reachable`: links in a table nobody sees would be invisible stops of the Tab key. */
function ChartTable({
  title,
  labels,
  series,
  labelHead,
  hrefOf,
  reachable,
}: ChartProps & { reachable: boolean }) {
  return (
    <table className="c-data">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{labelHead}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="c-data-number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, at) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {series.map(({ name, values }) => {
              const value = values[at] ?? '—';
              return (
                <td key={name} className="c-data-number">
                  {hrefOf && reachable ? <AppLink href={hrefOf(label, name)}>{value}</AppLink> : value}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
