import { activityKindName, presenceNames, sectionNames } from '@concord/domain/activity';
import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import type { ActivityCase } from './ActivityScreen.tsx';
import { whenInWords } from './when.tsx';

/** 纪要, to print. */
export function MinutesScreen() {
  const base = useBase();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const activity = useQuery(trpc.activity.byId.queryOptions({ id }));
  const nameOf = useNames([
    activity.data?.committeeId,
    ...(activity.data?.participants ?? []).map(({ committeeId }) => committeeId),
  ]);
  return (
    <ScreenState query={activity}>
      {(data) => (
        <PrintPage
          title={`${data.title}纪要`}
          issuer={nameOf(data.committeeId)}
          reference={activityKindName(data.kind)}
          date={whenInWords(data)}
          tools={<AppLink href={`${base}/activities/${id}`}>返回活动</AppLink>}
        >
          {data.status !== 'closed' && <p>(未定稿)</p>}
          <p>地点:{data.place || '—'}</p>
          <People activity={data} nameOf={nameOf} />
          <p className="p-text">{data.minutes}</p>
          <Points title={sectionNames.findings} points={data.findings} />
          <Points title={sectionNames.resolutions} points={data.resolutions} />
          <Points
            title={sectionNames.opinions}
            points={data.opinions.map(({ expert, field, text, number }) => ({
              number,
              text: `${expert}(${field}):${text}`,
            }))}
          />
        </PrintPage>
      )}
    </ScreenState>
  );
}

function People({ activity, nameOf }: { activity: ActivityCase; nameOf: (id: string) => string }) {
  const committees = [...new Set(activity.participants.map(({ committeeId }) => committeeId))];
  return committees.map((committeeId) => {
    const people = activity.participants.filter((one) => one.committeeId === committeeId);
    const told = (presence: 'present' | 'absent') =>
      people
        .filter((one) => one.presence === presence)
        .map(({ name, unit, capacity, reason }) =>
          [name || unit, capacity && `(${capacity})`, reason && `,${reason}`].join(''),
        )
        .join('、');
    return (
      <p key={committeeId}>
        {nameOf(committeeId)}
        {presenceNames.present}:{told('present') || '无'}
        {told('absent') && `;${presenceNames.absent}:${told('absent')}`}
      </p>
    );
  });
}

function Points({ title, points }: { title: string; points: readonly { number: number; text: string }[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h2 style={{ fontSize: '13pt' }}>{title}</h2>
      <ol>
        {points.map(({ number, text }) => (
          <li key={number}>{text}</li>
        ))}
      </ol>
    </>
  );
}
