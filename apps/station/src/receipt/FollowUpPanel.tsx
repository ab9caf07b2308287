import type { OpinionCommand } from '@concord/domain/matter/citizen-opinion';
import { ratingNames } from '@concord/domain/matter/citizen-opinion/labels';
import { Card } from '@concord/ui/public/Card';
import { Notice } from '@concord/ui/public/Notice';
import { useState } from 'react';
import { visitor } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import { useKey } from '../device/useKey.ts';
import type { Progress } from './format.ts';
import { RatingForm } from './RatingForm.tsx';
import { WordsForm } from './WordsForm.tsx';

type FollowUpPanelProps = { code: string; progress: Progress; onProgress: (progress: Progress) => void };

const thanks: Partial<Record<OpinionCommand['type'], string>> = {
  rate: '谢谢您的评价',
  supplement: '补充的情况已收到',
  reopen: '已请有关单位重新办理',
};

/** What the holder of a code may still do: rate, add, ask once for it to be done again. */
export function FollowUpPanel({ code, progress, onProgress }: FollowUpPanelProps) {
  const { commands, rating } = progress;
  const [done, setDone] = useState<string>();
  const { act, isBusy, problem } = useAct();
  const keyOf = useKey();
  const run = (command: OpinionCommand, after?: () => void) =>
    void act(async () => {
      setDone(undefined);
      const content = { code, command };
      onProgress(await visitor.receipt.run.mutate({ ...content, key: keyOf(content) }));
      setDone(thanks[command.type]);
      after?.();
    });
  return (
    <>
      {done && <Notice tone="done" title={done} live />}
      {problem && (
        <Notice tone="error" title="没有提交" live>
          {problem}
        </Notice>
      )}
      {rating && (
        <p>
          您的评价:<strong>{ratingNames[rating.value]}</strong>
          {rating.reasons && `(${rating.reasons})`}
        </p>
      )}
      {commands.includes('rate') && (
        <Card title={rating ? '更改评价(可改一次)' : '您满意吗?'}>
          <RatingForm isBusy={isBusy} onRate={(value, reasons) => run({ type: 'rate', value, reasons })} />
        </Card>
      )}
      {commands.includes('supplement') && (
        <WordsForm
          id="supplement"
          title="补充情况"
          label="还有什么要说的?"
          max={1500}
          isOpen={progress.status === 'clarifying'}
          isBusy={isBusy}
          onWords={(text, after) => run({ type: 'supplement', text }, after)}
        />
      )}
      {commands.includes('reopen') && (
        <WordsForm
          id="reopen"
          title="要求重办(只有一次)"
          label="哪里没有办好?"
          max={500}
          isBusy={isBusy}
          onWords={(reason, after) => run({ type: 'reopen', reason }, after)}
        />
      )}
    </>
  );
}
