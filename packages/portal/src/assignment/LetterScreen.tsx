import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { chineseDate } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';
import { ReplyText } from './ReplyCard.tsx';
import './assignment.css';

/** 答复函, to print. */
export function LetterScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const assignment = useQuery(trpc.assignment.byId.queryOptions({ id }));
  return <ScreenState query={assignment}>{(data) => <Letter assignment={data} />}</ScreenState>;
}

function Letter({ assignment }: { assignment: AssignmentCase }) {
  const { id, matterKind, title, organizationId, reply, parts } = assignment;
  const base = useBase();
  const nameOf = useNames([organizationId]);
  const back = <AppLink href={`${base}/assignments/${id}`}>返回交办件</AppLink>;
  if (!reply?.signedAt)
    return (
      <EmptyState title="还没有答复函" action={back}>
        答复签发后,可以在这里打印。
      </EmptyState>
    );
  // A citizen's words are no title; a theme or a proposal has one.
  const about = matterKind === 'citizenOpinion' ? '群众意见' : `“${title}”`;
  return (
    <PrintPage
      title={`关于${about}办理情况的答复`}
      issuer={nameOf(organizationId)}
      {...(reply.number && { reference: reply.number })}
      date={chineseDate(reply.signedAt)}
      tools={back}
    >
      <ReplyText reply={reply} parts={parts} />
    </PrintPage>
  );
}
