import { committeeStaffRoles } from '@concord/domain/actor';
import { sharedKindNames } from '@concord/domain/shared-item/labels';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Input, Segmented, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import '../frame/frame.css';

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog }));

type Kind = keyof typeof sharedKindNames;

/** 共享库: what committees chose to share with one another. */
export function SharedItemListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set, query } = useFilters();
  const [sharing, setSharing] = useState(false);
  const list = useInfiniteQuery(
    trpc.sharedItem.list.infiniteQueryOptions(
      {
        ...(filters.kind && { kind: filters.kind as Kind }),
        ...(filters.words && { words: filters.words }),
        ...(filters.committee && { committeeId: filters.committee }),
      },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const open = ({ id }: { id: string }) =>
    router.history.push(`${base}/shared-items/${id}?back=${encodeURIComponent(query)}`);
  return (
    <>
      <PageHead
        title="共享库"
        actions={
          committeeStaffRoles.includes(me.current.role) && (
            <Button type="primary" onClick={() => setSharing(true)}>
              共享资料
            </Button>
          )
        }
      >
        各委员会自愿共享的材料、专家和经验做法;专家只列身份和领域,需要时由共享单位联系。
      </PageHead>
      <ScreenState query={list}>
        {() => (
          <WorkTable
            label="共享资料"
            storageKey="concord.shared"
            rows={rows}
            rowKey={({ id }) => id}
            rowName={({ title }) => title}
            onOpen={open}
            onAct={open}
            {...(filters.at && { current: filters.at })}
            onCurrent={(at) => set({ at })}
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            loadingMore={list.isFetchingNextPage}
            tools={<Tools filters={filters} set={set} />}
            empty={
              <EmptyState title="没有找到共享资料">
                {filters.words ? '换个词试试;每个词至少两个字,用空格隔开。' : '共享的资料会列在这里。'}
              </EmptyState>
            }
            columns={[
              {
                key: 'title',
                title: '名称',
                fixed: true,
                render: ({ title, excerpt }) => (
                  <>
                    <strong className="p-row-title">{title}</strong>
                    <div className="p-quiet">{excerpt}</div>
                  </>
                ),
              },
              { key: 'kind', title: '类别', width: 100, render: ({ kind }) => sharedKindNames[kind] },
              { key: 'field', title: '领域', width: 120, render: ({ field }) => field },
              {
                key: 'committee',
                title: '共享单位',
                width: 130,
                render: ({ committeeId }) => nameOf(committeeId),
              },
              {
                key: 'audience',
                title: '范围',
                width: 110,
                render: ({ isForAll, status }) =>
                  status === 'withdrawn' ? (
                    <StatusCell kind="sharedItem" status={status} />
                  ) : isForAll ? (
                    '全部'
                  ) : (
                    '指定单位'
                  ),
              },
              {
                key: 'cited',
                title: '被引用',
                width: 90,
                render: ({ cited }) => (cited > 0 ? `${cited} 次` : '—'),
              },
              {
                key: 'at',
                title: '共享日期',
                width: 110,
                optional: true,
                render: ({ sharedAt }) => dayOf(sharedAt),
              },
            ]}
          />
        )}
      </ScreenState>
      {sharing && (
        <Suspense>
          <ShareDialog
            onClose={() => setSharing(false)}
            onShared={(id) => router.history.push(`${base}/shared-items/${id}`)}
          />
        </Suspense>
      )}
    </>
  );
}

function Tools({ filters, set }: Pick<ReturnType<typeof useFilters>, 'filters' | 'set'>) {
  const committees = useQuery(trpc.organization.committees.queryOptions());
  return (
    <div className="p-filters">
      <Segmented
        value={filters.kind ?? ''}
        onChange={(kind) => set({ kind: kind || undefined, at: undefined })}
        options={[
          { value: '', label: '全部' },
          ...Object.entries(sharedKindNames).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Input.Search
        aria-label="查找"
        placeholder="查找,如:机井 保温"
        allowClear
        style={{ width: 220 }}
        defaultValue={filters.words ?? ''}
        onSearch={(words) => set({ words: words.trim() || undefined, at: undefined })}
      />
      <Select
        aria-label="共享单位"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="共享单位"
        style={{ width: 150 }}
        value={filters.committee ?? null}
        onChange={(committee) => set({ committee: committee ?? undefined, at: undefined })}
        options={(committees.data ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
    </div>
  );
}
