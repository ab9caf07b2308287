import { AppLink } from '@concord/ui/AppLink';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useQuery } from '@tanstack/react-query';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import { figureNames, inTimeShare, rated, rowsBehind, satisfiedShare, standingNames } from './figures.tsx';
import { MonthlyChart } from './MonthlyChart.tsx';
import { endOf, PeriodBar, usePeriod } from './PeriodBar.tsx';

const labels = { ...figureNames, ...standingNames };
const names = Object.keys(labels) as (keyof typeof labels)[];

/** 统计 of one's own committee in a period; what came in and what stands at its end opens its rows. */
export function StatisticsScreen() {
  const base = useBase();
  const period = usePeriod();
  const table = useQuery(trpc.statistics.byOrganization.queryOptions(period));
  return (
    <>
      <PageHead
        title="统计"
        actions={
          <div className="p-filters">
            <PeriodBar />
            <AppLink href={`${base}/report?from=${period.from}&to=${period.to}`}>工作报告</AppLink>
          </div>
        }
      >
        按事实发生的日期统计,期末数以截止日当天结束时为准;满意率只算作出评价的,沉默不算满意。
      </PageHead>
      <MonthlyChart period={period} />
      <ScreenState query={table}>{(data) => <FiguresTable data={data} period={period} />}</ScreenState>
    </>
  );
}

type Rows = Record<string, Partial<Record<string, number>>>;

function FiguresTable({ data, period }: { data: Rows; period: { from: string; to: string } }) {
  const ends = { from: period.from, end: endOf(period) };
  const ids = Object.keys(data).filter((id) => data[id]?.received || data[id]?.answered || data[id]?.open);
  const nameOf = useNames(ids);
  const sorted = [...ids].sort((a, b) => (data[b]?.received ?? 0) - (data[a]?.received ?? 0));
  const total = Object.fromEntries(
    names.map((name) => [name, ids.reduce((sum, id) => sum + (data[id]?.[name] ?? 0), 0)]),
  );
  async function* pages() {
    yield sorted.map((id) => [
      nameOf(id),
      ...names.map((name) => String(data[id]?.[name] ?? 0)),
      inTimeShare(data[id] ?? {}),
      satisfiedShare(data[id] ?? {}),
    ]);
  }
  return (
    <section className="p-card p-scroll" aria-label="各站点">
      <div style={{ marginBottom: 8 }}>
        <ExportMenu
          name="统计"
          head={['站点', ...names.map((name) => labels[name]), '按期率', '满意率']}
          pages={pages}
        />
      </div>
      <table className="p-figures">
        <thead>
          <tr>
            <th scope="col">站点</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {labels[name]}
              </th>
            ))}
            <th scope="col">按期率</th>
            <th scope="col">满意率</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((id) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              {names.map((name) => (
                <td key={name}>
                  <Figure id={id} count={data[id]?.[name] ?? 0} rows={rowsBehind(name, ends)} />
                </td>
              ))}
              <td>{inTimeShare(data[id] ?? {})}</td>
              <td>{satisfiedShare(data[id] ?? {})}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {names.map((name) => (
              <td key={name}>{total[name]}</td>
            ))}
            <td>{inTimeShare(total)}</td>
            <td>
              {satisfiedShare(total)}({rated(total)} 人评价)
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** A number of a station; the rows behind it are its link, where a list can show them. */
function Figure({ id, count, rows }: { id: string; count: number; rows: string | undefined }) {
  const base = useBase();
  if (!rows) return count;
  return <AppLink href={`${base}/opinions?${rows}&stationId=${id}`}>{count}</AppLink>;
}
