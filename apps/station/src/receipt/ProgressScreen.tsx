import { declineReasonNames } from '@concord/domain/matter/citizen-opinion/labels';
import { parseReceiptCode } from '@concord/domain/receipt';
import { BigLink } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { Notice } from '@concord/ui/public/Notice';
import { StageBar } from '@concord/ui/public/StageBar';
import { useState } from 'react';
import { dayOf } from '../device/format.ts';
import { SpeechBar } from '../device/SpeechBar.tsx';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { visitor } from '../device/trpc.ts';
import { to, useAddress } from '../device/useAddress.ts';
import { useAsked } from '../device/useAsked.ts';
import { FollowUpPanel } from './FollowUpPanel.tsx';
import { type Progress, stagesOf, statusSentence } from './format.ts';

/** How far it is, for whoever holds the code. */
export function ProgressScreen() {
  const { fragment } = useAddress();
  const code = parseReceiptCode(fragment);
  if (!code) return <WrongCodePanel />;
  return <ProgressPanel key={code} code={code} />;
}

function WrongCodePanel() {
  return (
    <>
      <h1>查询码不对</h1>
      <Notice tone="error" title="没有找到这个查询码" live>
        请对照回执再看一遍:共 10 位,没有 0、1、I、O。
      </Notice>
      <div className="st-row">
        <BigLink href={to('/query')}>重新输入</BigLink>
      </div>
    </>
  );
}

function ProgressPanel({ code }: { code: string }) {
  const asked = useAsked(code, () => visitor.receipt.byCode.mutate({ code }));
  const [newer, setNewer] = useState<Progress>();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed' && asked.isMissing) return <WrongCodePanel />;
  if (asked.state === 'failed')
    return (
      <>
        <CodeTitle code={code} />
        <FailedPanel sentence={asked.sentence} again={asked.again} />
        <BigLink look="plain" href={to('/query')}>
          换一个查询码
        </BigLink>
      </>
    );
  const progress = newer ?? asked.data;
  return (
    <>
      <CodeTitle code={code} />
      <p>
        {progress.station} · {statusSentence(progress)}
      </p>
      <Card>
        <StageBar stages={stagesOf(progress)} />
      </Card>
      <AnswerPanel progress={progress} />
      <FlowPanel flow={progress.flow} />
      <FollowUpPanel code={code} progress={progress} onProgress={setNewer} />
      <Card title="您反映的情况">
        <p className="st-text">{progress.body ?? '内容含个人信息,已封存,由专人处理后继续办理。'}</p>
        {progress.place && <p className="st-note">地点:{progress.place}</p>}
        {progress.inTheme && <p className="st-note">已和多人反映的同类情况一起办理,您仍有自己的答复。</p>}
      </Card>
    </>
  );
}

/** What the opinion became part of, and what came of it. */
function FlowPanel({ flow }: Pick<Progress, 'flow'>) {
  if (flow.length === 0) return null;
  return (
    <Card title="您的意见后来怎样了">
      <ol className="st-flow">
        {flow.map(({ sentence, at }) => (
          <li key={`${at} ${sentence}`}>
            {sentence}
            {at && <span className="st-note"> {dayOf(at)}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

const CodeTitle = ({ code }: { code: string }) => (
  <h1>
    查询码 <span className="st-nowrap">{code}</span>
  </h1>
);

function AnswerPanel({ progress: { declined, answer, question, stages } }: { progress: Progress }) {
  const answeredAt = stages.find(({ stage }) => stage === 'answered')?.at;
  return (
    <>
      {question && (
        <Notice tone="warn" title="工作人员想请您补充">
          <p className="st-text">{question}</p>
        </Notice>
      )}
      {declined && (
        <Notice tone="warn" title={`没有受理:${declineReasonNames[declined].name}`}>
          {declineReasonNames[declined].channel}
        </Notice>
      )}
      {answer && (
        <Card title="答复">
          <p className="st-text">{answer}</p>
          {answeredAt && <p className="st-note">{dayOf(answeredAt)}</p>}
          <div className="st-row">
            <SpeechBar text={answer} />
          </div>
        </Card>
      )}
    </>
  );
}
