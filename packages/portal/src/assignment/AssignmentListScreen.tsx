import { AssignmentStatus, assignmentStatusNames } from '@concord/domain/assignment';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { DueCell } from '../frame/DueCell.tsx';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { namesFor, useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf, today } from '../frame/time.tsx';
import { ViewMenu } from '../frame/ViewMenu.tsx';
import { useSession } from '../session/session.tsx';
import { client, trpc } from '../trpc.tsx';

/** 交办: for a unit what it owes, for a committee what it gave out, for the supervision office what is late. */
export function AssignmentListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set, query } = useFilters();
  const isUnit = me.current.role.startsWith('unit');
  const show = filters.show ?? (me.current.role === 'supervisionOffice' ? 'late' : 'owing');
  const input = {
    scope: isUnit ? ('handling' as const) : ('issued' as const),
    ...(show === 'owing' && { owing: true }),
    ...(show === 'late' && { owing: true, dueBefore: today() }),
    ...(show === 'done' && { owing: false }),
    ...(filters.status && { status: filters.status as AssignmentStatus }),
    ...(filters.unit && { organizationId: filters.unit }),
  };
  const list = useInfiniteQuery(
    trpc.assignment.list.infiniteQueryOptions(input, { getNextPageParam: ({ after }) => after ?? undefined }),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ organizationId }) => organizationId));
  const open = ({ id }: { id: string }) => router.history.push(`${base}/assignments/${id}`);
  return (
    <>
      <PageHead title={me.current.role === 'supervisionOffice' ? '督办' : '交办'} />
      <WorkTable
        label="交办件"
        storageKey="concord.assignments"
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
              value={show}
              onChange={(next) => set({ show: next })}
              options={[
                { value: 'owing', label: '未办结' },
                { value: 'late', label: '已超期' },
                { value: 'done', label: '已答复' },
              ]}
            />
            <Select
              aria-label="状态"
              allowClear
              placeholder="状态"
              value={filters.status ?? null}
              onChange={(status) => set({ status: status ?? undefined })}
              options={AssignmentStatus.options.map((value) => ({
                value,
                label: assignmentStatusNames[value],
              }))}
            />
            <ViewMenu list="assignments" query={query} />
            <ExportMenu name="交办件" head={exportHead} pages={() => exportPages(input)} />
          </div>
        }
        empty={
          <EmptyState title={show === 'late' ? '没有超期的交办件' : '没有交办件'}>
            {show === 'late'
              ? '过了期限还没有答复的,会列在这里。'
              : isUnit
                ? '政协交来的事项会列在这里。'
                : '受理意见后转办给承办单位,就会列在这里。'}
          </EmptyState>
        }
        columns={[
          {
            key: 'due',
            title: '期限',
            width: 120,
            render: ({ dueOn, isProvisional }) => <DueCell dueOn={dueOn} isProvisional={isProvisional} />,
          },
          {
            key: 'title',
            title: '事项',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          {
            key: 'unit',
            title: '承办单位',
            width: 200,
            render: ({ organizationId }) => nameOf(organizationId),
          },
          {
            key: 'status',
            title: '状态',
            width: 120,
            render: ({ status }) => <StatusCell kind="assignment" status={status} />,
          },
          { key: 'round', title: '轮次', width: 70, align: 'right', render: ({ round }) => round },
          {
            key: 'reminders',
            title: '催办',
            width: 70,
            align: 'right',
            render: ({ reminders }) => reminders || '',
          },
          {
            key: 'issued',
            title: '交办',
            width: 110,
            render: ({ issuedAt }) => (issuedAt ? dayOf(issuedAt) : ''),
          },
        ]}
      />
    </>
  );
}

const exportHead = ['事项', '承办单位', '状态', '交办', '期限', '催办'];

/** Every row of the filter, a hundred at a time. */
async function* exportPages(input: Parameters<typeof client.assignment.list.query>[0]) {
  for (let cursor: string | undefined; ; ) {
    const page = await client.assignment.list.query({ ...input, limit: 100, ...(cursor && { cursor }) });
    const nameOf = await namesFor(page.rows.map(({ organizationId }) => organizationId));
    yield page.rows.map((row) => [
      row.title,
      nameOf(row.organizationId),
      assignmentStatusNames[row.status as AssignmentStatus],
      row.issuedAt ? dayOf(row.issuedAt) : '',
      row.dueOn ?? '',
      String(row.reminders),
    ]);
    if (!page.after) return;
    cursor = page.after;
  }
}
