import { administratorRoles, committeeStaffRoles, type Role } from '@concord/domain/actor';
import { FollowLinks } from '@concord/ui/AppLink';
import { NoticeBadge, PersonMenu, QueueBadge, SearchButton } from '@concord/ui/staff/HeaderParts';
import { KeyHelp } from '@concord/ui/staff/KeyHelp';
import { type MenuItem, StaffFrame } from '@concord/ui/staff/StaffFrame';
import { ErrorState, PageSkeleton } from '@concord/ui/staff/States';
import { Toasts } from '@concord/ui/staff/Toasts';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useSubscription } from '@trpc/tanstack-react-query';
import { lazy, Suspense, useState } from 'react';
import { type Me, SessionProvider, useSession } from '../session/session.tsx';
import { isSignedOut, queryClient, trpc } from '../trpc.tsx';
import { menuFor } from './menu.tsx';
import './filters.css';
import './frame.css';

// Beside the first screen, and not what it waits for.
const SignInScreen = lazy(async () => ({
  default: (await import('../session/SignInScreen.tsx')).SignInScreen,
}));
const PasswordScreen = lazy(async () => ({
  default: (await import('../session/PasswordScreen.tsx')).PasswordScreen,
}));
const SearchDialog = lazy(async () => ({ default: (await import('./SearchDialog.tsx')).SearchDialog }));
const JobPanel = lazy(async () => ({ default: (await import('../import/JobPanel.tsx')).JobPanel }));
const isCommitteeStaff = (role: Role): boolean => committeeStaffRoles.includes(role);

type PortalFrameProps = {
  /** Address under which the portal lives: /county. */
  base: string;
  /** What this portal alone has in its menu. */
  extra?: (me: Me) => MenuItem[];
};

/** Around every screen of a staff portal: who I am, what waits, where I can go — or the sign-in. */
export function PortalFrame({ base, extra }: PortalFrameProps) {
  const router = useRouter();
  const me = useQuery(trpc.session.me.queryOptions());
  const follow = (href: string) => router.history.push(href);
  if (me.isPending) return <Opening />;
  if (me.isError && !isSignedOut(me.error))
    return <ErrorState onRetry={() => void me.refetch()}>暂时连不上服务器,请稍后再试。</ErrorState>;
  return (
    <FollowLinks follow={follow}>
      <Toasts />
      <Suspense fallback={<Opening />}>
        {!me.data ? (
          <SignInScreen />
        ) : me.data.mustChange ? (
          <PasswordScreen forced />
        ) : (
          <SessionProvider me={me.data}>
            <Inside base={base} {...(extra && { extra })} />
          </SessionProvider>
        )}
      </Suspense>
    </FollowLinks>
  );
}

const Opening = () => (
  <div className="p-opening">
    <PageSkeleton />
  </div>
);

function Inside({ base, extra }: PortalFrameProps) {
  const { me, signOut, switchTo } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [searching, setSearching] = useState(false);
  const waiting = useQuery(trpc.workbench.counts.queryOptions());
  // Live; what a passing day brings without an event is asked for once a minute.
  const unread = useQuery(trpc.notice.unread.queryOptions(undefined, { refetchInterval: 60_000 }));
  useSubscription(
    trpc.notice.changes.subscriptionOptions(undefined, {
      onData: () => void queryClient.invalidateQueries(),
    }),
  );
  const { current, capacities } = me;
  const [bench, ...rest] = menuFor(base, current.role);
  const menu = [...(bench ? [bench] : []), ...(extra?.(me) ?? []), ...rest];
  // They see no content: nothing waits for them here, and there is nothing to find.
  const seesContent = !administratorRoles.includes(current.role);
  const here = menu.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  const counts = waiting.data;
  return (
    <StaffFrame
      committee={current.committeeName}
      homeHref={`${base}/`}
      menu={menu}
      {...(here && { current: here.href })}
      search={seesContent && <SearchButton onOpen={() => setSearching(true)} />}
      badges={
        <>
          {counts && seesContent && (
            <QueueBadge href={`${base}/`} count={counts.open} urgent={counts.overdue + counts.today} />
          )}
          {typeof unread.data === 'number' && <NoticeBadge href={`${base}/notices`} unread={unread.data} />}
        </>
      }
      person={
        <PersonMenu
          name={me.name}
          capacity={current.title || current.roleName}
          items={[
            ...capacities.map((capacity) => ({
              key: capacity.id,
              label: `${capacity.organizationName} · ${capacity.title || capacity.roleName}`,
              disabled: capacity.id === current.id,
              onClick: () => switchTo(capacity.id),
            })),
            { key: 'line', divider: true as const },
            { key: 'account', label: '我的账号', onClick: () => void navigate({ to: '/account' }) },
            { key: 'out', label: '退出登录', onClick: signOut },
          ]}
        />
      }
    >
      <Outlet />
      <KeyHelp />
      {isCommitteeStaff(current.role) && (
        <Suspense>
          <JobPanel base={base} />
        </Suspense>
      )}
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </StaffFrame>
  );
}
