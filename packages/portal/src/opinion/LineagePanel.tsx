import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import type { Opinion } from './opinion.tsx';

/** 来龙去脉: where it came from, what it became part of, and what came of it; each only as far as I may see. */
export function LineagePanel({ opinion }: { opinion: Opinion }) {
  const base = useBase();
  const nameOf = useNames([opinion.stationId, opinion.originCommitteeId, opinion.committeeId]);
  const assignments = useQuery(trpc.assignment.onMatter.queryOptions({ matterId: opinion.id }));
  const unitOf = useNames((assignments.data ?? []).map(({ organizationId }) => organizationId));
  const theme = useQuery({
    ...trpc.theme.byId.queryOptions({ id: opinion.themeId ?? '' }),
    enabled: opinion.themeId !== null,
  });
  return (
    <ol className="p-river">
      <li>
        <strong>群众意见</strong>
        {nameOf(opinion.stationId)} {dayOf(opinion.receivedAt)}
      </li>
      {opinion.originCommitteeId !== opinion.committeeId && (
        <li>
          <strong>转送</strong>
          {nameOf(opinion.originCommitteeId)} → {nameOf(opinion.committeeId)}
        </li>
      )}
      {theme.data && (
        <li>
          <strong>专题</strong>
          <AppLink href={`${base}/themes/${theme.data.id}`}>{theme.data.title}</AppLink>{' '}
          {theme.data.personCount} 人 <StatusCell kind="theme" status={theme.data.status} />
        </li>
      )}
      {assignments.data?.map(({ id, organizationId, status }) => (
        <li key={id}>
          <strong>交办</strong>
          <AppLink href={`${base}/assignments/${id}`}>{unitOf(organizationId)}</AppLink>{' '}
          <StatusCell kind="assignment" status={status} />
        </li>
      ))}
      {opinion.answeredAt && (
        <li>
          <strong>答复</strong>
          {dayOf(opinion.answeredAt)} {opinion.answeredInTime === false ? '超期' : '按期'}
        </li>
      )}
      {opinion.publishedAt && (
        <li>
          <strong>成果公开</strong>
          {dayOf(opinion.publishedAt)}
        </li>
      )}
    </ol>
  );
}
