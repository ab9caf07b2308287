import { type Assignment, adoptionNames, assignmentRoleNames } from '@concord/domain/assignment';
import { AppLink } from '@concord/ui/AppLink';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { trpc } from '../trpc.tsx';

type Reply = NonNullable<Assignment['reply']>;

/** What was answered to each numbered part, and whether it is adopted. */
function Answers({ reply }: { reply: Reply }) {
  return (
    <ul className="p-why">
      {reply.answers.map(({ part, text, adoption, doneOn }) => (
        <li key={part}>
          第 {part} 条{adoption && `(${adoptionNames[adoption]}${doneOn ? `,${doneOn}` : ''})`}:{text}
        </li>
      ))}
    </ul>
  );
}

/** An answer to citizens stands on the page of what they said. */
const isCitizens = ({ matterKind }: Pick<Assignment, 'matterKind'>): boolean =>
  matterKind === 'citizenOpinion' || matterKind === 'theme';

/** Who owes what on this matter. */
export function OnMatterPanel({ matterId }: { matterId: string }) {
  const base = useBase();
  const assignments = useQuery(trpc.assignment.onMatter.queryOptions({ matterId }));
  const rows = assignments.data ?? [];
  const nameOf = useNames(rows.map(({ organizationId }) => organizationId));
  if (assignments.isSuccess && rows.length === 0)
    return <EmptyState title="还没有交办">受理后可转办给承办单位、乡镇或联络站。</EmptyState>;
  return (
    <ul className="p-plain">
      {rows.map((row) => (
        <li key={row.id}>
          <AppLink href={`${base}/assignments/${row.id}`}>
            {nameOf(row.organizationId)}({assignmentRoleNames[row.role]})
          </AppLink>{' '}
          <StatusCell kind="assignment" status={row.status} />{' '}
          {row.dueOn && <DueCell dueOn={row.dueOn} isProvisional={row.isProvisional} />}
          {row.deliveredAt && row.reply && <Answers reply={row.reply} />}
          {row.deliveredAt && row.reply && !isCitizens(row) && (
            <p className="p-note p-text">{row.reply.text}</p>
          )}
          {row.reply && row.status !== 'delivered' && row.status !== 'concluded' && (
            <p className="p-note p-text">拟稿:{row.reply.text}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
