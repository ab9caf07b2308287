import { AppLink } from '@concord/ui/AppLink';
import { OfficialPaper } from '@concord/ui/staff/OfficialPaper';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { dayOf } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';

/** 2026年3月5日, as papers write it: no leading zeros. */
function paperDay(instant: string | null): string | null {
  if (!instant) return null;
  const [year, month, day] = dayOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const stamps: Record<string, string> = {
  drafting: '草稿',
  checking: '草稿',
  signing: '草稿',
  discarded: '作废',
  withdrawn: '已撤回',
};

/** The paper in the form of an official paper, to print. */
export function PaperScreen() {
  const base = useBase();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const paper = useQuery(trpc.dispatch.byId.queryOptions({ id }));
  const committees = useQuery(trpc.organization.committees.queryOptions());
  return (
    <ScreenState query={paper}>
      {({ committeeId, number, title, body, recipients, files, signedAt, issuedAt, status }) => (
        <OfficialPaper
          issuer={committees.data?.find((one) => one.id === committeeId)?.name ?? ''}
          number={number}
          title={title}
          body={body}
          to={recipients.filter(({ isCopy }) => !isCopy).map(({ name }) => name)}
          copies={recipients.filter(({ isCopy }) => isCopy).map(({ name }) => name)}
          enclosed={files.map(({ name }) => name.replace(/\.[^.]+$/, ''))}
          signedOn={paperDay(signedAt)}
          issuedOn={paperDay(issuedAt)}
          {...(stamps[status] && { stamp: stamps[status] })}
          tools={<AppLink href={`${base}/dispatches/${id}`}>返回公文</AppLink>}
        />
      )}
    </ScreenState>
  );
}
