import { opinionStatusNames } from '@concord/domain/matter/citizen-opinion/labels';
import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect, useState } from 'react';
import { clockOf, dayOf, isoDayOf } from '../device/format.ts';
import { type KeptReceipt, readReceipts } from '../device/offline.ts';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { clerk } from '../device/trpc.ts';
import { useAsked } from '../device/useAsked.ts';
import { useOutbox } from '../device/useOutbox.ts';
import { SlipCard } from '../receipt/SlipCard.tsx';
import { usePrint } from '../receipt/usePrint.ts';
import type { Desk } from './DeskScreen.tsx';
import { ScrollPanel } from './ScrollPanel.tsx';

/** What the station has taken in today, with slips for what was typed or sent from this computer. */
export function TodayList({ desk }: { desk: Desk }) {
  const { sent } = useOutbox();
  const today = isoDayOf(new Date());
  const asked = useAsked(`${desk.station.code} ${today} ${Object.keys(sent).length}`, () =>
    clerk.opinion.list.query({ scope: 'station', receivedFrom: today, order: 'newest', limit: 100 }),
  );
  const receipts = useDeskReceipts(sent);
  const { paper, print } = usePrint();
  const [chosen, setChosen] = useState<readonly KeptReceipt[]>([]);
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const { rows } = asked.data;
  const receiptOf = (receivedAt: string) => receipts.find(({ at }) => at === receivedAt);
  const slips = rows.flatMap(({ receivedAt }) => receiptOf(receivedAt) ?? []);
  const printSlips = (some: readonly KeptReceipt[]) => {
    setChosen(some);
    print('slip');
  };
  if (rows.length === 0) return <p>今天还没有收到。群众用手机、自助终端提交的,和您代录的,都会列在这里。</p>;
  return (
    <>
      <div className="st-kept">
        <p>
          {dayOf(today)},共 {rows.length} 件
        </p>
        {slips.length > 1 && (
          <BigButton look="plain" onClick={() => printSlips(slips)}>
            打印全部 {slips.length} 张小票
          </BigButton>
        )}
      </div>
      <ScrollPanel label="今日收到">
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">时间</th>
              <th scope="col">内容</th>
              <th scope="col">环节</th>
              <th scope="col">期限</th>
              <th scope="col">查询码</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, receivedAt, title, status, dueOn, isQuarantined }) => {
              const receipt = receiptOf(receivedAt);
              return (
                <tr key={id}>
                  <td data-label="时间">{clockOf(receivedAt)}</td>
                  <td className="st-wide" data-label="内容">
                    {isQuarantined ? '已封存,由站长和县区政协处理' : title}
                  </td>
                  <td data-label="环节">{opinionStatusNames[status]}</td>
                  <td data-label="期限">{dueOn ?? '—'}</td>
                  <td data-label="查询码">
                    {receipt ? (
                      <span className="st-row st-middle">
                        <span className="st-nowrap">{receipt.code}</span>
                        <BigButton
                          look="plain"
                          aria-label={`打印 ${receipt.code}`}
                          onClick={() => printSlips([receipt])}
                        >
                          打印
                        </BigButton>
                      </span>
                    ) : (
                      '本人自持'
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollPanel>
      {paper && <SlipCard paper={paper} receipts={chosen} />}
    </>
  );
}

/** Receipts of what was typed here, and of the kiosk's that were sent after their person had gone. */
function useDeskReceipts(sent: Readonly<Record<string, KeptReceipt>>): readonly KeptReceipt[] {
  const [receipts, setReceipts] = useState<readonly KeptReceipt[]>([]);
  // what has just been sent belongs into the list
  useEffect(() => {
    readReceipts(['clerk', 'register', 'kiosk']).then(setReceipts, () => setReceipts([]));
  }, [sent]);
  return receipts;
}
