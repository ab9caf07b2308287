import { CharacterCount } from '@concord/ui/CharacterCount';
import { useKept } from '@concord/ui/kept';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { AssignmentCase } from '../assignment/AssignmentScreen.tsx';
import './issue.css';

type Commitment = { text: string; dueOn: string };
type Line = Commitment & { key: number };

type FixFormProps = {
  assignment: AssignmentCase;
  busy: boolean;
  onDraft: (facts: Record<string, unknown>) => Promise<unknown>;
};

let lines = 0;
const aLine = ({ text, dueOn }: Commitment = { text: '', dueOn: '' }): Line => {
  lines += 1;
  return { text, dueOn, key: lines };
};

/** 报整改结果, or what will be done by when. What is typed stays in this browser until it was sent. */
export function FixForm({ assignment, busy, onDraft }: FixFormProps) {
  const { id, round, reply } = assignment;
  const [text, setText] = useKept(`concord.fix.${id}.${round}`, reply?.text ?? '');
  const known = reply?.commitments ?? [];
  const [isPlan, setIsPlan] = useState(known.length > 0);
  const [steps, setSteps] = useState<Line[]>(() => (known.length > 0 ? known.map(aLine) : [aLine()]));
  const full = steps.filter((step) => step.text.trim() && step.dueOn);
  const send = () =>
    onDraft({
      text,
      answers: [],
      grade: null,
      commitments: isPlan ? full.map((step) => ({ text: step.text.trim(), dueOn: step.dueOn })) : [],
    }).catch(() => undefined);
  return (
    <section className="p-card" aria-label="报整改情况">
      <h2>
        <label htmlFor="fix">报整改情况</label>
      </h2>
      <Radio.Group
        value={isPlan ? 'plan' : 'done'}
        onChange={({ target }) => setIsPlan(target.value === 'plan')}
        options={[
          { value: 'done', label: '已整改(须附整改后照片)' },
          { value: 'plan', label: '一时改不了,报长期整改计划' },
        ]}
        style={{ marginBottom: 12 }}
      />
      <Input.TextArea
        id="fix"
        autoSize={{ minRows: 5, maxRows: 16 }}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div>
        <CharacterCount text={text} max={5000} />
      </div>
      {isPlan && <StepLines steps={steps} onChange={setSteps} />}
      <Button
        type={reply ? 'default' : 'primary'}
        style={{ marginTop: 12 }}
        loading={busy}
        disabled={text.trim() === '' || (isPlan && full.length === 0)}
        onClick={() => void send()}
      >
        {reply ? '保存修改' : '提交'}
      </Button>
      <p className="p-note">提交后由本单位负责人签发,再报上级核查。</p>
    </section>
  );
}

function StepLines({ steps, onChange }: { steps: readonly Line[]; onChange: (steps: Line[]) => void }) {
  const change = (key: number, facts: Partial<Commitment>) =>
    onChange(steps.map((step) => (step.key === key ? { ...step, ...facts } : step)));
  return (
    <fieldset className="p-plan-lines">
      <legend>分步计划</legend>
      {steps.map(({ key, text, dueOn }, index) => (
        <div key={key} className="p-plan-line">
          <Input
            aria-label={`第 ${index + 1} 步做什么`}
            placeholder="做什么"
            maxLength={300}
            value={text}
            onChange={({ target }) => change(key, { text: target.value })}
          />
          <Input
            aria-label={`第 ${index + 1} 步哪天前完成`}
            type="date"
            value={dueOn}
            onChange={({ target }) => change(key, { dueOn: target.value })}
          />
          {steps.length > 1 && (
            <Button type="text" onClick={() => onChange(steps.filter((step) => step.key !== key))}>
              去掉
            </Button>
          )}
        </div>
      ))}
      <Button type="dashed" onClick={() => onChange([...steps, aLine()])}>
        再加一步
      </Button>
    </fieldset>
  );
}
