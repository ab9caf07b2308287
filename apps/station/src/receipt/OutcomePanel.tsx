import { BigButton, BigLink } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useEffect, useState } from 'react';
import { type KeptReceipt, readReceipt } from '../device/offline.ts';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { to } from '../device/useAddress.ts';
import { isKiosk } from '../device/useKiosk.ts';
import { takeBack, useOutbox } from '../device/useOutbox.ts';
import { ReceiptCard } from './ReceiptCard.tsx';

type OutcomePanelProps = {
  draftKey: string;
  /** Goes to where a refused one is mended. */
  onMend: () => void;
  /** Below the title of a page, or its title. */
  heading?: 'h1' | 'h2';
};

/** What became of what was handed in: received with a code, waiting for a network, or to be mended. */
export function OutcomePanel({ draftKey: key, onMend, heading: Heading = 'h1' }: OutcomePanelProps) {
  const { waiting, sent, refused, delay } = useOutbox();
  const kept = useKeptReceipt(key);
  const receipt = sent[key] ?? kept;
  const problem = refused[key];
  if (receipt)
    return (
      <>
        <Heading>已收到,谢谢您</Heading>
        <ReceiptCard receipt={receipt} />
      </>
    );
  if (problem)
    return (
      <>
        <Heading>还没有提交成功</Heading>
        <Notice tone="error" title={problem} live>
          您写的内容还在,改好后可以再提交。
        </Notice>
        <div className="st-row">
          <BigButton onClick={() => void takeBack(key).then(onMend)}>去修改</BigButton>
        </div>
      </>
    );
  if (kept === undefined) return <LoadingPanel />;
  return waiting.some((draft) => draft.key === key) ? (
    <WaitingPanel delay={delay} heading={Heading} />
  ) : (
    <NoReceiptPanel />
  );
}

function WaitingPanel({ delay, heading: Heading }: { delay: string | undefined; heading: 'h1' | 'h2' }) {
  return (
    <>
      <Heading>已经存好</Heading>
      <Notice tone={delay ? 'warn' : 'info'} title={delay ? '还没有发出去' : '正在发送…'} live>
        <p>{delay ?? '马上就好'}。您写的内容已存在本机,会自动发送,不用重写,也不会重复。</p>
        {isKiosk && <p>查询码要等发出后才有,请向站里工作人员要。</p>}
      </Notice>
      <div className="st-row">
        <BigLink look="plain" href={to('/')}>
          回到首页
        </BigLink>
      </div>
    </>
  );
}

function NoReceiptPanel() {
  return (
    <>
      <h1>没有这张回执</h1>
      <p>这张回执不在本机上。如果您记得查询码,可以直接查询。</p>
      <BigLink href={to('/query')}>查询进度</BigLink>
    </>
  );
}

/** `undefined` while the device is asked, `null` when it keeps none. At a kiosk nobody sees an earlier one. */
function useKeptReceipt(key: string): KeptReceipt | null | undefined {
  const [kept, setKept] = useState<KeptReceipt | null>();
  useEffect(() => {
    setKept(undefined);
    const found = isKiosk ? Promise.resolve(undefined) : readReceipt(key);
    found.then((receipt) => setKept(receipt ?? null)).catch(() => setKept(null));
  }, [key]);
  return kept;
}
