import { BigButton } from '@concord/ui/public/BigButton';
import type { Draft } from '../device/offline.ts';
import { takeBack, useOutbox } from '../device/useOutbox.ts';
import { SlipCard } from '../receipt/SlipCard.tsx';
import { usePrint } from '../receipt/usePrint.ts';

type SentListProps = {
  keys: readonly string[];
  /** `key`: what it had when it was refused. */
  onMend: (key: string, draft: Draft) => void;
};

/** What became of each line just registered, and their slips. */
export function SentList({ keys, onMend }: SentListProps) {
  const { sent, refused, waiting, delay } = useOutbox();
  const { paper, print } = usePrint();
  if (keys.length === 0) return null;
  const receipts = keys.flatMap((key) => sent[key] ?? []);
  const bodyOf = (key: string) =>
    sent[key]?.title ?? waiting.find((draft) => draft.key === key)?.body.slice(0, 24);
  const mend = async (key: string) => {
    const draft = await takeBack(key);
    if (draft) onMend(key, draft);
  };
  return (
    <section aria-labelledby="sent" aria-live="polite">
      <div className="st-kept">
        <h2 id="sent">
          已登记 {receipts.length} / {keys.length} 件
        </h2>
        {receipts.length > 0 && (
          <BigButton look="plain" onClick={() => print('slip')}>
            打印 {receipts.length} 张小票
          </BigButton>
        )}
      </div>
      {delay && <p className="st-note">{delay}。没发出的已存在本机,会自动再试。</p>}
      <ul className="st-list">
        {keys.map((key) => (
          <li key={key} className="st-kept">
            <span>{bodyOf(key)}…</span>
            {refused[key] ? (
              <span className="st-row st-middle">
                <span className="p-error">{refused[key]}</span>
                <BigButton look="plain" onClick={() => void mend(key)}>
                  去修改
                </BigButton>
              </span>
            ) : (
              <span>{sent[key]?.code ?? '等待发送'}</span>
            )}
          </li>
        ))}
      </ul>
      {paper && <SlipCard paper={paper} receipts={receipts} />}
    </section>
  );
}
