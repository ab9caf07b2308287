import { type ResolutionStatus, resolutionStatusNames } from '@concord/domain/matter/resolution';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { AreaBar } from '../activity/AreaBar.tsx';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { namesFor, useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { client, trpc } from '../trpc.tsx';

type Line = Awaited<ReturnType<typeof client.resolution.list.query>>['rows'][number];

/** How far it is, in words that say what is counted. */
const progress = ({ assignments, owing }: Line): string =>
  assignments === 0 ? '还没有交办' : `交办 ${assignments} 件,已答复 ${assignments - owing} 件`;

/** 议定事项: what was resolved at activities, and how far it is. */
export function ResolutionListScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const status = (filters.show ?? 'open') as ResolutionStatus;
  const list = useInfiniteQuery(
    trpc.resolution.list.infiniteQueryOptions(
      { status },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  return (
    <>
      <PageHead title="议定事项">
        <AreaBar current="/activities/resolutions" />
      </PageHead>
      <ScreenState query={list}>
        {() => (
          <WorkTable
            label="议定事项"
            storageKey="concord.resolutions"
            rows={rows}
            rowKey={({ id }) => id}
            rowName={({ title }) => title}
            onOpen={({ id }) => router.history.push(`${base}/activities/resolutions/${id}`)}
            {...(filters.at && { current: filters.at })}
            onCurrent={(at) => set({ at })}
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            loadingMore={list.isFetchingNextPage}
            tools={
              <div className="p-filters">
                <Segmented
                  value={status}
                  onChange={(show) => set({ show, at: undefined })}
                  options={[
                    { value: 'open', label: resolutionStatusNames.open },
                    { value: 'closed', label: resolutionStatusNames.closed },
                  ]}
                />
                <ExportMenu name="议定事项" head={exportHead} pages={() => exportPages(status)} />
              </div>
            }
            empty={
              <EmptyState title={status === 'open' ? '没有办理中的议定事项' : '还没有办结的议定事项'}>
                活动定稿后,可以把议定的内容和发现转为事项,逐条交办。
              </EmptyState>
            }
            columns={[
              { key: 'number', title: '编号', width: 150, render: ({ number }) => number },
              {
                key: 'title',
                title: '事项',
                fixed: true,
                render: ({ title }) => <strong className="p-row-title">{title}</strong>,
              },
              { key: 'who', title: '提出', width: 140, render: ({ committeeId }) => nameOf(committeeId) },
              { key: 'progress', title: '进展', width: 210, render: (row) => progress(row) },
              {
                key: 'status',
                title: '状态',
                width: 110,
                render: (row) => <StatusCell kind="resolution" status={row.status} />,
              },
              { key: 'opened', title: '转出', width: 110, render: ({ openedAt }) => dayOf(openedAt) },
            ]}
          />
        )}
      </ScreenState>
    </>
  );
}

const exportHead = ['编号', '事项', '提出', '进展', '状态', '转出', '办结'];

async function* exportPages(status: ResolutionStatus) {
  for (let cursor: string | undefined; ; ) {
    const page = await client.resolution.list.query({ status, limit: 100, ...(cursor && { cursor }) });
    const nameOf = await namesFor(page.rows.map(({ committeeId }) => committeeId));
    yield page.rows.map((row) => [
      row.number ?? '',
      row.title,
      nameOf(row.committeeId),
      progress(row),
      resolutionStatusNames[row.status as ResolutionStatus],
      dayOf(row.openedAt),
      row.closedAt ? dayOf(row.closedAt) : '',
    ]);
    if (!page.after) return;
    cursor = page.after;
  }
}
