import { AppLink } from '@concord/ui/AppLink';
import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect } from 'react';
import { forgetReceipts } from '../device/offline.ts';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { clerk } from '../device/trpc.ts';
import { to, useAddress } from '../device/useAddress.ts';
import { useAsked } from '../device/useAsked.ts';
import { flush } from '../device/useOutbox.ts';
import type { ChosenStation } from '../device/useStation.ts';
import { useStations } from '../device/useStations.ts';
import { CallBackList } from './CallBackList.tsx';
import { CapacityPanel } from './CapacityPanel.tsx';
import './desk.css';
import { FlowList } from './FlowList.tsx';
import { atMost99, NoticeList } from './NoticeList.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { RecordForm } from './RecordForm.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { TodayList } from './TodayList.tsx';
import { useUnread } from './useUnread.ts';

/** Who works at the desk, and for which station. */
export type Desk = { station: ChosenStation; personId: string };
export type Me = NonNullable<Awaited<ReturnType<typeof clerk.session.me.query>>>;

const keptDays = 7;

/** The clerk's desk: the same portal after signing in, wider, for the keyboard. */
export function DeskScreen() {
  const asked = useAsked('me', () => clerk.session.me.query(), { keepAs: 'me' });
  const me = asked.state === 'ready' ? asked.data : undefined;
  const { path } = useAddress();
  // A session may have ended meanwhile: asked again at every tab, without a flicker.
  useEffect(() => {
    if (path && asked.state === 'ready') asked.again();
  }, [path]);
  // whoever has just signed in sends what waits for them
  useEffect(() => void flush().catch(() => undefined), [me?.personId]);
  useEffect(() => {
    const before = new Date(Date.now() - keptDays * 86_400_000).toISOString();
    void forgetReceipts(['clerk', 'register', 'kiosk'], before).catch(() => undefined);
  }, []);
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  if (!me) return <SignInForm onDone={asked.again} />;
  if (me.mustChange) return <PasswordForm onDone={asked.again} />;
  if (me.current.portal !== 'station') return <CapacityPanel me={me} onDone={asked.again} />;
  return <DeskPanel me={me} onLeave={asked.again} />;
}

const tabs = [
  { path: '/desk', name: '今日' },
  { path: '/desk/record', name: '代录' },
  { path: '/desk/register', name: '纸质登记册' },
  { path: '/desk/calls', name: '回访' },
  { path: '/desk/flow', name: '后来怎样' },
  { path: '/desk/notices', name: '通知' },
];

function DeskPanel({ me, onLeave }: { me: Me; onLeave: () => void }) {
  const { path } = useAddress();
  const unread = useUnread(path);
  const asked = useStations();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const station = asked.data.find(({ id }) => id === me.current.organizationId);
  if (!station) return <p>没有找到您所在的联络站,请联系县区政协。</p>;
  const desk: Desk = { station, personId: me.personId };
  return (
    <div className="st-desk">
      <div className="st-kept">
        <div className="st-row st-middle">
          <h1>工作台</h1>
          {unread.count > 0 && (
            <AppLink className="st-bell" href={to('/desk/notices')}>
              {atMost99(unread.count)} 条未读通知
            </AppLink>
          )}
        </div>
        <div className="st-row st-middle">
          <span>
            {me.name} · {station.name}
          </span>
          <BigButton look="plain" onClick={() => void clerk.session.signOut.mutate().then(onLeave, onLeave)}>
            退出登录
          </BigButton>
        </div>
      </div>
      <nav className="st-tabs" aria-label="工作台">
        {tabs.map((tab) => (
          <AppLink key={tab.path} href={to(tab.path)} aria-current={tab.path === path ? 'page' : undefined}>
            {tab.name}
          </AppLink>
        ))}
      </nav>
      {path === '/desk' && <TodayList desk={desk} />}
      {path === '/desk/record' && <RecordForm desk={desk} />}
      {path === '/desk/register' && <RegisterForm desk={desk} />}
      {path === '/desk/calls' && <CallBackList />}
      {path === '/desk/flow' && <FlowList />}
      {path === '/desk/notices' && <NoticeList unread={unread} />}
    </div>
  );
}
