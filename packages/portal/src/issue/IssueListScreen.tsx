import {
  type IssueBucket,
  type IssueStatus,
  issueBucketNames,
  issueStatuses,
  issueStatusNames,
} from '@concord/domain/matter/issue';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { DueCell } from '../frame/DueCell.tsx';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { namesFor, placeCalled, useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { client, trpc } from '../trpc.tsx';
import { BatchBar } from './BatchBar.tsx';

type Input = Parameters<typeof client.issue.list.query>[0];

/** 问题: the rows behind the board's numbers, narrowed by what stands in the address. */
export function IssueListScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set, query } = useFilters();
  const input = filterOf(filters);
  const listId = filters.listId;
  const list = useQuery({
    ...trpc.issueList.byId.queryOptions({ id: listId ?? '' }),
    enabled: Boolean(listId),
  });
  const rows = useInfiniteQuery(
    trpc.issue.list.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const shown = rows.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames([
    filters.countyId,
    filters.holderId,
    ...shown.flatMap(({ countyId, townshipId, holderId }) => [countyId, townshipId, holderId]),
  ]);
  const aspects = list.data?.aspects ?? [];
  const narrowed = [filters.countyId, filters.holderId].map(nameOf).filter(Boolean);
  const open = ({ id }: { id: string }) =>
    router.history.push(`${base}/issues/${id}?back=${encodeURIComponent(query)}`);
  return (
    <>
      <PageHead
        title={list.data?.name ?? '问题'}
        back={{ href: `${base}/issue-lists${listId ? `/${listId}` : ''}`, label: '问题清单' }}
      >
        {narrowed.length > 0 && narrowed.join(' · ')}
      </PageHead>
      <WorkTable
        label="问题"
        storageKey="concord.issues"
        rows={shown}
        loading={rows.isPending}
        rowKey={({ id }) => id}
        rowName={({ number, title }) => `${number} ${title}`}
        onOpen={open}
        onAct={open}
        {...(filters.at && { current: filters.at })}
        onCurrent={(at) => set({ at })}
        {...(rows.hasNextPage && { onMore: () => void rows.fetchNextPage() })}
        loadingMore={rows.isFetchingNextPage}
        batch={(ids, clear) => (
          <BatchBar chosen={shown.filter(({ id }) => ids.includes(id))} onDone={clear} />
        )}
        tools={
          <div className="p-filters">
            <Select
              aria-label="环节"
              allowClear
              placeholder="环节"
              style={{ width: 130 }}
              value={filters.status ?? filters.bucket ?? null}
              onChange={(value?: string) => {
                const isBucket = value !== undefined && Object.hasOwn(issueBucketNames, value);
                set({ status: isBucket ? undefined : value, bucket: isBucket ? value : undefined });
              }}
              options={[
                { value: 'open', label: '未销号(全部)' },
                { value: 'struck', label: '已销号(含抽查合格)' },
                ...issueStatuses.map((value) => ({ value, label: issueStatusNames[value] })),
              ]}
            />
            {aspects.length > 0 && (
              <Select
                aria-label="方面"
                allowClear
                placeholder="方面"
                style={{ width: 180 }}
                value={filters.aspect ? Number(filters.aspect) : null}
                onChange={(aspect?: number) => set({ aspect: aspect ? String(aspect) : undefined })}
                options={aspects.map(({ number, name }) => ({ value: number, label: `${number}. ${name}` }))}
              />
            )}
            {Object.keys(input).some((name) => name !== 'listId') && (
              <Button
                onClick={() =>
                  set({
                    status: undefined,
                    bucket: undefined,
                    aspect: undefined,
                    countyId: undefined,
                    holderId: undefined,
                    isDrawn: undefined,
                  })
                }
              >
                清除筛选
              </Button>
            )}
            <ExportMenu name={list.data?.name ?? '问题'} head={exportHead} pages={() => exportPages(input)} />
          </div>
        }
        empty={<EmptyState title="没有符合条件的问题">换个条件,或清除筛选再看。</EmptyState>}
        columns={[
          { key: 'number', title: '编号', width: 120, render: ({ number }) => number },
          {
            key: 'title',
            title: '问题',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          {
            key: 'place',
            title: '地点',
            width: 220,
            render: ({ countyId, townshipId, village }) =>
              [nameOf(townshipId) || placeCalled(nameOf(countyId)), village].filter(Boolean).join(' '),
          },
          {
            key: 'holder',
            title: '整改单位',
            width: 150,
            render: ({ holderId }) => nameOf(holderId) || '未交办',
          },
          {
            key: 'status',
            title: '环节',
            width: 120,
            render: ({ status, isDrawn }) => (
              <>
                <StatusCell kind="issue" status={status} />
                {isDrawn && ' 待抽查'}
              </>
            ),
          },
          { key: 'round', title: '轮次', width: 60, align: 'right', render: ({ round }) => round },
          {
            key: 'plan',
            title: '计划期限',
            width: 120,
            render: ({ planDueOn }) => planDueOn && <DueCell dueOn={planDueOn} />,
          },
          { key: 'found', title: '发现', width: 110, render: ({ foundOn }) => foundOn },
        ]}
      />
    </>
  );
}

function filterOf({
  listId,
  aspect,
  countyId,
  holderId,
  status,
  bucket,
  isDrawn,
}: Record<string, string>): Input {
  return {
    ...(listId && { listId }),
    ...(aspect && { aspect: Number(aspect) }),
    ...(countyId && { countyId }),
    ...(holderId && { holderId }),
    ...(status && { status: status as IssueStatus }),
    ...(bucket && { bucket: bucket as IssueBucket }),
    ...(isDrawn && { isDrawn: true }),
  };
}

const exportHead = [
  '编号',
  '方面编号',
  '问题',
  '具体情况',
  '县区',
  '乡镇街道',
  '村(社区)',
  '整改单位',
  '环节',
  '轮次',
  '发现人',
  '发现日期',
  '销号日期',
];

/** Every row of the filter, a hundred at a time. */
async function* exportPages(input: Input) {
  for (let cursor: string | undefined; ; ) {
    const page = await client.issue.list.query({ ...input, limit: 100, ...(cursor && { cursor }) });
    const known = await namesFor(
      page.rows.flatMap(({ countyId, townshipId, holderId }) => [countyId, townshipId ?? '', holderId ?? '']),
    );
    yield page.rows.map((row) => [
      row.number,
      String(row.aspect),
      row.title,
      row.text,
      placeCalled(known(row.countyId)),
      known(row.townshipId ?? ''),
      row.village,
      known(row.holderId ?? ''),
      issueStatusNames[row.status],
      String(row.round),
      row.foundBy,
      row.foundOn,
      row.struckOn ?? '',
    ]);
    if (!page.after) return;
    cursor = page.after;
  }
}
