import { AppLink, FollowLinks } from '@concord/ui/AppLink';
import { BigLink } from '@concord/ui/public/BigButton';
import { PublicFrame } from '@concord/ui/public/PublicFrame';
import { type ComponentType, Suspense, useEffect, useRef } from 'react';
import { CallList } from './CallList.tsx';
import { IdleDialog } from './IdleDialog.tsx';
import './kiosk.css';
import { NetworkBar } from './NetworkBar.tsx';
import { LoadingPanel } from './StatePanel.tsx';
import { go, to, useAddress } from './useAddress.ts';
import { isKiosk } from './useKiosk.ts';
import { keepFlushing } from './useOutbox.ts';
import { useStation } from './useStation.ts';

export type Route = { path: RegExp; title: string; Screen: ComponentType };

/** Around every screen: whose station it is, what waits for a network, whom to call. */
export function StationFrame({ routes }: { routes: readonly Route[] }) {
  const { path } = useAddress();
  const [station] = useStation();
  const route = routes.find((one) => one.path.test(path));
  useEffect(keepFlushing, []);
  useNewScreen(path, route?.title ?? '没有这一页');
  return (
    <FollowLinks follow={go}>
      <PublicFrame name={station?.name ?? '社情民意联络站'} homeHref={to('/')} foot={<Foot />}>
        <NetworkBar />
        <Suspense fallback={<LoadingPanel />}>{route ? <route.Screen /> : <NowherePanel />}</Suspense>
      </PublicFrame>
      {isKiosk && <IdleDialog />}
    </FollowLinks>
  );
}

/** Tells where one is now: in the title, and to a screen reader by moving to the new page's start. */
function useNewScreen(path: string, title: string): void {
  const last = useRef(path);
  useEffect(() => {
    document.title = `${title} · 社情民意联络站`;
    if (last.current === path) return;
    last.current = path;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path, title]);
}

function NowherePanel() {
  return (
    <>
      <h1>没有这一页</h1>
      <p>地址可能抄错了。</p>
      <BigLink href={to('/')}>回到首页</BigLink>
    </>
  );
}

function Foot() {
  return (
    <div className="st-foot">
      <p>
        急事请拨 <CallList numbers={['110', '119', '120']} />
      </p>
      <p>
        政务咨询投诉 <CallList numbers={['12345']} />
      </p>
      {!isKiosk && (
        <p>
          <AppLink href={to('/desk')}>工作人员入口</AppLink>
        </p>
      )}
    </div>
  );
}
