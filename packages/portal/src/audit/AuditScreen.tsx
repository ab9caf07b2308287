import { type Role, roleNames } from '@concord/domain/actor';
import { AggregateKind } from '@concord/domain/event';
import { matterKindNames } from '@concord/domain/matter/labels';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { useFilters } from '../frame/filters.tsx';
import { whatWasDone } from '../frame/HistoryPanel.tsx';
import { moment } from '../frame/time.tsx';
import { client, trpc } from '../trpc.tsx';

const aggregateNames: Record<AggregateKind, string> = {
  citizenOpinion: '群众意见',
  theme: '专题',
  ...matterKindNames,
  issueList: '问题清单',
  evidence: '佐证照片',
  plenaryRecord: '全会记录',
  followUp: '承诺跟踪',
  leadOffer: '牵头移交',
  roomEntry: '空间发布',
  publicWord: '给群众的话',
  contribution: '县区贡献',
  document: '共写文稿',
  activity: '活动',
  dispatch: '发文',
  directive: '批示',
  tie: '联系关系',
  sharedItem: '共享资料',
  assignment: '交办件',
  organization: '组织',
  person: '人员',
  regulation: '办理规则',
  calendar: '放假安排',
  session: '登录与查看',
  import: '导入',
};

/** 审计: who did what when, newest first, and whether the record holds. What a matter says is not shown. */
export function AuditScreen() {
  const { filters, set } = useFilters();
  const { aggregate, person, from, to } = filters;
  const list = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      {
        ...(aggregate && { aggregate: aggregate as AggregateKind }),
        ...(person && { person }),
        ...(from && { from }),
        ...(to && { to }),
      },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const verify = useMutation({ mutationFn: () => client.audit.verify.query() });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHead
        title="审计"
        actions={
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            核对全部记录
          </Button>
        }
      >
        记录只增不改,逐条相扣;这里看得到谁在何时做了什么,看不到事项内容。
      </PageHead>
      {verify.data && (
        <Alert
          style={{ marginBottom: 16 }}
          showIcon
          type={verify.data.fault ? 'error' : 'success'}
          title={
            verify.data.fault
              ? `第 ${verify.data.fault.number} 条有问题:${verify.data.fault.reason}`
              : `已核对 ${verify.data.checked} 条,完整无误`
          }
        />
      )}
      <WorkTable
        label="审计记录"
        storageKey="concord.audit"
        rows={rows}
        loading={list.isPending}
        rowKey={({ number }) => String(number)}
        rowName={({ number }) => `第 ${number} 条`}
        {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
        loadingMore={list.isFetchingNextPage}
        tools={
          <div className="p-filters">
            <Select
              aria-label="对象"
              allowClear
              placeholder="对象"
              value={aggregate ?? null}
              onChange={(next) => set({ aggregate: next ?? undefined })}
              options={AggregateKind.options.map((value) => ({ value, label: aggregateNames[value] }))}
            />
            <Input.Search
              aria-label="经办人姓名"
              allowClear
              placeholder="经办人姓名"
              defaultValue={person}
              onSearch={(name) => set({ person: name })}
            />
            <Input
              aria-label="从"
              type="date"
              value={from ?? ''}
              onChange={({ target }) => set({ from: target.value })}
            />
            <span aria-hidden="true" className="p-to">
              至
            </span>
            <Input
              aria-label="到"
              type="date"
              value={to ?? ''}
              onChange={({ target }) => set({ to: target.value })}
            />
          </div>
        }
        empty={<EmptyState title="没有符合条件的记录">换个条件再看。</EmptyState>}
        columns={[
          { key: 'number', title: '序号', width: 90, align: 'right', render: ({ number }) => number },
          { key: 'at', title: '时间', width: 160, render: ({ at }) => moment(at) },
          {
            key: 'what',
            title: '做了什么',
            fixed: true,
            render: ({ aggregate: kind, type }) =>
              `${aggregateNames[kind as AggregateKind] ?? kind} · ${whatWasDone(type, kind)}`,
          },
          {
            key: 'who',
            title: '谁',
            width: 260,
            render: ({ person: name, organization, role, byKind }) =>
              name
                ? `${name}(${organization ?? ''}${role ? ` ${roleNames[role as Role]}` : ''})`
                : byKind === 'system'
                  ? '系统'
                  : '群众',
          },
          {
            key: 'hash',
            title: '校验值',
            width: 120,
            render: ({ hash }) => <code>{hash.slice(0, 12)}</code>,
          },
        ]}
      />
    </>
  );
}
