import { activityKindName } from '@concord/domain/activity';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { useMedia } from '@concord/ui/kept';
import { LightShape } from '@concord/ui/StatusLight';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { useBase } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { lightOfStatus } from '../frame/StatusCell.tsx';
import { today } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import { dayInWords, monthAfter, weeksOf } from './when.tsx';
import './activity.css';

type Filter = NonNullable<inferRouterInputs<AppRouter>['activity']['list']>;
type Line = inferRouterOutputs<AppRouter>['activity']['list']['rows'][number];
type MonthPanelProps = { input: Filter; month: string | undefined; onMonth: (month: string) => void };

const monthMax = 100;

/** A month at a glance: seven columns on a desk, the days that have something on a phone. */
export function MonthPanel({ input, month = today().slice(0, 7), onMonth }: MonthPanelProps) {
  const narrow = useMedia('(max-width: 768px)');
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? `${month}-01`;
  const to = weeks.at(-1)?.at(-1) ?? `${month}-28`;
  const list = useQuery(
    trpc.activity.list.queryOptions({ ...input, from, to, order: 'soonest', limit: monthMax }),
  );
  const [year, number] = month.split('-');
  return (
    <>
      <div className="p-filters a-month-head">
        <Button onClick={() => onMonth(monthAfter(month, -1))}>上月</Button>
        <h2>
          {year}年{Number(number)}月
        </h2>
        <Button onClick={() => onMonth(monthAfter(month, 1))}>下月</Button>
        <Button type="text" onClick={() => onMonth(today().slice(0, 7))}>
          本月
        </Button>
      </div>
      <ScreenState query={list}>
        {({ rows, after }) => (
          <>
            {narrow ? (
              <Days rows={rows} days={weeks.flat()} month={month} />
            ) : (
              <Grid rows={rows} weeks={weeks} month={month} />
            )}
            {after && <p className="p-note">这个月的活动很多,只显示前 {monthMax} 项;请用筛选缩小范围。</p>}
          </>
        )}
      </ScreenState>
    </>
  );
}

const onDay = (rows: readonly Line[], day: string): Line[] =>
  rows.filter(({ fromOn, toOn }) => fromOn <= day && day <= toOn);

function Grid({ rows, weeks, month }: { rows: readonly Line[]; weeks: string[][]; month: string }) {
  return (
    <table className="a-month">
      <thead>
        <tr>
          {[...'一二三四五六日'].map((name) => (
            <th key={name} scope="col">
              周{name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={day.startsWith(month) ? '' : 'a-month-outside'}
                aria-current={day === today() ? 'date' : undefined}
              >
                <time dateTime={day}>{Number(day.slice(8))}</time>
                <ul>
                  {onDay(rows, day).map((row) => (
                    <Entry key={row.id} row={row} />
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Days({ rows, days, month }: { rows: readonly Line[]; days: string[]; month: string }) {
  const busy = days.filter((day) => day.startsWith(month) && onDay(rows, day).length > 0);
  if (busy.length === 0) return <EmptyState title="这个月没有活动">换个月看看。</EmptyState>;
  return (
    <ul className="p-plain">
      {busy.map((day) => (
        <li key={day}>
          <strong>{dayInWords(day)}</strong>
          <ul className="a-day">
            {onDay(rows, day).map((row) => (
              <Entry key={row.id} row={row} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Entry({ row }: { row: Line }) {
  const base = useBase();
  const light = lightOfStatus(row.status);
  return (
    <li>
      <AppLink
        className={`a-entry c-${light}`}
        href={`${base}/activities/${row.id}`}
        title={`${activityKindName(row.kind)} ${row.title}`}
      >
        <LightShape light={light} />
        {row.startTime && <span>{row.startTime} </span>}
        {row.title}
      </AppLink>
    </li>
  );
}
