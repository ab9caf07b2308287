import type { LinkageLine } from '@concord/domain/matter/joint-matter';
import { AppLink } from '@concord/ui/AppLink';
import { RingMap } from '@concord/ui/picture/RingMap';
import { RecordTable } from '@concord/ui/staff/RecordTable';
import { EmptyState } from '@concord/ui/staff/States';
import { useBase, useFilters } from '../frame/filters.tsx';
import type { LinkageRow } from './joint-matter.tsx';
import { type Committee, placeOfMatter } from './LinkageOpenList.tsx';

/** The same as a picture: a line between two committees says that both work on something, its width on how much. */
export function LinkageNetworkPanel({
  rows,
  committees,
  lines,
  current,
}: {
  rows: readonly LinkageRow[];
  committees: readonly Committee[];
  lines: readonly LinkageLine[];
  current: string | undefined;
}) {
  const base = useBase();
  const { query } = useFilters();
  if (lines.length === 0)
    return <EmptyState title="还没有共同承担的事项">有单位接受邀请后,它和牵头单位之间会连上线。</EmptyState>;
  const nameOf = (id: string) => committees.find((one) => one.id === id)?.name ?? '';
  const to = (id: string) => {
    const next = new URLSearchParams(query);
    if (id === current) next.delete('committee');
    else next.set('committee', id);
    next.set('view', 'network');
    return `${base}/joint-matters/linkage?${next}`;
  };
  const shown = current ? lines.filter(({ between }) => between.includes(current)) : lines;
  return (
    <div className="j-linkage-network">
      <div>
        <RingMap
          label="单位之间的共同事项"
          nodes={committees.map(({ id, name }) => ({ id, name, href: to(id) }))}
          lines={lines.map(({ between: [from, other], matterIds }) => ({
            from,
            to: other,
            weight: matterIds.length,
            text: `${nameOf(from)}、${nameOf(other)}:共同事项 ${matterIds.length} 件`,
          }))}
          current={current}
        />
        <p className="p-note">
          连线表示两个单位都牵头或参加了同一事项,线越粗,共同事项越多;只被邀请、未接受的不连线。点单位只看它的连线。
        </p>
      </div>
      <RecordTable
        label="关系图的文字表"
        rows={shown}
        rowKey={({ between }) => between.join('/')}
        columns={[
          { title: '单位', render: ({ between }) => between.map(nameOf).join(' — ') },
          { title: '件数', align: 'right', render: ({ matterIds }) => matterIds.length },
          {
            title: '共同事项',
            render: ({ matterIds }) => (
              <ul className="p-plain">
                {rows
                  .filter(({ id }) => matterIds.includes(id))
                  .map((row) => (
                    <li key={row.id}>
                      <AppLink href={placeOfMatter(base, row)}>{row.title}</AppLink>
                    </li>
                  ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}
