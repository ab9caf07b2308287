import { withoutPart } from '@concord/domain/matter';
import type { ResolutionCommandType } from '@concord/domain/matter/resolution';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import '../activity/activity.css';

const GiveOutDialog = lazy(async () => ({ default: (await import('./GiveOutDialog.tsx')).GiveOutDialog }));

export type ResolutionCase = inferRouterOutputs<AppRouter>['resolution']['byId'];

const steps: Partial<Record<ResolutionCommandType, Step>> = {
  close: { label: '办结', fields: [{ name: 'outcome', label: '办理结果', kind: 'text', max: 1000 }] },
  reopen: { label: '恢复办理', fields: [{ name: 'reason', label: '原因', kind: 'text', max: 1000 }] },
};

/** One matter that came of an activity: its parts, who does them, what became of it. */
export function ResolutionScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const resolution = useQuery(trpc.resolution.byId.queryOptions({ id }));
  return <ScreenState query={resolution}>{(data) => <Case resolution={data} />}</ScreenState>;
}

function Case({ resolution }: { resolution: ResolutionCase }) {
  const base = useBase();
  const [giving, setGiving] = useState(false);
  const timeline = useQuery(trpc.resolution.timeline.queryOptions({ id: resolution.id }));
  const nameOf = useNames([resolution.committeeId]);
  const given = useQuery(trpc.assignment.onMatter.queryOptions({ matterId: resolution.id }));
  const isDone = resolution.owing === 0 && (given.data?.length ?? 0) > 0;
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.resolution.run.mutate({
        id: resolution.id,
        version: resolution.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  return (
    <>
      <PageHead
        title={resolution.title}
        back={{ href: `${base}/activities/resolutions`, label: '议定事项' }}
        badges={<StatusCell kind="resolution" status={resolution.status} />}
      >
        {resolution.number} · {nameOf(resolution.committeeId)} · {dayOf(resolution.openedAt)} ·{' '}
        <AppLink href={`${base}/activities/${resolution.activityId}`}>来自活动</AppLink>
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card" aria-label="各条">
            <ol className="a-points">
              {resolution.parts.map(({ number, text }) => (
                <li key={number}>
                  <span className="a-number">{number}</span>
                  <p>{text}</p>
                </li>
              ))}
            </ol>
            {resolution.outcome && (
              <>
                <h3>办理结果</h3>
                <p className="p-text">{resolution.outcome}</p>
              </>
            )}
          </section>
          <section className="p-card">
            <Tabs
              label="事项的各方面"
              items={[
                { key: 'handling', label: '办理', children: <OnMatterPanel matterId={resolution.id} /> },
                {
                  key: 'river',
                  label: '来龙去脉',
                  children: <RiverPanel kind="resolution" id={resolution.id} />,
                },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <p>{resolution.status === 'closed' ? '已办结。' : waitsFor(resolution, given.data ?? [])}</p>
            {resolution.mayGiveOut && (
              <Button
                type={isDone ? 'default' : 'primary'}
                block
                style={{ marginBottom: 8 }}
                onClick={() => setGiving(true)}
              >
                交办
              </Button>
            )}
            <CommandPanel
              commands={resolution.commands}
              steps={{ ...steps, close: { ...steps.close, label: '办结', primary: isDone } }}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
            />
          </section>
        </aside>
      </div>
      <Suspense>
        {giving && <GiveOutDialog resolution={resolution} onClose={() => setGiving(false)} />}
      </Suspense>
    </>
  );
}

type Given = { parts: readonly number[]; status: string };

/** What it waits for: answers, or parts that nobody has yet. */
function waitsFor({ owing, parts }: ResolutionCase, assignments: readonly Given[]): string {
  const standing = assignments.filter(({ status }) => !withoutPart.includes(status));
  if (standing.length === 0) return '逐条交给单位,或请其他政协承担。';
  const open = parts.filter(
    ({ number }) => !standing.some((one) => one.parts.length === 0 || one.parts.includes(number)),
  );
  const words = [
    owing > 0 ? `还有 ${owing} 件交办没有答复` : '交办都已答复',
    open.length > 0 ? `第 ${open.map(({ number }) => number).join('、')} 条还没有交办` : '',
  ];
  return `${words.filter(Boolean).join(';')}。`;
}
