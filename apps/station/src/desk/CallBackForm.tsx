import type { RatingValue } from '@concord/domain/matter/citizen-opinion';
import { BigButton } from '@concord/ui/public/BigButton';
import { Choice } from '@concord/ui/public/Choice';
import { Notice } from '@concord/ui/public/Notice';
import { TextArea } from '@concord/ui/public/TextArea';
import { useState } from 'react';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import { useAsked } from '../device/useAsked.ts';
import { useKey } from '../device/useKey.ts';
import { ratingOptions } from '../receipt/labels.ts';
import { OpinionCard } from './OpinionCard.tsx';

type CallBackFormProps = { id: string; onDone: () => void };

/** What it is and whom to call; where an answer waits to be called about, what they said to it. */
export function CallBackForm({ id, onDone }: CallBackFormProps) {
  const asked = useAsked(id, () => clerk.opinion.byId.query({ id }));
  const [value, setValue] = useState<RatingValue>();
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const { act, isBusy, problem } = useAct();
  const keyOf = useKey();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const { version, commands } = asked.data;
  const lacksReason = value === 'dissatisfied' && note.trim() === '';
  const save = () => {
    setTried(true);
    if (!value || lacksReason) return;
    void act(async () => {
      const content = { id, version, command: { type: 'callBack' as const, value, note: note.trim() } };
      await clerk.opinion.run.mutate({ ...content, key: keyOf(content) });
      onDone();
    });
  };
  return (
    <form
      className="p-card st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <OpinionCard opinion={asked.data} />
      {problem && (
        <Notice tone="error" title="没有记录" live>
          {problem}
        </Notice>
      )}
      {commands.includes('callBack') && (
        <>
          <Choice
            id={`value-${id}`}
            label="本人怎么说?"
            hint="没有联系上的不要代选,下次再打。"
            options={ratingOptions}
            value={value}
            onValue={setValue}
            {...(isTried && !value && { error: '请选一项' })}
          />
          <TextArea
            id={`note-${id}`}
            label="记录"
            optional={!lacksReason}
            value={note}
            onValue={setNote}
            max={500}
            rows={3}
            {...(isTried && lacksReason && { error: '选“不满意”时请写明原因' })}
          />
          <BigButton type="submit" disabled={isBusy}>
            记录回访
          </BigButton>
        </>
      )}
    </form>
  );
}
