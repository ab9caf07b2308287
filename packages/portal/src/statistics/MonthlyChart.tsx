import { Chart } from '@concord/ui/picture/Chart';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../trpc.tsx';

type MonthlyChartProps = {
  /** Days, both included. */
  period: { from: string; to: string };
  /** One committee's; without it of all the reader may count. */
  committeeId?: string;
  /** Whose: 全市, 沽源县政协. */
  of?: string;
};

/** Received and answered, month by month. */
export function MonthlyChart({ period, committeeId, of = '' }: MonthlyChartProps) {
  const months = useQuery(
    trpc.statistics.monthly.queryOptions({ ...period, ...(committeeId && { committeeId }) }),
  );
  const rows = months.data ?? [];
  const labels = [...new Set(rows.map(({ month }) => month))];
  const series = (measure: string) =>
    labels.map((label) => rows.find((row) => row.month === label && row.measure === measure)?.sum ?? 0);
  return (
    <section className="p-card">
      <Chart
        kind="line"
        title={`${of}每月收到与答复(件)`}
        labelHead="月份"
        labels={labels}
        series={[
          { name: '收到', values: series('received') },
          { name: '答复', values: series('answered') },
        ]}
      />
    </section>
  );
}
