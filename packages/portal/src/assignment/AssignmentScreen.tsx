import { assignmentRoleNames, clockNames, contactFormNames, gradeNames } from '@concord/domain/assignment';
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
import { DueCell } from '../frame/DueCell.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { moment } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { DraftForm } from './DraftForm.tsx';
import { MatterPanel } from './MatterPanel.tsx';
import { ReminderCard } from './ReminderCard.tsx';
import { assignmentSteps, internalSteps, invitationSteps } from './steps.tsx';
import '../frame/frame.css';

const AnswerPanel = lazy(async () => ({ default: (await import('../issue/AnswerPanel.tsx')).AnswerPanel }));

export type AssignmentCase = inferRouterOutputs<AppRouter>['assignment']['byId'];

/** One assignment: the matter beside the answer, who must act until when, and the steps open to me. */
export function AssignmentScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const assignment = useQuery(trpc.assignment.byId.queryOptions({ id }));
  return <ScreenState query={assignment}>{(data) => <Case assignment={data} />}</ScreenState>;
}

function Case({ assignment }: { assignment: AssignmentCase }) {
  const base = useBase();
  const { matterKind, matterId: id } = assignment;
  const isTheme = matterKind === 'theme';
  const isIssue = matterKind === 'issue';
  const isCitizens = isTheme || matterKind === 'citizenOpinion';
  const opinion = useQuery({
    ...trpc.opinion.byId.queryOptions({ id }),
    enabled: matterKind === 'citizenOpinion',
  });
  const theme = useQuery({ ...trpc.theme.byId.queryOptions({ id }), enabled: isTheme });
  const issue = useQuery({ ...trpc.issue.byId.queryOptions({ id }), enabled: isIssue });
  const timeline = useQuery(trpc.assignment.timeline.queryOptions({ id: assignment.id }));
  const nameOf = useNames([assignment.organizationId, assignment.coordinatorId]);
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.assignment.run.mutate({
        id: assignment.id,
        version: assignment.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const title =
    opinion.data?.title ?? theme.data?.title ?? issue.data?.title ?? (assignment.title || '交办件');
  const { commands, reply } = assignment;
  const onDraft = (facts: Record<string, unknown>) => run.mutateAsync({ type: 'draft', ...facts });
  return (
    <>
      <PageHead
        title={title}
        back={{ href: `${base}/assignments`, label: '交办' }}
        badges={
          <>
            <StatusCell kind="assignment" status={assignment.status} />
            {assignment.isSuspended && <StatusTag light="grey">已中止</StatusTag>}
            {assignment.round > 1 && <StatusTag light="yellow">第 {assignment.round} 轮</StatusTag>}
          </>
        }
        actions={
          reply?.signedAt ? (
            <AppLink href={`${base}/assignments/${assignment.id}/letter`}>答复函</AppLink>
          ) : undefined
        }
      >
        {assignment.isInvitation
          ? `${nameOf(assignment.coordinatorId)} 邀请 ${nameOf(assignment.organizationId)}`
          : `${nameOf(assignment.coordinatorId)} 交 ${nameOf(assignment.organizationId)}(${assignmentRoleNames[assignment.role]})`}
        {assignment.issuedAt &&
          ` · ${moment(assignment.issuedAt)} ${assignment.isInvitation ? '发出' : '交办'}`}
      </PageHead>
      <div className="p-case">
        <div>
          {isIssue ? (
            <Suspense>
              <AnswerPanel assignment={assignment} busy={run.isPending} onDraft={onDraft} />
            </Suspense>
          ) : (
            <>
              {isCitizens ? (
                <section className="p-card">
                  <h2>{isTheme ? `专题(${theme.data?.personCount ?? 0} 人反映)` : '群众反映'}</h2>
                  <p className="p-text">{opinion.data?.body ?? theme.data?.summary}</p>
                  {opinion.data?.place && <p className="p-note">地点:{opinion.data.place}</p>}
                  {assignment.instruction && <p className="p-note">办理要求:{assignment.instruction}</p>}
                </section>
              ) : (
                <MatterPanel assignment={assignment} />
              )}
              {commands.includes('draft') && (
                <DraftForm assignment={assignment} onDraft={onDraft} busy={run.isPending} />
              )}
              {reply && !commands.includes('draft') && (
                <section className="p-card">
                  <h2>
                    {assignment.status === 'delivered' || assignment.status === 'concluded'
                      ? '答复'
                      : '答复稿'}
                  </h2>
                  <p className="p-text">{reply.text}</p>
                  {reply.grade && <p className="p-note">办理结果:{gradeNames[reply.grade]}</p>}
                </section>
              )}
            </>
          )}
          <ReminderCard assignment={assignment} />
          <FollowUpPanel assignmentId={assignment.id} />
          <section className="p-card">
            <h2>经过</h2>
            <HistoryPanel entries={timeline.data ?? []} />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <dl className="p-facts">
              <dt>期限</dt>
              <dd>
                {assignment.dueOn ? (
                  <>
                    {assignment.dueOn}{' '}
                    <DueCell dueOn={assignment.dueOn} isProvisional={assignment.isProvisional} />
                  </>
                ) : (
                  '—'
                )}
              </dd>
              {assignment.clocks.map((clock) => (
                <ClockLine key={`${clock.kind}${clock.startedOn}`} clock={clock} />
              ))}
              {assignment.contactPerson && (
                <>
                  <dt>联系人</dt>
                  <dd>{assignment.contactPerson}</dd>
                </>
              )}
              {assignment.contacts.map(({ form, who, at }) => (
                <ContactLine key={at} form={contactFormNames[form]} who={who} />
              ))}
            </dl>
            <h3>可以做的</h3>
            {commands.length === 0 && <p className="p-note">这一步不由您办理。</p>}
            <CommandPanel
              commands={commands}
              steps={stepsFor(assignment, isCitizens)}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync({ type, ...withNulls(type, facts) })}
            />
          </section>
        </aside>
      </div>
    </>
  );
}

const stepsFor = ({ isInvitation }: AssignmentCase, isCitizens: boolean) =>
  isInvitation ? invitationSteps : isCitizens ? assignmentSteps : internalSteps;

/** An untouched choice is “none”, not “unknown”. */
const withNulls = (type: string, facts: Record<string, unknown>): Record<string, unknown> =>
  type === 'object'
    ? { ...facts, suggestedId: facts.suggestedId ?? null }
    : type === 'pass'
      ? { ...facts, grade: facts.grade ?? null }
      : facts;

function ClockLine({ clock: { kind, dueOn, stoppedOn } }: { clock: AssignmentCase['clocks'][number] }) {
  return (
    <>
      <dt>{clockNames[kind]}</dt>
      <dd>
        {dueOn} {stoppedOn && `(${stoppedOn} 完成)`}
      </dd>
    </>
  );
}

function ContactLine({ form, who }: { form: string; who: string }) {
  return (
    <>
      <dt>{form}</dt>
      <dd>{who}</dd>
    </>
  );
}
