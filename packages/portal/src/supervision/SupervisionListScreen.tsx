import { committeeStaffRoles } from '@concord/domain/actor';
import { supervisionStatusNames } from '@concord/domain/matter/supervision';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

const NameDialog = lazy(async () => ({ default: (await import('./NameDialog.tsx')).NameDialog }));

/** 监督: topics of the year's plan and what is pursued, with how far each is. */
export function SupervisionListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set } = useFilters();
  const [naming, setNaming] = useState(false);
  const status = (filters.status ?? 'open') as keyof typeof supervisionStatusNames;
  const list = useInfiniteQuery(
    trpc.supervision.list.infiniteQueryOptions(
      { status },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ supervisorId }) => supervisorId));
  const go = ({ id }: { id: string }) => router.history.push(`${base}/supervisions/${id}`);
  return (
    <>
      <PageHead
        title="监督"
        actions={
          committeeStaffRoles.includes(me.current.role) && (
            <Button type="primary" onClick={() => setNaming(true)}>
              新立督办
            </Button>
          )
        }
      >
        年度监督议题和对具体事项的督办:谁督办、到哪一步、几时有结果。
      </PageHead>
      <WorkTable
        label="监督"
        storageKey="concord.supervisions"
        rows={rows}
        loading={list.isPending}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={go}
        {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
        loadingMore={list.isFetchingNextPage}
        tools={
          <Segmented
            value={status}
            onChange={(next) => set({ status: next })}
            options={Object.entries(supervisionStatusNames).map(([value, label]) => ({ value, label }))}
          />
        }
        empty={<EmptyState title="没有督办">立督办时写明领衔领导、督办单位和期限。</EmptyState>}
        columns={[
          {
            key: 'title',
            title: '事项',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          { key: 'year', title: '年度', width: 80, render: ({ year }) => year },
          { key: 'leader', title: '领衔', width: 140, render: ({ leader }) => leader },
          { key: 'by', title: '督办单位', width: 180, render: ({ supervisorId }) => nameOf(supervisorId) },
          {
            key: 'stage',
            title: '进展',
            width: 140,
            render: ({ stage }) => <StatusCell kind="supervision" status={stage} />,
          },
          {
            key: 'due',
            title: '期限',
            width: 120,
            render: ({ dueOn }) => dueOn && <DueCell dueOn={dueOn} isProvisional={false} />,
          },
        ]}
      />
      {naming && (
        <Suspense>
          <NameDialog onClose={() => setNaming(false)} onDone={go} />
        </Suspense>
      )}
    </>
  );
}
