import type { Adoption, Handling } from '@concord/domain/assignment';
import { adoptionNames } from '@concord/domain/assignment/labels';
import {
  handlingNames,
  type PlenarySuggestionStatus,
  plenarySuggestionStatusNames,
} from '@concord/domain/matter/plenary-suggestion';
import { StatusTag } from '@concord/ui/StatusTag';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import type { Light } from '@concord/ui/tokens';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { DueCell } from '../frame/DueCell.tsx';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { namesFor, useNames } from '../frame/names.tsx';
import { client, trpc } from '../trpc.tsx';
import { HandOutDialog } from './HandOutDialog.tsx';

const lights: Record<Handling, Light> = {
  unassigned: 'grey',
  proposed: 'grey',
  issued: 'yellow',
  working: 'green',
  delivered: 'blue',
  concluded: 'blue',
};

/** The rows behind the numbers: what was said, who handles it, how far, adopted or not. */
export function SuggestionTable({ recordId, isDecided }: { recordId: string; isDecided: boolean }) {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const [handing, setHanding] = useState<{ ids: readonly string[]; clear: () => void }>();
  const input = { recordId, ...filterOf(filters) };
  const list = useInfiniteQuery(
    trpc.plenary.items.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.flatMap(({ units }) => units.map(({ organizationId }) => organizationId)));
  const open = ({ id }: { id: string }) => router.history.push(`${base}/suggestions/${id}`);
  const handlingOf = (status: string, handling: Handling) =>
    status === 'open' || status === 'closed'
      ? handlingNames[handling]
      : plenarySuggestionStatusNames[status as PlenarySuggestionStatus];
  async function* pages() {
    for (let cursor: number | undefined; ; ) {
      const page = await client.plenary.items.query({ ...input, limit: 200, ...(cursor && { cursor }) });
      const known = await namesFor(
        page.rows.flatMap(({ units }) => units.map((unit) => unit.organizationId)),
      );
      yield page.rows.map((row) => [
        String(row.place),
        row.category,
        row.text,
        row.groups,
        row.units.map(({ organizationId }) => known(organizationId)).join('、'),
        handlingOf(row.status, row.handling),
        row.dueOn ?? '',
        row.adoption ? adoptionNames[row.adoption] : '',
        row.answer ?? '',
      ]);
      if (!page.after) return;
      cursor = page.after;
    }
  }
  return (
    <>
      <WorkTable
        label="意见建议"
        storageKey="concord.suggestions"
        rows={rows}
        loading={list.isPending}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={open}
        {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
        loadingMore={list.isFetchingNextPage}
        batch={(ids, clear) => (
          <Button size="small" disabled={!isDecided} onClick={() => setHanding({ ids, clear })}>
            交办
          </Button>
        )}
        tools={
          <div className="p-filters">
            <Select
              aria-label="进度"
              allowClear
              placeholder="进度"
              style={{ width: 120 }}
              value={filters.handling ?? null}
              onChange={(handling) => set({ handling: handling ?? undefined })}
              options={Object.entries(handlingNames).map(([value, label]) => ({ value, label }))}
            />
            {Object.keys(filterOf(filters)).length > 0 && (
              <Button
                onClick={() =>
                  set({
                    category: undefined,
                    handling: undefined,
                    organizationId: undefined,
                    adoption: undefined,
                    status: undefined,
                  })
                }
              >
                清除筛选{filters.category ? `:${filters.category}` : ''}
              </Button>
            )}
            <ExportMenu
              name="全会意见建议"
              head={['序号', '类别', '意见建议', '组别', '承办单位', '进度', '期限', '采纳情况', '办理结果']}
              pages={pages}
            />
          </div>
        }
        empty={<EmptyState title="没有符合条件的意见建议">清除筛选可看全部。</EmptyState>}
        columns={[
          { key: 'place', title: '序号', width: 64, align: 'right', render: ({ place }) => place },
          {
            key: 'title',
            title: '意见建议',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          { key: 'category', title: '类别', width: 130, render: ({ category }) => category },
          {
            key: 'units',
            title: '承办单位',
            width: 200,
            render: ({ units }) =>
              units.map(({ organizationId }) => nameOf(organizationId)).join('、') || '未交办',
          },
          {
            key: 'handling',
            title: '进度',
            width: 110,
            render: ({ status, handling }) => (
              <StatusTag light={status === 'open' || status === 'closed' ? lights[handling] : 'grey'}>
                {handlingOf(status, handling)}
              </StatusTag>
            ),
          },
          {
            key: 'adoption',
            title: '采纳',
            width: 90,
            render: ({ adoption }) => (adoption ? adoptionNames[adoption] : ''),
          },
          {
            key: 'due',
            title: '期限',
            width: 120,
            render: ({ dueOn }) => dueOn && <DueCell dueOn={dueOn} isProvisional={false} />,
          },
        ]}
      />
      {handing && (
        <HandOutDialog
          recordId={recordId}
          ids={handing.ids}
          onClose={() => setHanding(undefined)}
          onDone={() => {
            handing.clear();
            setHanding(undefined);
          }}
        />
      )}
    </>
  );
}

function filterOf({ category, handling, organizationId, adoption, status }: Record<string, string>) {
  return {
    ...(category && { category }),
    ...(handling && { handling: handling as Handling }),
    ...(organizationId && { organizationId }),
    ...(adoption && { adoption: adoption as Adoption }),
    ...(status && { status: status as PlenarySuggestionStatus }),
  };
}
