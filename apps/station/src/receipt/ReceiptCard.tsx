import { Card } from '@concord/ui/public/Card';
import { Qr } from '@concord/ui/public/Qr';
import { Sheet } from '@concord/ui/public/Sheet';
import '@concord/ui/public/slip.css';
import { BigButton, BigLink } from '@concord/ui/public/BigButton';
import { useState } from 'react';
import { to } from '../device/address.tsx';
import type { KeptReceipt } from '../device/store.tsx';
import { readAloud } from './aloud.tsx';

export const progressHref = (code: string): string => `${window.location.origin}${to('/query')}#${code}`;

const dayOf = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(instant));

/** 回执: the code, what happens next and when; to print, to keep, to hear. */
export function ReceiptCard({ receipt }: { receipt: KeptReceipt }) {
  const { code, stationName, at } = receipt;
  const [paper, setPaper] = useState<'slip' | 'a4'>('slip');
  const next = '工作人员会在 2 个工作日内核实,需要办理的一般 13 个工作日内答复。';
  const print = (on: 'slip' | 'a4') => {
    setPaper(on);
    setTimeout(() => window.print(), 50);
  };
  return (
    <>
      <Card>
        <div className="st-receipt">
          <h1 className="st-title">已收到,谢谢您</h1>
          <p>您的查询码</p>
          <p className="st-code" data-testid="code">
            {code}
          </p>
          <Qr text={progressHref(code)} title={`查询码 ${code} 的二维码`} />
          <p>
            {stationName} · {dayOf(at)}
          </p>
          <p>{next}请记下查询码,凭它随时查进度、看答复、作评价。</p>
        </div>
      </Card>
      <div className="st-row">
        <BigLink href={`${to('/query')}#${code}`}>查看进度</BigLink>
        <BigButton look="plain" onClick={() => print('slip')}>
          打印小票
        </BigButton>
        <BigButton look="plain" onClick={() => print('a4')}>
          打印 A4
        </BigButton>
        {'speechSynthesis' in window && (
          <BigButton look="plain" onClick={() => readAloud(`您的查询码是 ${[...code].join(' ')}。${next}`)}>
            读给我听
          </BigButton>
        )}
        <BigLink look="plain" href={to('/')}>
          回到首页
        </BigLink>
      </div>
      <Sheet paper={paper}>
        <h2>{stationName}</h2>
        <p>受理回执</p>
        <p className="st-code">{code}</p>
        <Qr text={progressHref(code)} title={`查询码 ${code}`} />
        <p>{dayOf(at)}</p>
        <p>{next}</p>
        <p>急事请拨 110 · 119 · 120</p>
      </Sheet>
    </>
  );
}
