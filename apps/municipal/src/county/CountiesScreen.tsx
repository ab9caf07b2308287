import { shortPlaceName } from '@concord/domain/organization/labels';
import { useFilters } from '@concord/portal/frame/filters';
import { ScreenState } from '@concord/portal/frame/ScreenState';
import { inTimeShare, rated, satisfiedShare } from '@concord/portal/statistics/figures';
import { MonthlyChart } from '@concord/portal/statistics/MonthlyChart';
import { PeriodBar, usePeriod } from '@concord/portal/statistics/PeriodBar';
import { trpc } from '@concord/portal/trpc';
import { AppLink } from '@concord/ui/AppLink';
import { type Tile, TileMap, TileMapTable } from '@concord/ui/picture/TileMap';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';

type Figures = Partial<Record<string, number>>;
type MeasureName = keyof typeof measures;

const percent = (words: string): number | null => (words === '—' ? null : Number.parseInt(words, 10));
const whole = (value: number) => String(Math.round(value));
const share = (value: number) => `${Math.round(value)}%`;

const measures = {
  received: {
    label: '收到意见',
    format: whole,
    read: (f: Figures): [number | null, string] => [f.received ?? 0, String(f.received ?? 0)],
  },
  inTime: {
    label: '按期答复率',
    format: share,
    read: (f: Figures): [number | null, string] => [percent(inTimeShare(f)), inTimeShare(f)],
  },
  overdue: {
    label: '期末超期未办',
    format: whole,
    read: (f: Figures): [number | null, string] => [f.overdue ?? 0, String(f.overdue ?? 0)],
  },
  satisfied: {
    label: '评价者中满意',
    format: share,
    read: (f: Figures): [number | null, string] => [percent(satisfiedShare(f)), satisfiedShare(f)],
  },
};

/** 沽源县政协 → 沽源 */
const placeOf = (shortName: string): string => shortPlaceName(shortName.replace(/政协$/, ''));

/** 十六县区: counts for all; what a county did not share stays its own. */
export function CountiesScreen() {
  const { filters, set } = useFilters();
  const name = (filters.measure ?? 'received') as MeasureName;
  const measure = measures[name];
  const period = usePeriod();
  const committees = useQuery(trpc.organization.committees.queryOptions());
  const figures = useQuery(trpc.statistics.byCommittee.queryOptions(period));
  const chosen = committees.data?.find(({ code }) => code === filters.county);
  return (
    <>
      <PageHead
        title="十六县区"
        actions={
          <div className="p-filters">
            <AppLink href="/municipal/joint-matters/linkage">联动一览</AppLink>
            <PeriodBar />
          </div>
        }
      >
        只显示各县区的数量;意见内容由县区办理,共享给市政协的除外。
      </PageHead>
      <section className="p-card">
        <div className="p-scroll" style={{ marginBottom: 16 }}>
          <Segmented
            value={name}
            onChange={(next) => set({ measure: next })}
            options={Object.entries(measures).map(([value, { label }]) => ({ value, label }))}
          />
        </div>
        <ScreenState query={figures}>
          {(data) => {
            const tiles: Tile[] = (committees.data ?? []).flatMap(({ id, code, shortName, tile }) => {
              if (!tile) return [];
              const [value, text] = measure.read(data[id] ?? {});
              return [
                {
                  code,
                  name: placeOf(shortName),
                  col: tile.col,
                  row: tile.row,
                  value,
                  text,
                  href: `/municipal/counties?measure=${name}&county=${code}`,
                },
              ];
            });
            return (
              <div className="p-tiles">
                <TileMap
                  tiles={tiles}
                  measure={measure}
                  {...(filters.county && { current: filters.county })}
                />
                <TileMapTable tiles={tiles} measure={measure} />
              </div>
            );
          }}
        </ScreenState>
      </section>
      {chosen && (
        <County
          id={chosen.id}
          name={chosen.shortName}
          period={period}
          figures={figures.data?.[chosen.id] ?? {}}
        />
      )}
      <MonthlyChart period={period} of="全市" />
      <Across />
    </>
  );
}

type Period = { from: string; to: string };

function County({
  id,
  name,
  period,
  figures,
}: {
  id: string;
  name: string;
  period: Period;
  figures: Figures;
}) {
  return (
    <>
      <section className="p-card">
        <h2>{name}</h2>
        <dl className="p-facts">
          <dt>收到 / 受理 / 不予受理</dt>
          <dd>
            {figures.received ?? 0} / {figures.accepted ?? 0} / {figures.declined ?? 0}
          </dd>
          <dt>答复(按期率)</dt>
          <dd>
            {figures.answered ?? 0}({inTimeShare(figures)})
          </dd>
          <dt>作出评价(满意率)</dt>
          <dd>
            {rated(figures)}({satisfiedShare(figures)})
          </dd>
          <dt>期末未办结 / 超期</dt>
          <dd>
            {figures.open ?? 0} / {figures.overdue ?? 0}
          </dd>
        </dl>
      </section>
      <MonthlyChart period={period} committeeId={id} of={name} />
    </>
  );
}

/** Causes that show in several counties' published themes. */
function Across() {
  const themes = useQuery(trpc.statistics.themesAcross.queryOptions());
  const rows = (themes.data ?? []).filter(({ committees }) => committees > 1);
  return (
    <section className="p-card">
      <h2>多县共同反映</h2>
      {themes.isSuccess && rows.length === 0 && (
        <EmptyState title="暂时没有">县区公开征集的专题相近时,会列在这里。</EmptyState>
      )}
      <ul className="p-plain">
        {rows.map(({ title, committees, people }) => (
          <li key={title}>
            <strong>{title}</strong>:{committees} 个县区,{people} 人{' '}
            {committees > 1 && (
              <AppLink href={`/municipal/joint-matters/new?cause=${encodeURIComponent(title)}`}>
                提议联动
              </AppLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
