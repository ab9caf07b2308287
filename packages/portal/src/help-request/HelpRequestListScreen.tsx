import { committeeStaffRoles } from '@concord/domain/actor';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import { standWord } from './help-request.tsx';
import '../frame/frame.css';

const AskDialog = lazy(async () => ({ default: (await import('./AskDialog.tsx')).AskDialog }));

const views = { all: '全部', asked: '我方求助', helping: '请我方帮助' };
type View = keyof typeof views;

/** 求助: committees that ask each other for help. */
export function HelpRequestListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set, query } = useFilters();
  const [asking, setAsking] = useState(false);
  const view = (filters.view ?? 'all') as View;
  const list = useInfiniteQuery(
    trpc.helpRequest.list.infiniteQueryOptions(
      { view },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(
    rows.flatMap(({ committeeId, asked }) => [committeeId, ...asked.map((one) => one.committeeId)]),
  );
  const open = ({ id }: { id: string }) =>
    router.history.push(`${base}/help-requests/${id}?back=${encodeURIComponent(query)}`);
  return (
    <>
      <PageHead
        title="求助"
        actions={
          committeeStaffRoles.includes(me.current.role) && (
            <Button type="primary" onClick={() => setAsking(true)}>
              请其他单位帮助
            </Button>
          )
        }
      >
        县区之间、县区与市之间请求协助;被请的单位可以答应,也可以说明原因谢绝。
      </PageHead>
      <ScreenState query={list}>
        {() => (
          <WorkTable
            label="求助"
            storageKey="concord.help"
            rows={rows}
            rowKey={({ id }) => id}
            rowName={({ title }) => title}
            onOpen={open}
            onAct={open}
            {...(filters.at && { current: filters.at })}
            onCurrent={(at) => set({ at })}
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            loadingMore={list.isFetchingNextPage}
            tools={
              <Segmented
                value={view}
                onChange={(next) => set({ view: next === 'all' ? undefined : next, at: undefined })}
                options={Object.entries(views).map(([value, label]) => ({ value, label }))}
              />
            }
            empty={<EmptyState title="没有求助">需要设备、人手、资料时,可以请其他委员会帮助。</EmptyState>}
            columns={[
              {
                key: 'title',
                title: '求助',
                fixed: true,
                render: ({ title, number }) => (
                  <>
                    <strong className="p-row-title">{title}</strong>
                    {number && <div className="p-quiet">{number}</div>}
                  </>
                ),
              },
              {
                key: 'from',
                title: '求助单位',
                width: 130,
                render: ({ committeeId }) => nameOf(committeeId),
              },
              {
                key: 'asked',
                title: '请谁帮助',
                width: 220,
                render: ({ asked }) =>
                  asked.map((one) => `${nameOf(one.committeeId)}(${standWord(one.stand)})`).join('、'),
              },
              {
                key: 'status',
                title: '进展',
                width: 130,
                render: ({ status }) => <StatusCell kind="helpRequest" status={status} />,
              },
              { key: 'at', title: '提出', width: 110, render: ({ openedAt }) => dayOf(openedAt) },
            ]}
          />
        )}
      </ScreenState>
      {asking && (
        <Suspense>
          <AskDialog
            onClose={() => setAsking(false)}
            onAsked={(id) => router.history.push(`${base}/help-requests/${id}`)}
          />
        </Suspense>
      )}
    </>
  );
}
