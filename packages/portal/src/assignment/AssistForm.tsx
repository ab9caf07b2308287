import { CharacterCount } from '@concord/ui/CharacterCount';
import { SavedNote } from '@concord/ui/SavedNote';
import { Complaint, underOf } from '@concord/ui/staff/Complaint';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useKeptDraft } from '../form/useKeptDraft.tsx';

type AssistFormProps = {
  assignmentId: string;
  busy: boolean;
  onSubmit: (text: string) => Promise<unknown>;
};

const max = 3000;
const Words = {
  safeParse: (value: unknown) =>
    typeof value === 'string' ? ({ success: true, data: value } as const) : ({ success: false } as const),
};

/** 协办意见: for the lead, who answers for all. */
export function AssistForm({ assignmentId, busy, onSubmit }: AssistFormProps) {
  const { draft, saving, change, forget } = useKeptDraft(`concord.assist.${assignmentId}`, '', Words);
  const [tried, setTried] = useState(false);
  const missing = tried && draft.trim() === '';
  const submit = async () => {
    setTried(true);
    if (draft.trim() === '') return document.getElementById('assist')?.focus();
    await onSubmit(draft.trim()).then(
      () => forget(''),
      () => undefined,
    );
  };
  return (
    <section className="p-card p-answer">
      <h2>
        <label htmlFor="assist">协办意见</label>
      </h2>
      <p className="p-hint">报送给主办单位汇总,由主办单位统一答复。</p>
      <Input.TextArea
        id="assist"
        autoSize={{ minRows: 6, maxRows: 20 }}
        value={draft}
        status={missing ? 'error' : ''}
        aria-describedby={underOf('assist')}
        onChange={({ target }) => change(target.value)}
      />
      <div className="p-answer-under">
        <Complaint of="assist">{missing ? '请填写协办意见' : undefined}</Complaint>
        <CharacterCount text={draft} max={max} />
      </div>
      <div className="p-answer-foot">
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          报送协办意见
        </Button>
        <SavedNote saving={saving} />
      </div>
    </section>
  );
}
