import { BigButton, BigLink } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { go, to } from '../device/address.tsx';
import { type Outbox, takeBack } from '../device/outbox.tsx';
import { ReceiptCard } from './ReceiptCard.tsx';

/** After handing in: the receipt, or that it waits safely for a network, or what has to be mended. */
export function SubmittedPanel({ draftKey, outbox }: { draftKey: string; outbox: Outbox }) {
  const receipt = outbox.sent[draftKey];
  const refusal = outbox.refused[draftKey];
  if (receipt) return <ReceiptCard receipt={receipt} />;
  if (refusal)
    return (
      <Notice tone="error" title="没有提交成功" live>
        <p>{refusal}</p>
        <BigButton onClick={() => void takeBack(draftKey).then(() => window.location.assign(to('/write')))}>
          返回修改
        </BigButton>
      </Notice>
    );
  return (
    <>
      <Notice tone="info" title={navigator.onLine ? '正在提交…' : '已存在本机'} live>
        {navigator.onLine
          ? '请稍候,不用重复点。'
          : '现在没有网络。联网后会自动提交,并在“本机的回执”里给出查询码。'}
      </Notice>
      <BigLink look="plain" href={to('/')}>
        回到首页
      </BigLink>
      <BigButton look="plain" onClick={() => go('/receipts')}>
        本机的回执
      </BigButton>
    </>
  );
}
