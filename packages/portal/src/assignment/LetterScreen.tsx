import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';

const chineseDate = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  }).format(new Date(instant));

/** 答复函, to print. */
export function LetterScreen() {
  const base = useBase();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const assignment = useQuery(trpc.assignment.byId.queryOptions({ id }));
  const nameOf = useNames([assignment.data?.organizationId]);
  return (
    <ScreenState query={assignment}>
      {({ reply, organizationId, issuedAt }) => (
        <PrintPage
          title="关于群众意见办理情况的答复"
          issuer={nameOf(organizationId)}
          {...(reply?.number && { reference: reply.number })}
          date={chineseDate(reply?.signedAt ?? issuedAt ?? new Date().toISOString())}
          tools={<AppLink href={`${base}/assignments/${id}`}>返回交办件</AppLink>}
        >
          <p className="p-text">{reply?.text}</p>
        </PrintPage>
      )}
    </ScreenState>
  );
}
