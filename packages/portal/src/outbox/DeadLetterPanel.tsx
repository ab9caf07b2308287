import { RecordTable } from '@concord/ui/staff/RecordTable';
import { EmptyState } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { moment } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

const topicNames: Record<string, string> = { hotline: '12345 派单' };

/** 发送失败: what could not leave the building; an administrator sees when and why, not what. */
export function DeadLetterPanel() {
  const letters = useQuery(trpc.outbox.deadLetters.queryOptions());
  const nameOf = useNames((letters.data ?? []).map(({ committeeId }) => committeeId));
  const retry = useMutation({
    mutationFn: (id: string) => client.outbox.retry.mutate({ id, key: newKey() }),
    onSuccess: () => tell('已重新排队发送', 'success'),
  });
  return (
    <ScreenState query={letters}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="没有发送失败的消息">多次发送不成功的消息会停在这里,等您处理。</EmptyState>
        ) : (
          <RecordTable
            label="发送失败的消息"
            rowKey={({ id }) => id}
            rows={rows}
            columns={[
              { title: '内容', render: ({ topic }) => topicNames[topic] ?? topic },
              { title: '委员会', render: ({ committeeId }) => nameOf(committeeId) },
              { title: '产生时间', render: ({ createdAt }) => moment(createdAt) },
              { title: '尝试次数', align: 'right', render: ({ attempts }) => attempts },
              { title: '原因', render: ({ failure }) => failure },
              {
                title: '操作',
                render: ({ id }) => (
                  <Button size="small" onClick={() => retry.mutate(id)}>
                    重新发送
                  </Button>
                ),
              },
            ]}
          />
        )
      }
    </ScreenState>
  );
}
