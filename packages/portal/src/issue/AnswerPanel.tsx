import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import type { AssignmentCase } from '../assignment/AssignmentScreen.tsx';
import { PhotosPanel } from '../evidence/PhotosPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { placeCalled, useNames } from '../frame/names.tsx';
import { trpc } from '../trpc.tsx';
import { FixForm } from './FixForm.tsx';

type AnswerPanelProps = {
  assignment: AssignmentCase;
  busy: boolean;
  onDraft: (facts: Record<string, unknown>) => Promise<unknown>;
};

/** 整改: the problem as it was found, the photos of it and from below, and the answer. */
export function AnswerPanel({ assignment, busy, onDraft }: AnswerPanelProps) {
  const base = useBase();
  const { id, matterId, commands, reply, instruction } = assignment;
  const issue = useQuery(trpc.issue.byId.queryOptions({ id: matterId }));
  const all = useQuery(trpc.assignment.onMatter.queryOptions({ matterId }));
  const below = (all.data ?? []).filter(({ parentId }) => parentId === id);
  const data = issue.data;
  const nameOf = useNames([data?.place.countyId, data?.place.townshipId]);
  const where = [
    placeCalled(nameOf(data?.place.countyId)),
    nameOf(data?.place.townshipId),
    data?.place.village,
  ]
    .filter(Boolean)
    .join(' ');
  const mayAnswer = commands.includes('draft');
  return (
    <>
      <section className="p-card">
        <h2>发现的问题</h2>
        <p className="p-text">{data?.text || data?.title}</p>
        {data && (
          <p className="p-note">
            {data.aspectName} · {where} · {data.foundBy} {data.foundOn} 发现
          </p>
        )}
        {instruction && <p className="p-note">整改要求:{instruction}</p>}
        <p className="p-links">
          <AppLink href={`${base}/issues/${matterId}`}>这项问题的全部情况</AppLink>
        </p>
      </section>
      <PhotosPanel
        title={data?.title ?? ''}
        matterId={matterId}
        answers={[id]}
        below={below.map((child) => child.id)}
        target={mayAnswer ? { assignmentId: id } : undefined}
        place={where}
      />
      {mayAnswer && <FixForm assignment={assignment} busy={busy} onDraft={onDraft} />}
      {reply && !mayAnswer && (
        <section className="p-card">
          <h2>整改情况</h2>
          <p className="p-text">{reply.text}</p>
          {reply.commitments.length > 0 && (
            <ol className="p-why">
              {reply.commitments.map(({ text, dueOn }) => (
                <li key={text}>
                  {dueOn} 前:{text}
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
    </>
  );
}
