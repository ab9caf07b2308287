import { importKindNames } from '@concord/domain/import';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { moment } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import './import.css';

const everySecond = 1000;
const isWorking = (status: string): boolean => status === 'running' || status === 'undoing';

const undoing = {
  label: '整批撤销',
  danger: true,
  hint: '这一批导入的意见将全部撤回,不再出现在列表、搜索和统计中;已有人办理的保留。',
  fields: [{ name: 'reason', label: '撤销原因', kind: 'line' as const, max: 200 }],
};

type Command = Parameters<typeof client.import.run.mutate>[0]['command'];

/** One file on its way: what its columns mean, what would happen, how far it is, what became of it. */
export function ImportScreen() {
  const base = useBase();
  const { id } = useParams({ strict: false }) as { id: string };
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    ...trpc.import.byId.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.status) ? everySecond : false),
  });
  const run = useMutation({
    mutationFn: (command: Command) =>
      client.import.run.mutate({ id, version: query.data?.version ?? 0, command, key: newKey() }),
  });
  return (
    <ScreenState query={query}>
      {(batch) => {
        const { progress, commands, status, rowCount } = batch;
        const left = status === 'undoing' ? progress.added : progress.pending;
        return (
          <>
            <PageHead
              title={batch.fileName}
              back={{ href: `${base}/imports`, label: '导入导出' }}
              badges={<StatusCell kind="import" status={status} />}
              actions={
                <>
                  {commands.includes('undo') && (
                    <Button danger onClick={() => setAsked(true)}>
                      整批撤销
                    </Button>
                  )}
                  {commands.includes('discard') && (
                    <Button onClick={() => run.mutate({ type: 'discard' })}>放弃</Button>
                  )}
                </>
              }
            >
              {importKindNames[batch.kind]} · {rowCount} 行 · {moment(batch.at)} 上传
            </PageHead>
            {isWorking(status) && (
              <section className="p-card" aria-live="polite">
                <h2>{status === 'running' ? '正在导入' : '正在撤销'}</h2>
                <Progress
                  percent={Math.floor((100 * (rowCount - left)) / Math.max(1, rowCount))}
                  aria-label="进度"
                />
                <p className="p-note">还有 {left} 行。可以离开本页,导入会继续;回来时在这里接着看。</p>
              </section>
            )}
            {status === 'ready' ? (
              <PreviewPanel
                batch={batch}
                busy={run.isPending}
                onStart={(mapping, stationId) => run.mutate({ type: 'start', mapping, stationId })}
              />
            ) : (
              <OutcomePanel batch={batch} />
            )}
            {asked && (
              <CommandDialog
                step={undoing}
                busy={run.isPending}
                onClose={() => setAsked(false)}
                onConfirm={({ reason }) =>
                  run.mutateAsync({ type: 'undo', reason: String(reason) }).then(() => setAsked(false))
                }
              />
            )}
          </>
        );
      }}
    </ScreenState>
  );
}
