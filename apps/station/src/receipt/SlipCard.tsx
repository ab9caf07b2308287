import { Qr } from '@concord/ui/public/Qr';
import { Sheet } from '@concord/ui/public/Sheet';
import { clockOf, dayOf } from '../device/format.ts';
import type { KeptReceipt } from '../device/offline.ts';
import { linkOf, nextOf } from './labels.ts';
import './slip.css';
import type { Paper } from './usePrint.ts';

type SlipCardProps = { paper: Paper; receipts: readonly KeptReceipt[] };

/** What comes out of the printer, one page a receipt; not to be seen on screen. */
export function SlipCard({ paper, receipts }: SlipCardProps) {
  return (
    <div className="st-print" aria-hidden="true">
      {receipts.map(({ key, code, stationName, at, title, ...receipt }) => (
        <Sheet key={key} paper={paper}>
          <h1>{stationName}</h1>
          <p>社情民意回执</p>
          <p className="st-slip-code">{code}</p>
          <Qr text={linkOf(code)} title={`查询码 ${code} 的二维码`} />
          <p>
            {dayOf(at)} {clockOf(at)} 收到
          </p>
          {paper === 'a4' && <p>内容:{title}…</p>}
          <p>{nextOf(receipt)}</p>
          <p>请收好。凭查询码查进度、看答复、作评价。</p>
          <p>急事请拨 110 · 119 · 120</p>
        </Sheet>
      ))}
    </div>
  );
}
