import { committeeStaffRoles } from '@concord/domain/actor';
import { plenaryRecordStatusNames } from '@concord/domain/matter/plenary-suggestion';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useBase } from '../frame/filters.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

/** 全会意见建议: one record a plenary, what its groups said and what came of it. */
export function PlenaryListScreen() {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const records = useQuery(trpc.plenary.records.queryOptions());
  const mayOpen = committeeStaffRoles.includes(me.current.role);
  const begin = () => router.history.push(`${base}/plenary/new`);
  return (
    <>
      <PageHead
        title="全会意见建议"
        actions={
          mayOpen && (
            <Button type="primary" onClick={begin}>
              录入一次全会
            </Button>
          )
        }
      >
        委员分组讨论的意见建议:逐条分解、交办、跟踪,下次全会报告结果。
      </PageHead>
      <WorkTable
        label="全会意见建议"
        storageKey="concord.plenary"
        rows={records.data ?? []}
        loading={records.isPending}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={({ id }) => router.history.push(`${base}/plenary/${id}`)}
        empty={
          <EmptyState title="还没有录入过">
            {mayOpen ? '把分组讨论的记录存成表格,从“录入一次全会”带进来。' : '由政协机关录入后在这里办理。'}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            title: '名称',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          { key: 'session', title: '届次', width: 160, render: ({ session }) => session },
          { key: 'held', title: '讨论日期', width: 120, render: ({ heldOn }) => heldOn },
          {
            key: 'decision',
            title: '研究决定',
            width: 220,
            render: ({ decision }) => (decision ? `${decision.body} ${decision.on}` : '尚未登记'),
          },
          {
            key: 'status',
            title: '状态',
            width: 130,
            render: ({ status }) => (
              <StatusTag light={status === 'open' ? 'green' : 'blue'}>
                {plenaryRecordStatusNames[status]}
              </StatusTag>
            ),
          },
        ]}
      />
    </>
  );
}
