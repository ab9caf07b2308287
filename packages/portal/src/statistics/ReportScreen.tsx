import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { useQuery } from '@tanstack/react-query';
import { useBase } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { chineseDate } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import { type FigureName, figureNames, inTimeShare, rated, satisfiedShare } from './figures.tsx';
import { endOf, usePeriod } from './PeriodBar.tsx';

/** 工作报告 of a period, from the same queries as the statistics. */
export function ReportScreen() {
  const base = useBase();
  const { me } = useSession();
  const period = usePeriod();
  const end = endOf(period);
  const table = useQuery(trpc.statistics.byCommittee.queryOptions(period));
  return (
    <ScreenState query={table}>
      {(data) => {
        const own = data[me.current.committeeId] ?? {};
        return (
          <PrintPage
            title="社情民意工作情况报告"
            issuer={me.current.committeeName}
            reference={`${period.from} 至 ${period.to}`}
            date={chineseDate(new Date().toISOString())}
            tools={<AppLink href={`${base}/statistics`}>返回统计</AppLink>}
          >
            <p>
              本期各联络站共收到群众意见 {own.received ?? 0} 件,受理 {own.accepted ?? 0} 件,不予受理{' '}
              {own.declined ?? 0} 件;答复 {own.answered ?? 0} 件,其中按期答复 {own.answeredInTime ?? 0}{' '}
              件,按期率 {inTimeShare(own)}。作出评价的 {rated(own)} 人,满意和基本满意占 {satisfiedShare(own)}
              ;未评价的不计入。期末未办结{' '}
              <AppLink href={`${base}/opinions?openOn=${end}`}>{own.open ?? 0}</AppLink> 件,其中超期{' '}
              <AppLink href={`${base}/opinions?overdueOn=${end}`}>{own.overdue ?? 0}</AppLink> 件。
            </p>
            <table className="p-figures">
              <tbody>
                {(Object.keys(figureNames) as FigureName[]).map((name) => (
                  <tr key={name}>
                    <th scope="row">{figureNames[name]}</th>
                    <td>{own[name] ?? 0}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </PrintPage>
        );
      }}
    </ScreenState>
  );
}
