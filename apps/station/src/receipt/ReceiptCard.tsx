import { BigButton, BigLink } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { Qr } from '@concord/ui/public/Qr';
import { clockOf, dayOf } from '../device/format.ts';
import type { KeptReceipt } from '../device/offline.ts';
import { SpeechBar } from '../device/SpeechBar.tsx';
import { to } from '../device/useAddress.ts';
import { isKiosk } from '../device/useKiosk.ts';
import { linkOf, nextOf, spelled } from './labels.ts';
import { savePicture } from './print.ts';
import { SlipCard } from './SlipCard.tsx';
import { usePrint } from './usePrint.ts';

/** The receipt: to keep, to print, to hear. */
export function ReceiptCard({ receipt }: { receipt: KeptReceipt }) {
  const { code, stationName, at } = receipt;
  const next = nextOf(receipt);
  const isDesk = receipt.channel === 'clerk';
  const { paper, print } = usePrint();
  return (
    <>
      <section className="p-card st-receipt" aria-labelledby="code">
        <p>{stationName}</p>
        <h2 id="code">
          <span className="st-note">查询码</span>
          <span className="st-code">{code}</span>
        </h2>
        <Qr text={linkOf(code)} title={`查询码 ${code} 的二维码`} size={176} />
        <p className="st-note">
          {dayOf(at)} {clockOf(at)} 收到
        </p>
      </section>
      <Notice tone="info" title={isDesk ? '请打印小票交给本人' : '请收好查询码'}>
        {keeping(receipt)}
      </Notice>
      <p>{next}每一步都能查到,答复的最晚日期会写在进度里。</p>
      <div className="st-row">
        <BigLink href={to(`/r#${code}`)}>查看进度</BigLink>
        <BigButton look="plain" onClick={() => print('slip')}>
          打印小票
        </BigButton>
        {!isKiosk && (
          <>
            <BigButton look="plain" onClick={() => print('a4')}>
              打印 A4
            </BigButton>
            <BigButton look="plain" onClick={() => void savePicture(receipt)}>
              存成图片
            </BigButton>
          </>
        )}
        <SpeechBar text={`您的查询码是:${spelled(code)}。再说一遍:${spelled(code)}。${next}`} />
      </div>
      {paper && <SlipCard paper={paper} receipts={[receipt]} />}
    </>
  );
}

function keeping({ channel }: KeptReceipt): string {
  if (channel === 'clerk') return '没有手机的,凭小票上的查询码可到任何联络站查询。';
  if (isKiosk) return '本机是公用的,不会保存您的查询码,请打印或拍照带走。';
  return '本机已保存;换手机或清理手机后,要凭查询码查询。';
}
