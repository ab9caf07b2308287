import { committeeRoles } from '@concord/domain/actor';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, sentenceOf, trpc } from '../trpc.tsx';

/** 承诺与回头看: what was promised in answers, by its day; in a later year all of it is asked for again. */
export function FollowUpListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const { filters, set } = useFilters();
  const isCommittee = committeeRoles.includes(me.current.role) || me.current.role === 'supervisionOffice';
  const show = filters.show ?? 'live';
  const year = Number(today().slice(0, 4));
  const list = useInfiniteQuery(
    trpc.followUp.list.infiniteQueryOptions(
      {
        scope: isCommittee ? 'judged' : 'promised',
        ...(show === 'lookBack' ? { lookBackYear: year } : { live: show === 'live' }),
      },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ organizationId }) => organizationId));
  const lookBack = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      const failures: string[] = [];
      for (const { id, version } of rows.filter((row) => ids.includes(row.id)))
        await client.followUp.run
          .mutate({ id, version, command: { type: 'lookBack', year }, key: newKey() })
          .catch((error) => failures.push(sentenceOf(error)));
      return { done: ids.length - failures.length, failures };
    },
    onSuccess: ({ done, failures }) =>
      failures.length > 0
        ? tell(`列入 ${done} 项;${failures.length} 项未列入:${failures[0]}`)
        : tell(`已列入回头看 ${done} 项`, 'success'),
  });
  return (
    <>
      <PageHead title="承诺与回头看">
        答复中写明日期的承诺和采纳事项,到期核实;往年的可列入当年回头看,已核实的也可以再看。
      </PageHead>
      <WorkTable
        label="承诺"
        storageKey="concord.follow-ups"
        rows={rows}
        loading={list.isPending}
        rowKey={({ id }) => id}
        rowName={({ text }) => text}
        onOpen={({ assignmentId }) => router.history.push(`${base}/assignments/${assignmentId}`)}
        {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
        loadingMore={list.isFetchingNextPage}
        {...(isCommittee && {
          batch: (ids: readonly string[], clear: () => void) => (
            <Button
              size="small"
              loading={lookBack.isPending}
              onClick={() => lookBack.mutate(ids, { onSettled: clear })}
            >
              列入 {year} 年回头看
            </Button>
          ),
        })}
        tools={
          <Segmented
            value={show}
            onChange={(next) => set({ show: next })}
            options={[
              { value: 'live', label: '待兑现' },
              { value: 'ended', label: '已有结论' },
              { value: 'lookBack', label: `${year} 年回头看` },
            ]}
          />
        }
        empty={<EmptyState title="没有承诺">答复里写明完成日期的事项会自动列在这里。</EmptyState>}
        columns={[
          {
            key: 'text',
            title: '承诺',
            fixed: true,
            render: ({ text, title }) => (
              <>
                <strong className="p-row-title">{text}</strong>
                <span className="p-note"> {title}</span>
              </>
            ),
          },
          { key: 'unit', title: '单位', width: 180, render: ({ organizationId }) => nameOf(organizationId) },
          {
            key: 'status',
            title: '状态',
            width: 120,
            render: ({ status }) => <StatusCell kind="followUp" status={status} />,
          },
          {
            key: 'changes',
            title: '改期',
            width: 70,
            align: 'right',
            render: ({ changes }) => changes || '',
          },
          {
            key: 'due',
            title: '完成日期',
            width: 130,
            render: ({ dueOn, status }) =>
              ['met', 'broken', 'replaced'].includes(status) ? (
                dueOn
              ) : (
                <DueCell dueOn={dueOn} isProvisional={false} />
              ),
          },
        ]}
      />
    </>
  );
}
