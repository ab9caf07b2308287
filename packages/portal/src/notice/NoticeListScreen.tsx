import { StatusLight } from '@concord/ui/StatusLight';
import { useKeys } from '@concord/ui/staff/keys';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { moment } from '../frame/time.tsx';
import { client, trpc } from '../trpc.tsx';
import { DigestCard } from './DigestCard.tsx';
import './notice.css';

/** 通知: what came to my desk, the newest first; opening one reads it. */
export function NoticeListScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const show = filters.show ?? 'unread';
  const unread = useQuery(trpc.notice.unread.queryOptions());
  const list = useInfiniteQuery(
    trpc.notice.list.infiniteQueryOptions(
      { ...(show === 'unread' && { unread: true }) },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ byOrganizationId }) => byOrganizationId));
  const read = useMutation({
    mutationFn: (which: { ids: string[] } | { upTo: string }) => client.notice.read.mutate(which),
  });
  const newest = rows[0]?.id;
  const readAll = read.mutate;
  useKeys(
    useMemo(
      () => [{ key: 'r', does: '全部标为已读', run: () => newest && readAll({ upTo: newest }) }],
      [newest, readAll],
    ),
  );
  const open = (row: (typeof rows)[number]) => {
    if (!row.isRead) read.mutate({ ids: [row.id] });
    router.history.push(placeOf(base, row.matterKind, row.matterId) ?? `${base}/notices`);
  };
  return (
    <>
      <PageHead
        title="通知"
        actions={
          <Button
            disabled={!newest || !unread.data}
            loading={read.isPending}
            aria-keyshortcuts="r"
            onClick={() => newest && read.mutate({ upTo: newest })}
          >
            全部标为已读
          </Button>
        }
      />
      <DigestCard />
      <ScreenState query={list}>
        {() => (
          <WorkTable
            label="通知"
            storageKey="concord.notices"
            rows={rows}
            rowKey={({ id }) => id}
            rowName={({ sentence, title }) => `${sentence} ${title}`}
            onOpen={open}
            {...(filters.at && { current: filters.at })}
            onCurrent={(at) => set({ at })}
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            loadingMore={list.isFetchingNextPage}
            tools={
              <Segmented
                value={show}
                onChange={(next) => set({ show: next, at: undefined })}
                options={[
                  { value: 'unread', label: '未读' },
                  { value: 'all', label: '全部' },
                ]}
              />
            }
            empty={
              <EmptyState title={show === 'unread' ? '没有未读通知' : '还没有通知'}>
                轮到您办理、临近期限或事项有变化时,会在这里告诉您。
              </EmptyState>
            }
            columns={[
              {
                key: 'sentence',
                title: '通知',
                fixed: true,
                render: (row) => <Sentence {...row} />,
              },
              {
                key: 'kind',
                title: '类型',
                width: 100,
                render: ({ matterKind }) => kindName(matterKind),
              },
              {
                key: 'from',
                title: '来自',
                width: 190,
                render: ({ byOrganizationId, urgency }) =>
                  nameOf(byOrganizationId) || (urgency === 'plain' ? '—' : '平台提醒'),
              },
              { key: 'at', title: '时间', width: 160, render: ({ at }) => moment(at) },
            ]}
          />
        )}
      </ScreenState>
    </>
  );
}

type SentenceProps = {
  sentence: string;
  title: string;
  urgency: 'plain' | 'soon' | 'late';
  isRead: boolean;
};

/** What happened, and to what; unread is said in bold and in words. */
function Sentence({ sentence, title, urgency, isRead }: SentenceProps) {
  return (
    <div className={isRead ? 'p-notice' : 'p-notice p-notice-unread'}>
      <div className="p-notice-sentence">
        {!isRead && <span className="p-notice-dot" role="img" aria-label="未读" />}
        {urgency === 'plain' ? (
          sentence
        ) : (
          <StatusLight light={urgency === 'late' ? 'red' : 'yellow'}>{sentence}</StatusLight>
        )}
      </div>
      {title && <div className="p-notice-title">{title}</div>}
    </div>
  );
}
