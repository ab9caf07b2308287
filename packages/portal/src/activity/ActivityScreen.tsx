import { activityKindName, invitationStatusNames, isSideRoom } from '@concord/domain/activity';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { lazy, Suspense } from 'react';
import { FilePanel } from '../attachment/FilePanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { trpc } from '../trpc.tsx';
import { ActionCard } from './ActionCard.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { ParticipantPanel } from './ParticipantPanel.tsx';
import { useActivity } from './useActivity.tsx';
import { whenInWords } from './when.tsx';
import './activity.css';

const RecordForm = lazy(async () => ({ default: (await import('./RecordForm.tsx')).RecordForm }));

export type ActivityCase = inferRouterOutputs<AppRouter>['activity']['byId'];

/** One activity: when and where, who comes, what came of it, and the steps open to me. */
export function ActivityScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const activity = useQuery(trpc.activity.byId.queryOptions({ id }));
  return <ScreenState query={activity}>{(data) => <Case key={data.id} activity={data} />}</ScreenState>;
}

function Case({ activity }: { activity: ActivityCase }) {
  const base = useBase();
  const act = useActivity(activity);
  const timeline = useQuery(trpc.activity.timeline.queryOptions({ id: activity.id }));
  const nameOf = useNames([
    activity.committeeId,
    ...activity.invitations.map(({ committeeId }) => committeeId),
    ...activity.participants.map(({ committeeId }) => committeeId),
  ]);
  const mayWrite = activity.commands.includes('record');
  const isRecorded = activity.minutes !== '' || activity.findings.length + activity.resolutions.length > 0;
  return (
    <>
      <PageHead
        title={activity.title}
        back={{ href: `${base}/activities`, label: '活动' }}
        badges={
          <>
            <StatusCell kind="activity" status={activity.status} />
            <StatusTag light="grey">{activityKindName(activity.kind)}</StatusTag>
            {isSideRoom(activity) && <StatusTag light="grey">本委空间</StatusTag>}
          </>
        }
        actions={
          activity.isWhole && activity.minutes ? (
            <AppLink href={`${base}/activities/${activity.id}/minutes`}>打印纪要</AppLink>
          ) : undefined
        }
      >
        {whenInWords(activity)}
        {activity.place && ` · ${activity.place}`} · {nameOf(activity.committeeId)}主办
      </PageHead>
      <div className="p-case">
        <div>
          <Plan activity={activity} nameOf={nameOf} />
          {mayWrite && (
            <Suspense>
              <RecordForm activity={activity} act={act} />
            </Suspense>
          )}
          {activity.isWhole && isRecorded && !mayWrite && <OutcomePanel activity={activity} act={act} />}
          {activity.isWhole && (
            <section className="p-card">
              <h2>照片和材料</h2>
              <FilePanel
                files={activity.files}
                empty="还没有照片和材料。"
                {...(activity.commands.includes('addFiles') && {
                  onSent: (files: string[]) => act.run({ type: 'addFiles', files }),
                })}
              />
            </section>
          )}
          <section className="p-card">
            <Tabs
              label="活动的各方面"
              items={[
                {
                  key: 'people',
                  label: '人员',
                  children: <ParticipantPanel activity={activity} nameOf={nameOf} />,
                },
                {
                  key: 'river',
                  label: '来龙去脉',
                  children: <RiverPanel kind="activity" id={activity.id} />,
                },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <ActionCard activity={activity} act={act} />
        </aside>
      </div>
    </>
  );
}

function Plan({ activity, nameOf }: { activity: ActivityCase; nameOf: (id: string) => string }) {
  const { purpose, agenda, invitations, matterTitle, cancelReason } = activity;
  return (
    <section className="p-card" aria-label="安排">
      {cancelReason && <p className="p-text">已取消:{cancelReason}</p>}
      {purpose && <p className="p-text">{purpose}</p>}
      {agenda.length > 0 && (
        <>
          <h3>议程</h3>
          <ol className="p-why">
            {agenda.map(({ number, text }) => (
              <li key={number}>{text}</li>
            ))}
          </ol>
        </>
      )}
      {matterTitle && (
        <p className="p-note">
          属于联动专题“{matterTitle}”,
          {isSideRoom(activity) ? '在本委空间,只有本委看得到。' : '参加专题的委员会都看得到。'}
        </p>
      )}
      {invitations.length > 0 && (
        <>
          <h3>邀请</h3>
          <ul className="a-invited">
            {invitations.map(({ committeeId, status, note }) => (
              <li key={committeeId}>
                {nameOf(committeeId)}{' '}
                <StatusTag light={invitationLights[status]}>{invitationStatusNames[status]}</StatusTag>
                {note && <span className="p-note"> {note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const invitationLights = { asked: 'yellow', accepted: 'green', declined: 'grey', absent: 'red' } as const;
