import { Adoption, type AnswerDraft, adoptionNames, type PartAnswer } from '@concord/domain/assignment';
import type { MatterPart } from '@concord/domain/matter';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { StatusLight } from '@concord/ui/StatusLight';
import { Complaint, underOf } from '@concord/ui/staff/Complaint';
import { Input } from 'antd';
import { type ComplaintOn, idOf } from './answer.tsx';

type PartListProps = {
  parts: readonly MatterPart[];
  draft: AnswerDraft;
  /** Whether each suggestion must say if it is adopted, and by when. */
  asksAdoption: boolean;
  complaintOn: ComplaintOn;
  onChange: (draft: AnswerDraft) => void;
};

/** 逐条答复: one field for each suggestion, with what it says; how many are left stands above. */
export function PartList({ parts, draft, asksAdoption, complaintOn, onChange }: PartListProps) {
  if (parts.length === 0) return null;
  const of = (part: number): PartAnswer =>
    draft.answers.find((answer) => answer.part === part) ?? { part, text: '', adoption: null, doneOn: null };
  const textOf = (part: number) => of(part).text;
  const left = parts.filter(({ number }) => textOf(number).trim() === '');
  const write = (part: number, facts: Partial<PartAnswer>) =>
    onChange({
      ...draft,
      answers: [...draft.answers.filter((answer) => answer.part !== part), { ...of(part), ...facts }].sort(
        (a, b) => a.part - b.part,
      ),
    });
  return (
    <section aria-label="逐条答复">
      <h3>逐条答复</h3>
      <p className="p-note" role="status">
        {left.length === 0
          ? `${parts.length} 条建议都已写了答复。`
          : `共 ${parts.length} 条建议,还有 ${left.length} 条没有写:第 ${left.map(({ number }) => number).join('、')} 条。`}
      </p>
      {parts.map(({ number, text }) => {
        const field = `part-${number}` as const;
        const answer = textOf(number);
        const done = answer.trim() !== '';
        return (
          <div key={number} className="p-part">
            <div className="p-part-head">
              <label htmlFor={idOf(field)}>
                <strong>第 {number} 条</strong> {text}
              </label>
              <StatusLight light={done ? 'blue' : 'grey'}>{done ? '已写' : '未写'}</StatusLight>
            </div>
            <Input.TextArea
              id={idOf(field)}
              autoSize={{ minRows: 3, maxRows: 16 }}
              value={answer}
              status={complaintOn(field) ? 'error' : ''}
              aria-describedby={underOf(idOf(field))}
              onChange={({ target }) => write(number, { text: target.value })}
            />
            {asksAdoption && <AdoptionBar answer={of(number)} onChange={(facts) => write(number, facts)} />}
            <div className="p-answer-under">
              <Complaint of={idOf(field)}>{complaintOn(field)}</Complaint>
              <CharacterCount text={answer} max={2000} />
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** 采纳情况 of one suggestion, and the day its result stands. */
function AdoptionBar({
  answer: { part, adoption, doneOn },
  onChange,
}: {
  answer: PartAnswer;
  onChange: (facts: Partial<PartAnswer>) => void;
}) {
  return (
    <fieldset className="p-adoption">
      <legend>第 {part} 条采纳情况</legend>
      {Adoption.options.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={`adoption-${part}`}
            checked={adoption === value}
            onChange={() => onChange({ adoption: value })}
          />{' '}
          {adoptionNames[value]}
        </label>
      ))}
      <label>
        完成日期{' '}
        <input
          type="date"
          value={doneOn ?? ''}
          onChange={({ target }) => onChange({ doneOn: target.value || null })}
        />
      </label>
    </fieldset>
  );
}
