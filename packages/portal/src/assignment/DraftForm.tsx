import { type Grade, gradeNames } from '@concord/domain/assignment';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { readKept } from '@concord/ui/kept';
import { SavedNote, type Saving } from '@concord/ui/SavedNote';
import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { AssignmentCase } from './AssignmentScreen.tsx';

type DraftFormProps = {
  assignment: AssignmentCase;
  busy: boolean;
  onDraft: (facts: Record<string, unknown>) => Promise<unknown>;
};

/** 拟写答复: kept on this computer while it is written, so that leaving loses nothing. */
export function DraftForm({ assignment, busy, onDraft }: DraftFormProps) {
  const key = `concord.draft.${assignment.id}.${assignment.round}`;
  const [text, setText] = useState(() => readKept(key) ?? assignment.reply?.text ?? '');
  const [grade, setGrade] = useState<Grade | null>(assignment.reply?.grade ?? null);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const written = saving.state !== 'untouched';
  useEffect(() => {
    if (!written) return;
    const timer = setTimeout(() => {
      try {
        window.localStorage.setItem(key, text);
        setSaving({ state: 'saved', at: Date.now() });
      } catch {
        setSaving({ state: 'failed' });
      }
    }, 600);
    return () => clearTimeout(timer);
  }, [text, key, written]);
  const submit = () =>
    onDraft({ text, answers: [], grade, commitments: [] })
      .then(() => window.localStorage.removeItem(key))
      .catch(() => undefined);
  return (
    <section className="p-card">
      <h2>
        <label htmlFor="draft">拟写答复</label>
      </h2>
      <Input.TextArea
        id="draft"
        autoSize={{ minRows: 8, maxRows: 24 }}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setSaving({ state: 'saving' });
        }}
      />
      <div className="p-actions-row" style={{ justifyContent: 'space-between', marginTop: 8 }}>
        <SavedNote saving={saving} />
        <CharacterCount text={text} max={5000} />
      </div>
      {assignment.procedure.grade && (
        <Select
          aria-label="办理结果分类"
          placeholder="办理结果分类"
          style={{ width: 200 }}
          value={grade}
          onChange={setGrade}
          options={(assignment.procedure.grades as Grade[]).map((value) => ({
            value,
            label: gradeNames[value],
          }))}
        />
      )}
      <Button
        type={assignment.reply ? 'default' : 'primary'}
        style={{ marginTop: 12 }}
        loading={busy}
        disabled={text.trim() === ''}
        onClick={() => void submit()}
      >
        {assignment.reply ? '保存修改' : '提交答复稿'}
      </Button>
    </section>
  );
}
