import { declineReasonNames, ratingNames, stageNames } from '@concord/domain/matter/citizen-opinion/labels';
import type { AppRouter } from '@concord/server/router';
import { BigButton } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { Choice } from '@concord/ui/public/Choice';
import { Notice } from '@concord/ui/public/Notice';
import { StageBar } from '@concord/ui/public/StageBar';
import { SummaryList } from '@concord/ui/public/SummaryList';
import { TextArea } from '@concord/ui/public/TextArea';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { client, newKey, sentenceOf } from '../device/client.tsx';
import { readAloud } from './aloud.tsx';

export type Progress = inferRouterOutputs<AppRouter>['receipt']['byCode'];
type RatingValue = keyof typeof ratingNames;

const day = (instant: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' }).format(
    new Date(instant),
  );

type ProgressPanelProps = { code: string; progress: Progress; onProgress: (progress: Progress) => void };

/** Four plain words with dates, who has it, the answer, and what one may still say. */
export function ProgressPanel({ code, progress, onProgress }: ProgressPanelProps) {
  const { stages, stage, holder, answer, question, declined, rating, commands, dueOn } = progress;
  const [problem, setProblem] = useState<string>();
  const run = (command: Parameters<typeof client.receipt.run.mutate>[0]['command']) =>
    client.receipt.run
      .mutate({ code, command, key: newKey() })
      .then((next) => {
        setProblem(undefined);
        onProgress(next);
      })
      .catch((error) => setProblem(sentenceOf(error)));
  return (
    <>
      <h1 className="st-title">办理进度</h1>
      {problem && (
        <Notice tone="error" title="没有办成" live>
          {problem}
        </Notice>
      )}
      <StageBar
        stages={stages.map((one) => ({
          name: stageNames[one.stage],
          state: one.stage === stage && !answer ? 'now' : one.reached ? 'done' : 'next',
          ...(one.at && { date: day(one.at) }),
          ...(one.stage === stage && !answer && { who: holder }),
        }))}
      />
      {dueOn && !answer && <p>最晚 {dueOn} 前答复您。</p>}
      {question && (
        <Notice tone="warn" title="请您补充">
          {question}
        </Notice>
      )}
      {progress.inTheme && <p>还有别人反映同样的事,已合在一起办理;您仍会收到自己的答复。</p>}
      {answer && (
        <Card title={declined ? `没有受理:${declineReasonNames[declined].name}` : '答复'}>
          <p className="st-text">{answer}</p>
          {declined && <p>{declineReasonNames[declined].channel}。</p>}
          {'speechSynthesis' in window && (
            <BigButton look="plain" onClick={() => readAloud(answer)}>
              读给我听
            </BigButton>
          )}
        </Card>
      )}
      {rating && <p>您的评价:{ratingNames[rating.value]}。谢谢您。</p>}
      {commands.includes('rate') && (
        <RatePanel
          changed={Boolean(rating)}
          onRate={(value, reasons) => run({ type: 'rate', value, reasons })}
        />
      )}
      {commands.includes('supplement') && (
        <SayPanel
          id="supplement"
          title="补充情况"
          label="还有什么要说的"
          verb="补充"
          onSay={(text) => run({ type: 'supplement', text })}
        />
      )}
      {commands.includes('reopen') && rating?.value === 'dissatisfied' && (
        <SayPanel
          id="reopen"
          title="要求重办(一次)"
          label="还有什么没解决"
          verb="要求重办"
          onSay={(reason) => run({ type: 'reopen', reason })}
        />
      )}
      <Card title="您反映的">
        <SummaryList
          rows={[
            { term: '查询码', value: code.toUpperCase() },
            { term: '联络站', value: progress.station },
            { term: '内容', value: progress.body ?? '内容含个人信息,正在由工作人员处理' },
          ]}
        />
      </Card>
    </>
  );
}

function RatePanel({
  changed,
  onRate,
}: {
  changed: boolean;
  onRate: (value: RatingValue, reasons: string) => Promise<void>;
}) {
  const [value, setValue] = useState<RatingValue>();
  const [reasons, setReasons] = useState('');
  return (
    <Card title={changed ? '更改评价(一次)' : '您满意吗?'}>
      <Choice
        id="rating"
        label="您的评价"
        value={value}
        onValue={setValue}
        options={(Object.keys(ratingNames) as RatingValue[]).map((one) => ({
          value: one,
          label: ratingNames[one],
        }))}
      />
      <TextArea
        id="reasons"
        label="想说的话"
        optional={value !== 'dissatisfied'}
        value={reasons}
        onValue={setReasons}
        max={500}
        rows={3}
      />
      <BigButton disabled={!value} onClick={() => value && void onRate(value, reasons)}>
        提交评价
      </BigButton>
    </Card>
  );
}

type SayPanelProps = {
  id: string;
  title: string;
  label: string;
  verb: string;
  onSay: (text: string) => Promise<void>;
};

function SayPanel({ id, title, label, verb, onSay }: SayPanelProps) {
  const [text, setText] = useState('');
  return (
    <Card title={title}>
      <TextArea id={id} label={label} value={text} onValue={setText} max={500} rows={3} />
      <BigButton
        look="plain"
        disabled={text.trim() === ''}
        onClick={() => void onSay(text).then(() => setText(''))}
      >
        {verb}
      </BigButton>
    </Card>
  );
}
