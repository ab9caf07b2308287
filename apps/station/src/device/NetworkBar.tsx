import { AppLink } from '@concord/ui/AppLink';
import { Notice } from '@concord/ui/public/Notice';
import { useSyncExternalStore } from 'react';
import { to } from './useAddress.ts';
import { isKiosk } from './useKiosk.ts';
import { useOutbox } from './useOutbox.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says calmly when there is no network, and what waits for one. Silent when all is sent. */
export function NetworkBar() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const { waiting, refused, delay } = useOutbox();
  const stuck = waiting.filter(({ key }) => refused[key]).length;
  const count = waiting.length - stuck;
  if (!isOnline)
    return (
      <Notice tone="warn" title="现在没有网络" live>
        {count > 0
          ? `有 ${count} 件已存在本机,联网后自动发送,不用重写。`
          : '可以照常填写,内容会存在本机,联网后自动发送。'}
      </Notice>
    );
  if (count > 0 && delay)
    return (
      <Notice tone="warn" title={`有 ${count} 件还没有发出`} live>
        已存在本机,会自动再试,不用重写。
      </Notice>
    );
  if (stuck > 0 && !isKiosk)
    return (
      <Notice tone="error" title={`有 ${stuck} 件没能提交`}>
        <AppLink href={to('/receipts')}>去看看原因</AppLink>
      </Notice>
    );
  return null;
}
