import { assignmentRoleNames } from '@concord/domain/assignment';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { lazy, Suspense } from 'react';
import { FollowUpPanel } from '../follow-up/FollowUpPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { kindName } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { moment } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { BelowPanel } from './BelowPanel.tsx';
import { CountersignPanel, LeadPanel } from './CountersignPanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { MatterPanel } from './MatterPanel.tsx';
import { ReminderCard } from './ReminderCard.tsx';
import { ReplyCard } from './ReplyCard.tsx';
import { factsOf, stepsOf } from './steps.tsx';
import './assignment.css';

const DraftForm = lazy(async () => ({ default: (await import('./DraftForm.tsx')).DraftForm }));
const AnswerPanel = lazy(async () => ({ default: (await import('../issue/AnswerPanel.tsx')).AnswerPanel }));
const AssistForm = lazy(async () => ({ default: (await import('./AssistForm.tsx')).AssistForm }));

export type AssignmentCase = inferRouterOutputs<AppRouter>['assignment']['byId'];

/** One assignment: the matter beside the answer, who must act until when, and the steps open to me. */
export function AssignmentScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const assignment = useQuery(trpc.assignment.byId.queryOptions({ id }));
  return <ScreenState query={assignment}>{(data) => <Case key={data.id} assignment={data} />}</ScreenState>;
}

function Case({ assignment }: { assignment: AssignmentCase }) {
  const { id, version, commands, lead } = assignment;
  const isIssue = assignment.matterKind === 'issue';
  const timeline = useQuery(trpc.assignment.timeline.queryOptions({ id }));
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.assignment.run.mutate({ id, version, command: command as never, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });
  const onDraft = (facts: object) => run.mutateAsync({ ...facts, type: 'draft' });
  return (
    <>
      <Head assignment={assignment} />
      <div className="p-case">
        <div>
          {!isIssue && <MatterPanel assignment={assignment} />}
          {lead && <LeadPanel lead={lead} />}
          <Suspense>
            {isIssue && <AnswerPanel assignment={assignment} busy={run.isPending} onDraft={onDraft} />}
            {!isIssue && commands.includes('draft') && (
              <DraftForm assignment={assignment} busy={run.isPending} onDraft={onDraft} />
            )}
            {commands.includes('submitAssist') && (
              <AssistForm
                assignmentId={id}
                busy={run.isPending}
                onSubmit={(text) => run.mutateAsync({ type: 'submitAssist', text })}
              />
            )}
          </Suspense>
          {!isIssue && <Reply assignment={assignment} />}
          <CountersignPanel assignment={assignment} />
          <BelowPanel assignment={assignment} />
          <ReminderCard assignment={assignment} />
          <FollowUpPanel assignmentId={id} />
          <section className="p-card">
            <h2>经过</h2>
            <HistoryPanel entries={timeline.data ?? []} />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <FactsPanel assignment={assignment} />
            <h3>可以做的</h3>
            {commands.length === 0 && <p className="p-note">这一步不由您办理。</p>}
            {commands.includes('draft') && (
              <p className="p-hint">
                {isIssue ? '整改情况在本页“报整改情况”里写。' : '答复在本页“拟写答复”里写。'}
              </p>
            )}
            <CommandPanel
              commands={commands}
              steps={stepsOf(assignment)}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync({ type, ...factsOf(assignment, type, facts) })}
            />
          </section>
        </aside>
      </div>
    </>
  );
}

function Head({ assignment }: { assignment: AssignmentCase }) {
  const base = useBase();
  const { id, status, coordinatorId, organizationId, role, round, issuedAt, reply, isInvitation } =
    assignment;
  const nameOf = useNames([organizationId, coordinatorId]);
  return (
    <PageHead
      title={assignment.title || kindName(assignment.matterKind)}
      back={{ href: `${base}/assignments`, label: '交办' }}
      badges={
        <>
          {role === 'assist' && status === 'delivered' ? (
            <StatusTag light="blue">已报送意见</StatusTag>
          ) : (
            <StatusCell kind="assignment" status={status} />
          )}
          {assignment.isSuspended && <StatusTag light="grey">已中止</StatusTag>}
          {round > 1 && <StatusTag light="yellow">第 {round} 轮</StatusTag>}
        </>
      }
      actions={
        reply?.signedAt ? <AppLink href={`${base}/assignments/${id}/letter`}>答复函</AppLink> : undefined
      }
    >
      {isInvitation
        ? `${nameOf(coordinatorId)} 邀请 ${nameOf(organizationId)}`
        : `${nameOf(coordinatorId)} 交 ${nameOf(organizationId)}(${assignmentRoleNames[role]})`}
      {issuedAt && ` · ${moment(issuedAt)} ${isInvitation ? '发出' : '交办'}`}
    </PageHead>
  );
}

/** The answer as it stands, for whoever does not write it. */
function Reply({ assignment: { reply, commands, role, status, parts } }: { assignment: AssignmentCase }) {
  if (!reply || commands.includes('draft')) return null;
  const isOut = status === 'delivered' || status === 'concluded';
  const title = role === 'assist' ? '协办意见' : isOut ? '答复' : '答复稿';
  return <ReplyCard reply={reply} parts={parts} title={title} />;
}
