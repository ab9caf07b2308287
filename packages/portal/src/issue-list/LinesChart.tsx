import { issueBucketNames } from '@concord/domain/matter/issue';
import { Chart } from '@concord/ui/picture/Chart';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../trpc.tsx';

const pointsMax = 40;
const names = { found: '发现', ...issueBucketNames } as const;

/** How many were found, open, struck off and withdrawn at the end of each day; the first is always the sum of the rest. */
export function LinesChart({
  listId,
  countyId,
  of,
}: {
  listId: string;
  countyId: string | undefined;
  of: string;
}) {
  const lines = useQuery(trpc.issueList.lines.queryOptions({ id: listId, ...(countyId && { countyId }) }));
  const shown = thinned(lines.data ?? []);
  if (shown.length < 2) return null;
  return (
    <section className="p-card" aria-label="变化">
      <Chart
        kind="line"
        title={`${of}:累计发现与现状(项)`}
        labelHead="日期"
        labels={shown.map(({ day }) => day)}
        series={(['found', 'open', 'struck', 'withdrawn'] as const).map((key) => ({
          name: names[key],
          values: shown.map((line) => line[key]),
        }))}
      />
    </section>
  );
}

/** Evenly fewer points, the first and the last among them: each shows how it stood then, none is lost in between. */
function thinned<Line>(lines: readonly Line[]): Line[] {
  if (lines.length <= pointsMax) return [...lines];
  const step = (lines.length - 1) / (pointsMax - 1);
  return Array.from({ length: pointsMax }, (_, index) => lines[Math.round(index * step)]).filter(
    (line): line is Line => line !== undefined,
  );
}
