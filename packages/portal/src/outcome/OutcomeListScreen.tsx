import { committeeStaffRoles } from '@concord/domain/actor';
import { OutcomeForm, OutcomeStatus } from '@concord/domain/matter/outcome';
import { outcomeFormNames, outcomeStatusNames } from '@concord/domain/matter/outcome/labels';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

/** 成果: what this committee advised, and what others let it read. */
export function OutcomeListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set } = useFilters();
  const scope = filters.scope === 'others' ? 'others' : 'own';
  const input = {
    scope: scope as 'own' | 'others',
    ...(filters.status && { status: filters.status as OutcomeStatus }),
    ...(filters.form && { form: filters.form as OutcomeForm }),
  };
  const list = useInfiniteQuery(
    trpc.outcome.list.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const open = ({ id }: { id: string }) => router.history.push(`${base}/outcomes/${id}`);
  const begin = () => router.history.push(`${base}/outcomes/new`);
  const isStaff = committeeStaffRoles.includes(me.current.role);
  return (
    <>
      <PageHead
        title="成果"
        actions={
          isStaff && (
            <Button type="primary" onClick={begin}>
              起草成果
            </Button>
          )
        }
      />
      <WorkTable
        label="成果"
        storageKey="concord.outcomes"
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
            <Segmented
              value={scope}
              onChange={(next) => set({ scope: next === 'own' ? undefined : next, at: undefined })}
              options={[
                { value: 'own', label: '本级' },
                { value: 'others', label: '其他政协送来' },
              ]}
            />
            <Select
              aria-label="形式"
              allowClear
              placeholder="形式"
              style={{ width: 110 }}
              value={filters.form ?? null}
              onChange={(form) => set({ form: form ?? undefined })}
              options={OutcomeForm.options.map((value) => ({ value, label: outcomeFormNames[value] }))}
            />
            <Select
              aria-label="状态"
              allowClear
              placeholder="状态"
              style={{ width: 120 }}
              value={filters.status ?? null}
              onChange={(status) => set({ status: status ?? undefined })}
              options={OutcomeStatus.options.map((value) => ({ value, label: outcomeStatusNames[value] }))}
            />
          </div>
        }
        empty={
          <EmptyState
            title={scope === 'own' ? '还没有成果' : '其他政协还没有送来成果'}
            {...(scope === 'own' && isStaff && { action: <Button onClick={begin}>起草成果</Button> })}
          >
            {scope === 'own'
              ? '调研、协商之后形成的报告、建议案、专报和纪要,从这里起草、印发,并跟踪每条建议的落实。'
              : '参加的联动专题在起草的成果,和印发给本级的成果,会列在这里。'}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            title: '成果',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          {
            key: 'form',
            title: '形式',
            width: 90,
            render: ({ form }) => outcomeFormNames[form as OutcomeForm],
          },
          { key: 'number', title: '字号', width: 190, render: ({ number }) => number ?? '—' },
          {
            key: 'committee',
            title: '起草',
            width: 140,
            render: ({ committeeId }) => nameOf(committeeId),
          },
          {
            key: 'status',
            title: '状态',
            width: 110,
            render: ({ status }) => <StatusCell kind="outcome" status={status} />,
          },
          {
            key: 'issued',
            title: '印发',
            width: 110,
            render: ({ issuedOn }) => issuedOn ?? '—',
          },
          {
            key: 'opened',
            title: '开始',
            width: 110,
            optional: true,
            render: ({ openedAt }) => dayOf(openedAt),
          },
        ]}
      />
    </>
  );
}
