import { committeeRoles, committeeStaffRoles } from '@concord/domain/actor';
import { DispatchStatus } from '@concord/domain/dispatch';
import { dispatchStatusNames } from '@concord/domain/dispatch/labels';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

const KindDialog = lazy(async () => ({ default: (await import('./KindDialog.tsx')).KindDialog }));

/** 公文: what this committee sends, and what comes to this organisation. */
export function DispatchListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set } = useFilters();
  const [asking, setAsking] = useState(false);
  const { role } = me.current;
  const isCommittee = committeeRoles.includes(role);
  const box = isCommittee && filters.box !== 'received' ? 'sent' : 'received';
  const isUnread = filters.show === 'unread';
  const input = {
    box: box as 'sent' | 'received',
    ...(box === 'sent' && filters.status && { status: filters.status as DispatchStatus }),
    ...(box === 'received' && isUnread && { unreceived: true }),
  };
  const list = useInfiniteQuery(
    trpc.dispatch.list.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const open = ({ id }: { id: string }) => router.history.push(`${base}/dispatches/${id}`);
  const isStaff = committeeStaffRoles.includes(role);
  return (
    <>
      <PageHead
        title={isCommittee ? '公文' : '收文'}
        actions={
          isStaff && (
            <>
              <Button onClick={() => setAsking(true)}>文种与字号</Button>
              <Button type="primary" onClick={() => router.history.push(`${base}/dispatches/new`)}>
                拟文
              </Button>
            </>
          )
        }
      />
      <WorkTable
        label={box === 'sent' ? '发文' : '收文'}
        storageKey={`concord.dispatches.${box}`}
        rows={rows}
        loading={list.isPending}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={open}
        onAct={open}
        {...(filters.at && { current: filters.at })}
        onCurrent={(at) => set({ at })}
        {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
        loadingMore={list.isFetchingNextPage}
        tools={
          <div className="p-filters">
            {isCommittee && (
              <Segmented
                value={box}
                onChange={(next) => set({ box: next, status: undefined, show: undefined, at: undefined })}
                options={[
                  { value: 'sent', label: '发文' },
                  { value: 'received', label: '收文' },
                ]}
              />
            )}
            {box === 'sent' ? (
              <Select
                aria-label="状态"
                allowClear
                placeholder="状态"
                style={{ width: 150 }}
                value={filters.status ?? null}
                onChange={(status) => set({ status: status ?? undefined })}
                options={DispatchStatus.options.map((value) => ({
                  value,
                  label: dispatchStatusNames[value],
                }))}
              />
            ) : (
              <Segmented
                value={isUnread ? 'unread' : 'all'}
                onChange={(show) => set({ show: show === 'unread' ? show : undefined })}
                options={[
                  { value: 'all', label: '全部' },
                  { value: 'unread', label: '未确认' },
                ]}
              />
            )}
          </div>
        }
        empty={
          <EmptyState title={box === 'sent' ? '还没有公文' : '没有收到公文'}>
            {box === 'sent'
              ? '成果、专报、通报和函都从这里拟稿、核稿、签发、印发。'
              : '送给本单位的公文印发后会列在这里,请及时确认收悉。'}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            title: '标题',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          { key: 'number', title: '字号', width: 190, render: ({ number }) => number ?? '—' },
          { key: 'kind', title: '文种', width: 110, render: ({ kind }) => kind },
          ...(box === 'received'
            ? [
                {
                  key: 'from',
                  title: '来自',
                  width: 150,
                  render: ({ committeeId }: Line) => nameOf(committeeId),
                },
              ]
            : []),
          {
            key: 'status',
            title: '状态',
            width: 130,
            render: (row) =>
              box === 'sent' ? <StatusCell kind="dispatch" status={row.status} /> : <Taken row={row} />,
          },
          {
            key: 'at',
            title: box === 'sent' ? '拟稿' : '印发',
            width: 110,
            render: ({ openedAt, issuedAt }) =>
              box === 'sent' ? dayOf(openedAt) : issuedAt ? dayOf(issuedAt) : '',
          },
        ]}
      />
      {asking && (
        <Suspense>
          <KindDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

type Line = { committeeId: string; status: string; isReceived: boolean };

function Taken({ row: { status, isReceived } }: { row: Line }) {
  if (status === 'withdrawn') return <StatusTag light="grey">已撤回</StatusTag>;
  return isReceived ? (
    <StatusTag light="blue">已收悉</StatusTag>
  ) : (
    <StatusTag light="yellow">待确认</StatusTag>
  );
}
