import type { IssueCommandType, IssueFacts } from '@concord/domain/matter/issue';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { PhotosPanel } from '../evidence/PhotosPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { placeCalled, useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { PlanTable } from './PlanTable.tsx';
import { issueCommandOf, issueSteps } from './steps.tsx';

export type IssueCase = inferRouterOutputs<AppRouter>['issue']['byId'];

const GiveDialog = lazy(async () => ({ default: (await import('./GiveDialog.tsx')).GiveDialog }));
const FindDialog = lazy(async () => ({ default: (await import('./FindDialog.tsx')).FindDialog }));

/** One problem: what was found, before and after, who has it, and the only steps open to me. */
export function IssueScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const issue = useQuery(trpc.issue.byId.queryOptions({ id }));
  return <ScreenState query={issue}>{(data) => <Case issue={data} />}</ScreenState>;
}

function Case({ issue }: { issue: IssueCase }) {
  const base = useBase();
  const { filters } = useFilters();
  const timeline = useQuery(trpc.issue.timeline.queryOptions({ id: issue.id }));
  const assignments = useQuery(trpc.assignment.onMatter.queryOptions({ matterId: issue.id }));
  const { countyId, townshipId, village } = issue.place;
  const nameOf = useNames([countyId, townshipId]);
  const where = [placeCalled(nameOf(countyId)), nameOf(townshipId), village].filter(Boolean).join(' ');
  const tops = (assignments.data ?? []).filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const mayPhotograph = issue.commands.includes('revise') || issue.mayGive;
  return (
    <>
      <PageHead
        title={issue.title}
        back={{
          href: filters.back ? `${base}/issues${filters.back}` : `${base}/issue-lists/${issue.list.id}`,
          label: issue.list.name,
        }}
        badges={
          <>
            <StatusCell kind="issue" status={issue.status} />
            {issue.drawId && <StatusTag light="yellow">待抽查</StatusTag>}
            {issue.round > 1 && <StatusTag light="yellow">第 {issue.round} 轮</StatusTag>}
          </>
        }
      >
        {issue.number} · {issue.aspectName} · {where}
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card" aria-label="发现的问题">
            <p className="p-text">{issue.text || issue.title}</p>
            <p className="p-note">
              {issue.foundBy} {issue.foundOn} 发现 · {issue.list.inspection}
            </p>
          </section>
          {issue.reason && (
            <section className="p-card" aria-label="原因">
              <h2>{issue.status === 'withdrawn' ? '撤回原因' : '重新整改原因'}</h2>
              <p className="p-text">{issue.reason}</p>
            </section>
          )}
          {issue.steps.length > 0 && <PlanTable steps={issue.steps} />}
          <PhotosPanel
            title={issue.title}
            matterId={issue.id}
            answers={tops}
            target={mayPhotograph ? { matterId: issue.id } : undefined}
            place={where}
          />
          <section className="p-card">
            <Tabs
              label="详情"
              items={[
                { key: 'handling', label: '整改', children: <OnMatterPanel matterId={issue.id} /> },
                { key: 'river', label: '来龙去脉', children: <RiverPanel kind="issue" id={issue.id} /> },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <ActionCard issue={issue} />
      </div>
    </>
  );
}

function ActionCard({ issue }: { issue: IssueCase }) {
  const base = useBase();
  const [asked, setAsked] = useState<'give' | 'revise'>();
  const list = useQuery({
    ...trpc.issueList.byId.queryOptions({ id: issue.list.id }),
    enabled: asked === 'revise',
  });
  const nameOf = useNames([issue.holderId, issue.committeeId]);
  const run = useMutation({
    mutationFn: (command: object) =>
      client.issue.run.mutate({
        id: issue.id,
        version: issue.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const close = () => setAsked(undefined);
  const { id, title, place, aspect, text, foundBy, foundOn } = issue;
  const known: IssueFacts = { aspect, title, text, place, foundBy, foundOn };
  const isIdle = issue.commands.length === 0 && !issue.mayGive;
  return (
    <aside className="p-case-side" aria-label="办理">
      <section className="p-card">
        <h2>现在该谁办</h2>
        <dl className="p-facts">
          <dt>清单</dt>
          <dd>
            <AppLink href={`${base}/issue-lists/${issue.list.id}`}>{issue.list.name}</AppLink>
          </dd>
          <dt>整改单位</dt>
          <dd>{nameOf(issue.holderId) || '未交办'}</dd>
          <dt>核查单位</dt>
          <dd>{nameOf(issue.committeeId)}</dd>
          <Day label="报整改结果" on={issue.fixedOn} />
          <Day label="核查通过" on={issue.verifiedOn} />
          <Day label="销号" on={issue.struckOn} />
        </dl>
        <h3>可以做的</h3>
        {isIdle && <p className="p-note">这一步不由您办理;交给您单位的,从“整改”中打开。</p>}
        {issue.mayGive && (
          <Button type="primary" block style={{ marginBottom: 8 }} onClick={() => setAsked('give')}>
            交办
          </Button>
        )}
        <CommandPanel
          commands={issue.commands.filter((type) => type !== 'revise')}
          steps={issueSteps(issue.steps)}
          busy={run.isPending}
          onRun={(type: IssueCommandType, facts) => run.mutateAsync(issueCommandOf(type, facts))}
        />
        {issue.commands.includes('revise') && (
          <Button block style={{ marginTop: 8 }} onClick={() => setAsked('revise')}>
            修改
          </Button>
        )}
      </section>
      <Suspense>
        {asked === 'give' && (
          <GiveDialog items={[{ id, title, countyId: place.countyId }]} onClose={close} onDone={close} />
        )}
        {asked === 'revise' && list.data && (
          <FindDialog
            list={list.data}
            known={known}
            onRevise={(facts) => run.mutateAsync({ type: 'revise', facts })}
            onClose={close}
          />
        )}
      </Suspense>
    </aside>
  );
}

function Day({ label, on }: { label: string; on: string | null }) {
  return (
    on && (
      <>
        <dt>{label}</dt>
        <dd>{on}</dd>
      </>
    )
  );
}
