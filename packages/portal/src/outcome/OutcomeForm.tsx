import { type OutcomeForm as Form, outcomeBodyMax, suggestionsMax } from '@concord/domain/matter/outcome';
import { outcomeFormNames } from '@concord/domain/matter/outcome/labels';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { SavedNote } from '@concord/ui/SavedNote';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import '../dispatch/dispatch.css';
import './outcome.css';

export type TypedOutcome = { title: string; form: Form; body: string; suggestions: string[] };

type OutcomeFormProps = {
  /** Under this name the browser keeps what was typed until it is saved. */
  keepAs: string;
  initial: TypedOutcome;
  verb: string;
  busy: boolean;
  onSave: (typed: TypedOutcome) => Promise<unknown>;
};

const forms = Object.entries(outcomeFormNames).map(([value, label]) => ({ value, label }));

/** 起草成果: its text, and its suggestions one by one; kept on this computer while it is written. */
export function OutcomeForm({ keepAs, initial, verb, busy, onSave }: OutcomeFormProps) {
  const id = useId();
  const { draft, saving, set, forget } = useKeptDraft(keepAs, initial);
  const [problem, setProblem] = useState<string>();
  const save = () => {
    const typed = { ...draft, suggestions: draft.suggestions.map((text) => text.trim()).filter(Boolean) };
    const missing = problemOf(typed);
    setProblem(missing);
    if (!missing)
      void onSave(typed).then(
        () => forget(),
        () => undefined,
      );
  };
  return (
    <form
      className="d-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div>
        <label htmlFor={`${id}form`}>形式</label>
        <Select
          id={`${id}form`}
          value={draft.form}
          style={{ width: 160 }}
          options={forms}
          onChange={(form: Form) => set({ form })}
        />
      </div>
      <div>
        <label htmlFor={`${id}title`}>标题</label>
        <Input
          id={`${id}title`}
          maxLength={60}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}body`}>正文</label>
        <Input.TextArea
          id={`${id}body`}
          autoSize={{ minRows: 8, maxRows: 28 }}
          value={draft.body}
          onChange={(event) => set({ body: event.target.value })}
        />
        <p className="d-form-count">
          <span className="p-note">情况和分析写在这里;建议逐条写在下面</span>
          <CharacterCount text={draft.body} max={outcomeBodyMax} />
        </p>
      </div>
      <SuggestionList suggestions={draft.suggestions} onChange={(suggestions) => set({ suggestions })} />
      {problem && <p role="alert">{problem}</p>}
      <p className="p-actions-row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {verb}
        </Button>
        <SavedNote saving={saving} />
      </p>
    </form>
  );
}

function problemOf({ title, suggestions }: TypedOutcome): string | undefined {
  if (title.trim().length < 4) return '标题至少 4 个字';
  const short = suggestions.findIndex((text) => text.length < 4);
  return short >= 0 ? `第 ${short + 1} 条建议至少 4 个字` : undefined;
}

type SuggestionListProps = { suggestions: readonly string[]; onChange: (next: string[]) => void };

/** Each suggestion a box of its own: its number is what units answer to. */
function SuggestionList({ suggestions, onChange }: SuggestionListProps) {
  const move = (from: number, to: number) => {
    const next = [...suggestions];
    const [moved = ''] = next.splice(from, 1);
    next.splice(to, 0, moved);
    onChange(next);
  };
  return (
    <fieldset className="o-suggestions">
      <legend>建议({suggestions.length} 条)</legend>
      <ol>
        {suggestions.map((text, index) => (
          <li key={index}>
            <Input.TextArea
              aria-label={`第 ${index + 1} 条建议`}
              autoSize={{ minRows: 1, maxRows: 8 }}
              maxLength={1000}
              value={text}
              onChange={(event) =>
                onChange(suggestions.map((one, i) => (i === index ? event.target.value : one)))
              }
            />
            <Button
              size="small"
              disabled={index === 0}
              aria-label={`第 ${index + 1} 条上移`}
              onClick={() => move(index, index - 1)}
            >
              ↑
            </Button>
            <Button
              size="small"
              aria-label={`去掉第 ${index + 1} 条`}
              onClick={() => onChange(suggestions.filter((_, i) => i !== index))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ol>
      {suggestions.length < suggestionsMax && (
        <Button type="dashed" onClick={() => onChange([...suggestions, ''])}>
          加一条建议
        </Button>
      )}
    </fieldset>
  );
}
