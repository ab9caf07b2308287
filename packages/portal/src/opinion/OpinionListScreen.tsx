import { dateInWords } from '@concord/domain/calendar';
import {
  OpinionCategory,
  OpinionStatus,
  opinionCategoryNames,
  opinionStatusNames,
} from '@concord/domain/matter/citizen-opinion';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { namesFor, useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf, moment } from '../frame/time.tsx';
import { ViewMenu } from '../frame/ViewMenu.tsx';
import { client, newKey, sentenceOf, trpc } from '../trpc.tsx';
import { opinionSteps } from './steps.tsx';

const scopes = { committee: '本级办理', shared: '转出与共享', all: '全部可见' };

/** 群众意见: everything that may be seen, narrowed by what stands in the address. */
export function OpinionListScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set, query } = useFilters();
  const input = filterOf(filters);
  const list = useInfiniteQuery(
    trpc.opinion.list.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.flatMap(({ stationId, ownerId }) => [stationId, ownerId]));
  const open = ({ id }: { id: string }) =>
    router.history.push(`${base}/opinions/${id}?back=${encodeURIComponent(query)}`);
  return (
    <>
      <PageHead title="群众意见">{asOf(filters)}</PageHead>
      <WorkTable
        label="群众意见"
        storageKey="concord.opinions"
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
        batch={(ids, clear) => <Batch chosen={rows.filter(({ id }) => ids.includes(id))} onDone={clear} />}
        tools={
          <div className="p-filters">
            <Select
              aria-label="范围"
              value={filters.scope ?? 'committee'}
              onChange={(scope) => set({ scope })}
              options={Object.entries(scopes).map(([value, label]) => ({ value, label }))}
            />
            <Select
              aria-label="状态"
              allowClear
              placeholder="状态"
              value={filters.status ?? null}
              onChange={(status) => set({ status: status ?? undefined })}
              options={OpinionStatus.options.map((value) => ({ value, label: opinionStatusNames[value] }))}
            />
            <Select
              aria-label="类别"
              allowClear
              placeholder="类别"
              value={filters.category ?? null}
              onChange={(category) => set({ category: category ?? undefined })}
              options={OpinionCategory.options.map((value) => ({
                value,
                label: opinionCategoryNames[value],
              }))}
            />
            <Select
              aria-label="排序"
              value={orderOf(filters)}
              onChange={(order) => set({ order })}
              options={[
                { value: 'due', label: '先到期在前' },
                { value: 'newest', label: '新收到在前' },
              ]}
            />
            <Input.Search
              aria-label="搜索内容"
              allowClear
              placeholder="搜索内容"
              defaultValue={filters.query}
              onSearch={(words) => set({ query: words })}
            />
            <ViewMenu list="opinions" query={query} />
            <ExportMenu name="群众意见" head={exportHead} pages={() => exportPages(input)} />
          </div>
        }
        empty={<EmptyState title="没有符合条件的意见">换个条件,或清空筛选再看。</EmptyState>}
        columns={[
          {
            key: 'due',
            title: '期限',
            width: 120,
            render: ({ dueOn, isProvisional }) => <DueCell dueOn={dueOn} isProvisional={isProvisional} />,
          },
          {
            key: 'title',
            title: '内容',
            fixed: true,
            render: ({ title, isQuarantined }) => (
              <strong className="p-row-title">
                {isQuarantined && '【隔离】'}
                {title}
              </strong>
            ),
          },
          { key: 'station', title: '联络站', width: 200, render: ({ stationId }) => nameOf(stationId) },
          {
            key: 'category',
            title: '类别',
            width: 100,
            render: ({ category }) => (category ? opinionCategoryNames[category] : '未分类'),
          },
          {
            key: 'status',
            title: '状态',
            width: 120,
            render: ({ status }) => <StatusCell kind="opinion" status={status} />,
          },
          { key: 'owner', title: '现由谁办', width: 160, render: ({ ownerId }) => nameOf(ownerId) },
          { key: 'received', title: '收到', width: 110, render: ({ receivedAt }) => dayOf(receivedAt) },
        ]}
      />
    </>
  );
}

/** Said above a list that shows how things stood: its rows say how they stand now. */
function asOf({ openOn, overdueOn }: Record<string, string>): string | undefined {
  const day = overdueOn ?? openOn;
  if (!day) return undefined;
  return `${dateInWords(day)}当天结束时本级${overdueOn ? '已超期' : '未办结'}的意见;状态和期限为现在的情况。`;
}

/** Whoever searches looks for what was handed in lately, unless they say otherwise. */
const orderOf = ({ order, query }: Record<string, string>): 'due' | 'newest' =>
  order === 'newest' || (!order && query) ? 'newest' : 'due';

function filterOf(filters: Record<string, string>) {
  const {
    scope,
    status,
    category,
    order,
    query,
    stationId,
    themeId,
    rating,
    open,
    receivedFrom,
    receivedTo,
    dueBefore,
    openOn,
    overdueOn,
    channel,
  } = filters;
  return {
    scope: (scope ?? 'committee') as 'committee',
    order: orderOf(filters),
    ...(status
      ? { status: status as OpinionStatus }
      : order === 'newest' || query || open === 'all' || receivedFrom || openOn || overdueOn
        ? {}
        : { open: true }),
    ...(category && { category: category as OpinionCategory }),
    ...(query && { query }),
    ...(stationId && { stationId }),
    ...(themeId && { themeId }),
    ...(rating && { rating: rating as 'satisfied' }),
    ...(receivedFrom && { receivedFrom }),
    ...(receivedTo && { receivedTo }),
    ...(dueBefore && { dueBefore }),
    ...(openOn && { openOn }),
    ...(overdueOn && { overdueOn }),
    ...(channel && { channel: channel as 'import' }),
  };
}

type Row = Awaited<ReturnType<typeof client.opinion.list.query>>['rows'][number];

/** Several at once: each is carried out by itself, and what was refused is told with its reason. */
function Batch({ chosen, onDone }: { chosen: readonly Row[]; onDone: () => void }) {
  const [asked, setAsked] = useState<'accept' | 'merge' | 'transfer' | 'close'>();
  const run = useMutation({
    mutationFn: async (facts: Record<string, unknown>) => {
      const failures: string[] = [];
      for (const { id, version, title } of chosen) {
        const command = { type: asked, ...facts } as never;
        await client.opinion.run
          .mutate({ id, version, command, key: newKey() })
          .catch((error) => failures.push(`${title}:${sentenceOf(error)}`));
      }
      return failures;
    },
    onSuccess: (failures) => {
      const done = chosen.length - failures.length;
      if (failures.length > 0) tell(`办好 ${done} 件;${failures.length} 件未办:${failures[0]}`);
      else tell(`已办 ${done} 件`, 'success');
      setAsked(undefined);
      onDone();
    },
  });
  const step = asked && opinionSteps[asked];
  return (
    <>
      <Button size="small" onClick={() => setAsked('accept')}>
        受理
      </Button>
      <Button size="small" onClick={() => setAsked('merge')}>
        并入专题
      </Button>
      <Button size="small" onClick={() => setAsked('transfer')}>
        转送
      </Button>
      <Button size="small" onClick={() => setAsked('close')}>
        办结
      </Button>
      {step && (
        <CommandDialog
          step={step}
          busy={run.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={(facts) => run.mutateAsync(facts)}
        />
      )}
    </>
  );
}

const exportHead = ['内容', '联络站', '类别', '状态', '现由谁办', '收到', '期限'];

/** Every row of the filter, a hundred at a time. */
async function* exportPages(input: Parameters<typeof client.opinion.list.query>[0]) {
  for (let cursor: string | undefined; ; ) {
    const page = await client.opinion.list.query({ ...input, limit: 100, ...(cursor && { cursor }) });
    const nameOf = await namesFor(page.rows.flatMap(({ stationId, ownerId }) => [stationId, ownerId]));
    yield page.rows.map((row) => [
      row.title,
      nameOf(row.stationId),
      row.category ? opinionCategoryNames[row.category] : '',
      opinionStatusNames[row.status],
      nameOf(row.ownerId),
      moment(row.receivedAt),
      row.dueOn ?? '',
    ]);
    if (!page.after) return;
    cursor = page.after;
  }
}
