import { FollowLinks } from '@concord/ui/AppLink';
import { Notice } from '@concord/ui/public/Notice';
import { PublicFrame } from '@concord/ui/public/PublicFrame';
import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { go, type Route, to, useAddress } from './address.tsx';
import { client } from './client.tsx';
import { IdleDialog } from './IdleDialog.tsx';
import { keepFlushing, useOutbox } from './outbox.tsx';
import { useStation } from './station.tsx';

const online = {
  subscribe: (listener: () => void) => {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
  read: () => navigator.onLine,
};

/** Around every screen: whose station it is, what waits for a network, whom to call. */
export function StationApp({ routes }: { routes: readonly Route[] }) {
  const { path } = useAddress();
  const [station, choose] = useStation();
  const { waiting } = useOutbox();
  const isOnline = useSyncExternalStore(online.subscribe, online.read);
  useEffect(keepFlushing, []);
  const poster = /^\/s\/(.+)$/.exec(path)?.[1];
  useEffect(() => {
    if (!poster) return;
    client.organization.stationByCode
      .query({ code: poster })
      .then(({ code, name }) => choose({ code, name }))
      .catch(() => undefined)
      .finally(() => go('/'));
    // biome-ignore lint/correctness/useExhaustiveDependencies: only a new poster asks again
  }, [poster]);
  const route = routes.find((one) => one.path === path) ?? routes.at(-1);
  return (
    <FollowLinks follow={go}>
      <PublicFrame name={station?.name ?? '社情民意联络站'} homeHref={to('/')} foot={<Foot />}>
        {(!isOnline || waiting.length > 0) && (
          <Notice tone={isOnline ? 'info' : 'warn'} title={isOnline ? '正在发送' : '现在没有网络'} live>
            {waiting.length > 0
              ? `有 ${waiting.length} 件已存在本机,${isOnline ? '正在' : '联网后自动'}发送,不用重写。`
              : '可以照常填写,内容会存在本机,联网后自动发送。'}
          </Notice>
        )}
        <Suspense fallback={<p role="status">正在打开…</p>}>{route && <route.Screen />}</Suspense>
      </PublicFrame>
      <IdleDialog />
    </FollowLinks>
  );
}

function Foot() {
  return (
    <>
      <p>急事请拨 110 · 119 · 120</p>
      <p>政务咨询投诉 12345</p>
      <p>
        <a href={to('/desk')}>工作人员入口</a>
      </p>
    </>
  );
}
