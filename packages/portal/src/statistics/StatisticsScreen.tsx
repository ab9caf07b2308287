import { AppLink } from '@concord/ui/AppLink';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useQuery } from '@tanstack/react-query';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import { type FigureName, figureNames, inTimeShare, rated, satisfiedShare } from './figures.tsx';
import { MonthlyChart } from './MonthlyChart.tsx';
import { PeriodBar, usePeriod } from './PeriodBar.tsx';
import '../frame/frame.css';

const names = Object.keys(figureNames) as FigureName[];

/** 统计 of one's own committee in a period; every received opens its rows. */
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
        按事实发生的日期统计;满意率只算作出评价的,沉默不算满意。
      </PageHead>
      <MonthlyChart period={period} />
      <ScreenState query={table}>{(data) => <FiguresTable data={data} period={period} />}</ScreenState>
    </>
  );
}

type Rows = Record<string, Partial<Record<string, number>>>;

function FiguresTable({ data, period }: { data: Rows; period: { from: string; to: string } }) {
  const base = useBase();
  const ids = Object.keys(data).filter((id) => data[id]?.received || data[id]?.answered);
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
          head={['站点', ...names.map((name) => figureNames[name]), '按期率', '满意率']}
          pages={pages}
        />
      </div>
      <table className="p-figures">
        <thead>
          <tr>
            <th scope="col">站点</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {figureNames[name]}
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
                  {name === 'received' ? (
                    <AppLink
                      href={`${base}/opinions?open=all&order=newest&stationId=${id}&receivedFrom=${period.from}&receivedTo=${period.to}`}
                    >
                      {data[id]?.[name] ?? 0}
                    </AppLink>
                  ) : (
                    (data[id]?.[name] ?? 0)
                  )}
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
