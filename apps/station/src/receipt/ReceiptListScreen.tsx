import { AppLink } from '@concord/ui/AppLink';
import { Notice } from '@concord/ui/public/Notice';
import { BigLink } from '@concord/ui/public/BigButton';
import { useEffect, useState } from 'react';
import { to } from '../device/address.tsx';
import { useOutbox } from '../device/outbox.tsx';
import { type KeptReceipt, store } from '../device/store.tsx';

/** Receipts kept on this device, and what still waits for a network. */
export function ReceiptListScreen() {
  const { waiting, refused, sent } = useOutbox();
  const [receipts, setReceipts] = useState<KeptReceipt[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when one more was sent
  useEffect(() => {
    void store().then((database) => database.getAll('receipt')).then(setReceipts);
  }, [sent]);
  return (
    <>
      <h1 className="st-title">本机的回执</h1>
      {waiting.map((draft) => (
        <Notice key={draft.key} tone={refused[draft.key] ? 'error' : 'warn'} title={draft.body.slice(0, 30)}>
          {refused[draft.key] ?? '已存在本机,联网后自动提交'}
        </Notice>
      ))}
      {receipts?.length === 0 && waiting.length === 0 && <p>这台设备上还没有回执。</p>}
      <ul className="st-list">
        {receipts
          ?.sort((a, b) => (a.at < b.at ? 1 : -1))
          .map(({ key, code, title, at }) => (
            <li key={key}>
              <AppLink href={`${to('/query')}#${code}`}>{code}</AppLink> {title}
              <br />
              {at.slice(0, 10)}
            </li>
          ))}
      </ul>
      <BigLink look="plain" href={to('/')}>
        回到首页
      </BigLink>
    </>
  );
}
