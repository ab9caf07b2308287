import { committeeStaffRoles } from '@concord/domain/actor';
import { issueListStatusNames } from '@concord/domain/matter/issue-list';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { dayOf } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import { bucketsOf, struckShare, sumOf } from './figures.tsx';

const NewListDialog = lazy(async () => ({ default: (await import('./NewListDialog.tsx')).NewListDialog }));

/** 问题清单: one's own, those one was given problems of, and those shared. */
export function IssueListsScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const [opening, setOpening] = useState(false);
  const lists = useInfiniteQuery(
    trpc.issueList.list.infiniteQueryOptions({}, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = lists.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const go = ({ id }: { id: string }) => router.history.push(`${base}/issue-lists/${id}`);
  const mayOpen = committeeStaffRoles.includes(me.current.role);
  return (
    <>
      <PageHead
        title="问题清单"
        actions={
          mayOpen && (
            <Button type="primary" onClick={() => setOpening(true)}>
              新建清单
            </Button>
          )
        }
      >
        视察督导发现的问题:逐项交办、整改、核查、销号,再随机抽查。
      </PageHead>
      <WorkTable
        label="问题清单"
        storageKey="concord.issueLists"
        rows={rows}
        loading={lists.isPending}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        onOpen={go}
        {...(lists.hasNextPage && { onMore: () => void lists.fetchNextPage() })}
        loadingMore={lists.isFetchingNextPage}
        empty={
          <EmptyState title="还没有问题清单">
            {mayOpen
              ? '新建一份清单,逐条登记或用表格导入发现的问题。市里交来的问题也会列在这里。'
              : '交给您单位的问题会列在这里。'}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            title: '清单',
            fixed: true,
            render: ({ number, name }) => (
              <strong className="p-row-title">
                {number} {name}
              </strong>
            ),
          },
          { key: 'of', title: '建立', width: 150, render: ({ committeeId }) => nameOf(committeeId) },
          { key: 'total', title: '问题', width: 80, align: 'right', render: ({ totals }) => sumOf(totals) },
          {
            key: 'open',
            title: '未销号',
            width: 80,
            align: 'right',
            render: ({ totals }) => bucketsOf(totals).open,
          },
          {
            key: 'struck',
            title: '已销号',
            width: 80,
            align: 'right',
            render: ({ totals }) => bucketsOf(totals).struck,
          },
          {
            key: 'share',
            title: '销号率',
            width: 80,
            align: 'right',
            render: ({ totals }) => struckShare(totals),
          },
          {
            key: 'status',
            title: '状态',
            width: 110,
            render: ({ status }) => (
              <StatusTag light={status === 'open' ? 'green' : 'blue'}>
                {issueListStatusNames[status]}
              </StatusTag>
            ),
          },
          { key: 'opened', title: '建立日期', width: 110, render: ({ openedAt }) => dayOf(openedAt) },
        ]}
      />
      {opening && (
        <Suspense>
          <NewListDialog onClose={() => setOpening(false)} onOpened={go} />
        </Suspense>
      )}
    </>
  );
}
