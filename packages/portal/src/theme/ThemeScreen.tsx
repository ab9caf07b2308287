import { committeeRoles } from '@concord/domain/actor';
import type { ThemeCommandType } from '@concord/domain/matter/theme';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { FollowMenu } from '../notice/FollowMenu.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Theme = inferRouterOutputs<AppRouter>['theme']['byId'];

const steps: Partial<Record<ThemeCommandType, Step>> = {
  publish: { label: '公开征集', fields: [], hint: '群众写意见时会看到“N 人反映类似情况”。' },
  answer: {
    label: '统一答复',
    fields: [{ name: 'text', label: '答复内容', kind: 'text', max: 5000, help: '专题中每位群众都会收到' }],
  },
  close: { label: '办结', primary: true },
  newRound: { label: '另开一轮', primary: true },
  revise: {
    label: '修改名称和说明',
    fields: [
      { name: 'title', label: '专题名称', kind: 'line', max: 40 },
      { name: 'summary', label: '共同反映的问题', kind: 'text', max: 500 },
    ],
  },
  share: { label: '共享给其他政协', fields: [{ name: 'withId', label: '共享给', kind: 'committee' }] },
  unpublish: { label: '停止公开征集', danger: true },
};

const OrderDialog = lazy(async () => ({
  default: (await import('../assignment/OrderDialog.tsx')).OrderDialog,
}));

/** One theme: how many people, which opinions, who answers. */
export function ThemeScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const theme = useQuery(trpc.theme.byId.queryOptions({ id }));
  return <ScreenState query={theme}>{(data) => <Case theme={data} />}</ScreenState>;
}

function Case({ theme }: { theme: Theme }) {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const [ordering, setOrdering] = useState(false);
  const timeline = useQuery(trpc.theme.timeline.queryOptions({ id: theme.id }));
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.theme.run.mutate({
        id: theme.id,
        version: theme.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const nameOf = useNames([theme.ownerId]);
  const mayOrder = theme.commands.includes('answer') && theme.opinionCount > 0 && theme.status === 'open';
  return (
    <>
      <PageHead
        title={theme.title}
        back={{ href: `${base}/themes`, label: '专题' }}
        actions={<FollowMenu kind="theme" id={theme.id} />}
        badges={
          <>
            <StatusCell kind="theme" status={theme.status} />
            {theme.publishedAt && <StatusTag light="green">公开征集中</StatusTag>}
            {theme.round > 1 && <StatusTag light="yellow">第 {theme.round} 轮</StatusTag>}
          </>
        }
      >
        {theme.personCount} 人反映,{theme.opinionCount} 件意见
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card">
            <p className="p-text">{theme.summary}</p>
          </section>
          {theme.answer && (
            <section className="p-card">
              <h2>答复</h2>
              <p className="p-text">{theme.answer}</p>
            </section>
          )}
          <section className="p-card">
            <Tabs
              label="专题的各方面"
              items={[
                { key: 'opinions', label: '意见', children: <Members themeId={theme.id} /> },
                { key: 'handling', label: '办理', children: <OnMatterPanel matterId={theme.id} /> },
                { key: 'river', label: '来龙去脉', children: <RiverPanel kind="theme" id={theme.id} /> },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <dl className="p-facts">
              <dt>承办</dt>
              <dd>{nameOf(theme.ownerId)}</dd>
              <dt>期限</dt>
              <dd>
                {theme.dueOn ? (
                  <>
                    {theme.dueOn} <DueCell dueOn={theme.dueOn} isProvisional={theme.isProvisional} />
                  </>
                ) : (
                  '现在没有计时的环节'
                )}
              </dd>
            </dl>
            <h3>可以做的</h3>
            {theme.commands.length === 0 && <p className="p-note">这一步不由您办理。</p>}
            {theme.committeeId === me.current.committeeId && committeeRoles.includes(me.current.role) && (
              <Button
                block
                style={{ marginBottom: 8 }}
                onClick={() => router.history.push(`${base}/joint-matters/new?theme=${theme.id}`)}
              >
                提议联动
              </Button>
            )}
            {mayOrder && (
              <Button type="primary" block style={{ marginBottom: 8 }} onClick={() => setOrdering(true)}>
                转办
              </Button>
            )}
            <CommandPanel
              commands={theme.commands}
              steps={steps}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
            />
          </section>
        </aside>
      </div>
      {ordering && (
        <Suspense>
          <OrderDialog matterKind="theme" matterId={theme.id} onClose={() => setOrdering(false)} />
        </Suspense>
      )}
    </>
  );
}

function Members({ themeId }: { themeId: string }) {
  const base = useBase();
  const members = useQuery(
    trpc.opinion.list.queryOptions({ scope: 'all', themeId, order: 'newest', limit: 100 }),
  );
  return (
    <ul className="p-plain">
      {members.data?.rows.map(({ id, title, status, receivedAt }) => (
        <li key={id}>
          <AppLink href={`${base}/opinions/${id}`}>{title}</AppLink>{' '}
          <StatusCell kind="opinion" status={status} /> {dayOf(receivedAt)}
        </li>
      ))}
    </ul>
  );
}
