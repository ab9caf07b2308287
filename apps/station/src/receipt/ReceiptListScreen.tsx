import { AppLink } from '@concord/ui/AppLink';
import { BigButton, BigLink } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useCallback, useEffect, useState } from 'react';
import { dayOf } from '../device/format.ts';
import { dropReceipt, type KeptReceipt, readReceipts } from '../device/offline.ts';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { to } from '../device/useAddress.ts';
import { isKiosk } from '../device/useKiosk.ts';
import { useOutbox } from '../device/useOutbox.ts';

/** 本机的回执: what was handed in from this phone, what waits first. */
export function ReceiptListScreen() {
  const { waiting, refused, sent } = useOutbox();
  const [receipts, setReceipts] = useState<KeptReceipt[]>();
  const load = useCallback(() => {
    readReceipts(isKiosk ? [] : ['phone']).then(setReceipts, () => setReceipts([]));
  }, []);
  // what has just been sent belongs into the list
  useEffect(load, [load, sent]);
  const own = waiting.filter(({ channel }) => channel === 'phone');
  if (!receipts) return <LoadingPanel />;
  return (
    <>
      <h1>本机的回执</h1>
      {isKiosk && (
        <>
          <Notice title="公用终端不保存回执">请凭打印的小票或查询码查询。</Notice>
          <BigLink href={to('/query')}>查询进度</BigLink>
        </>
      )}
      {own.length > 0 && (
        <ul className="st-list" aria-label="还没有发出">
          {own.map(({ key, body }) => (
            <li key={key}>
              <AppLink href={to(`/receipt#${key}`)}>{[...body].slice(0, 24).join('')}…</AppLink>
              <p className={refused[key] ? 'p-error' : 'st-note'}>
                {refused[key] ?? '等待发送,联网后自动发出'}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!isKiosk && receipts.length === 0 && own.length === 0 && (
        <>
          <p>还没有。您在这里反映情况后,回执会留在本机,随时可以看进度。</p>
          <BigLink href={to('/write')}>反映情况</BigLink>
        </>
      )}
      <ul className="st-list" aria-label="已收到的">
        {receipts.map(({ key, code, title, stationName, at }) => (
          <li key={key} className="st-kept">
            <div>
              <AppLink href={to(`/r#${code}`)}>{title}</AppLink>
              <p className="st-note">
                {code} · {stationName} · {dayOf(at)}
              </p>
            </div>
            <div className="st-row">
              <BigLink look="plain" href={to(`/receipt#${key}`)}>
                回执
              </BigLink>
              <BigButton
                look="plain"
                aria-label={`从本机删去 ${code}`}
                onClick={() => void dropReceipt(key).then(load)}
              >
                删去
              </BigButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
