import {
  type ActivityKind,
  type ActivityStatus,
  activityKindName,
  activityKinds,
  activityStatuses,
  activityStatusNames,
  invitationStatusNames,
  isSideRoom,
} from '@concord/domain/activity';
import { committeeStaffRoles } from '@concord/domain/actor';
import type { AppRouter } from '@concord/server/router';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { inferRouterInputs } from '@trpc/server';
import { Button, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { namesFor, useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { useSession } from '../session/session.tsx';
import { client, trpc } from '../trpc.tsx';
import { AreaBar } from './AreaBar.tsx';
import { MonthPanel } from './MonthPanel.tsx';
import { whenInShort } from './when.tsx';

type Filter = NonNullable<inferRouterInputs<AppRouter>['activity']['list']>;

const roles = { all: '全部', host: '本委主办', guest: '受邀参加', asked: '待答复' } as const;

/** 活动: what one's committee holds and is invited to, as a list or as a month. */
export function ActivityListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set } = useFilters();
  const input = inputOf(filters);
  const isMonth = filters.view === 'month';
  return (
    <>
      <PageHead
        title="活动"
        actions={
          committeeStaffRoles.includes(me.current.role) ? (
            <Button type="primary" onClick={() => router.history.push(`${base}/activities/new`)}>
              安排活动
            </Button>
          ) : undefined
        }
      >
        <AreaBar current="/activities" />
      </PageHead>
      {isMonth ? (
        <section className="p-card">
          <div className="p-filters a-month-tools">
            <FilterBar filters={filters} set={set} />
          </div>
          <MonthPanel input={input} month={filters.month} onMonth={(month) => set({ month })} />
        </section>
      ) : (
        <Rows input={input} tools={<FilterBar filters={filters} set={set} />} />
      )}
    </>
  );
}

function inputOf(filters: Record<string, string>): Filter {
  const as = filters.as as keyof typeof roles | undefined;
  return {
    ...(filters.kind && { kind: filters.kind as ActivityKind }),
    ...(filters.status && { status: filters.status as ActivityStatus }),
    ...((as === 'host' || as === 'guest') && { as }),
    ...(as === 'asked' && { asked: true }),
  };
}

type BarProps = {
  filters: Record<string, string>;
  set: (changes: Record<string, string | undefined>) => void;
};

function FilterBar({ filters, set }: BarProps) {
  return (
    <>
      <Segmented
        value={filters.view ?? 'list'}
        onChange={(view) => set({ view: view === 'list' ? undefined : view, at: undefined })}
        options={[
          { value: 'list', label: '列表' },
          { value: 'month', label: '月历' },
        ]}
      />
      <Segmented
        value={filters.as ?? 'all'}
        onChange={(as) => set({ as: as === 'all' ? undefined : as, at: undefined })}
        options={Object.entries(roles).map(([value, label]) => ({ value, label }))}
      />
      <Select
        aria-label="类型"
        allowClear
        placeholder="类型"
        style={{ width: 170 }}
        value={filters.kind ?? null}
        onChange={(kind) => set({ kind: kind ?? undefined })}
        options={activityKinds.map((value) => ({ value, label: activityKindName(value) }))}
      />
      <Select
        aria-label="状态"
        allowClear
        placeholder="状态"
        style={{ width: 140 }}
        value={filters.status ?? null}
        onChange={(status) => set({ status: status ?? undefined })}
        options={activityStatuses.map((value) => ({ value, label: activityStatusNames[value] }))}
      />
    </>
  );
}

function Rows({ input, tools }: { input: Filter; tools: ReactNode }) {
  const base = useBase();
  const { me } = useSession();
  const router = useRouter();
  const { filters, set } = useFilters();
  const list = useInfiniteQuery(
    trpc.activity.list.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const open = ({ id }: { id: string }) => router.history.push(`${base}/activities/${id}`);
  return (
    <ScreenState query={list}>
      {() => (
        <WorkTable
          label="活动"
          storageKey="concord.activities"
          rows={rows}
          rowKey={({ id }) => id}
          rowName={({ title }) => title}
          onOpen={open}
          {...(filters.at && { current: filters.at })}
          onCurrent={(at) => set({ at })}
          {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
          loadingMore={list.isFetchingNextPage}
          tools={
            <div className="p-filters">
              {tools}
              <ExportMenu name="活动" head={exportHead} pages={() => exportPages(input)} />
            </div>
          }
          empty={
            <EmptyState title="这里还没有活动">
              安排调研、视察、协商会、座谈会后会列在这里;其他委员会邀请本委的也在这里答复。
            </EmptyState>
          }
          columns={[
            { key: 'when', title: '时间', width: 240, render: (row) => whenInShort(row) },
            {
              key: 'title',
              title: '活动',
              fixed: true,
              render: (row) => (
                <>
                  <strong className="p-row-title">{row.title}</strong>
                  {isSideRoom(row) && <span className="p-note"> 本委空间</span>}
                </>
              ),
            },
            { key: 'kind', title: '类型', width: 150, render: ({ kind }) => activityKindName(kind) },
            { key: 'place', title: '地点', width: 160, render: ({ place }) => place },
            { key: 'host', title: '主办', width: 120, render: ({ committeeId }) => nameOf(committeeId) },
            {
              key: 'mine',
              title: '本委',
              width: 100,
              render: ({ invitation, committeeId }) =>
                committeeId === me.current.committeeId ? (
                  '主办'
                ) : invitation ? (
                  <StatusTag
                    light={invitation === 'asked' ? 'yellow' : invitation === 'accepted' ? 'green' : 'grey'}
                  >
                    {invitationStatusNames[invitation]}
                  </StatusTag>
                ) : (
                  ''
                ),
            },
            {
              key: 'status',
              title: '状态',
              width: 150,
              render: ({ status }) => <StatusCell kind="activity" status={status} />,
            },
          ]}
        />
      )}
    </ScreenState>
  );
}

const exportHead = ['时间', '活动', '类型', '地点', '主办', '状态'];

/** Every row of the filter, a hundred at a time. */
async function* exportPages(input: Filter) {
  for (let cursor: string | undefined; ; ) {
    const page = await client.activity.list.query({ ...input, limit: 100, ...(cursor && { cursor }) });
    const nameOf = await namesFor(page.rows.map(({ committeeId }) => committeeId));
    yield page.rows.map((row) => [
      whenInShort(row),
      row.title,
      activityKindName(row.kind),
      row.place,
      nameOf(row.committeeId),
      activityStatusNames[row.status],
    ]);
    if (!page.after) return;
    cursor = page.after;
  }
}
