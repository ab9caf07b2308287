import type { Content } from '@concord/domain/contribution';
import { screen } from '@concord/domain/screening';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { SavedNote } from '@concord/ui/SavedNote';
import { Button, Input } from 'antd';
import { PaperList, UploadBar } from '../form/PaperList.tsx';
import { CitationList } from './CitationList.tsx';
import { type ContributionCase, useContributionRun } from './contribution.tsx';
import { useWorkingDraft } from './useWorkingDraft.tsx';

/** 起草贡献: text, an answer to each question, findings by number, citizens' word, papers. Saved as one types. */
export function ContributionForm({ contribution }: { contribution: ContributionCase }) {
  const { matter, draftPapers } = contribution;
  const { content, change, saving, problem, reload } = useWorkingDraft(contribution);
  const run = useContributionRun(contribution);
  const said = (part: number) => content.answers.find((one) => one.part === part)?.text ?? '';
  const answer = (part: number, text: string) =>
    change({
      ...content,
      answers: [...content.answers.filter((one) => one.part !== part), { part, text }].sort(
        (a, b) => a.part - b.part,
      ),
    });
  return (
    <section className="p-card" aria-label="起草贡献">
      <div className="j-entry-head">
        <h2>起草贡献</h2>
        <SavedNote saving={saving} />
      </div>
      {problem && (
        <p className="p-problem" role="alert">
          {problem}{' '}
          {reload && (
            <Button size="small" onClick={reload}>
              以我的为准再存
            </Button>
          )}
        </p>
      )}
      <Hints content={content} />
      <label className="j-field" htmlFor="contribution-text">
        正文
        <Input.TextArea
          id="contribution-text"
          autoSize={{ minRows: 6, maxRows: 30 }}
          value={content.text}
          onChange={({ target }) => change({ ...content, text: target.value })}
        />
        <CharacterCount text={content.text} max={20_000} />
      </label>
      {matter.parts.map(({ number, text }) => (
        <label key={number} className="j-field" htmlFor={`answer-${number}`}>
          第 {number} 问 {text}
          <Input.TextArea
            id={`answer-${number}`}
            autoSize={{ minRows: 2, maxRows: 16 }}
            value={said(number)}
            onChange={({ target }) => answer(number, target.value)}
          />
        </label>
      ))}
      <Findings content={content} onChange={change} />
      <CitationList content={content} onChange={change} />
      <h3>材料</h3>
      <PaperList
        papers={draftPapers}
        onRemove={(attachmentId) => run.mutate({ type: 'detach', attachmentId })}
      />
      <UploadBar
        label="附上材料"
        busy={run.isPending}
        onSent={(files) => run.mutate({ type: 'attach', attachmentIds: files.map(({ id }) => id) })}
      />
    </section>
  );
}

type Part = { content: Content; onChange: (content: Content) => void };

/** Findings are cited by their number: 据沽源贡献第 3 条. A number once given stays. */
function Findings({ content, onChange }: Part) {
  const { findings } = content;
  const next = Math.max(0, ...findings.map(({ number }) => number)) + 1;
  const put = (number: number, text: string) =>
    onChange({
      ...content,
      findings: findings.map((one) => (one.number === number ? { number, text } : one)),
    });
  return (
    <fieldset className="j-set">
      <legend>发现(逐条编号,便于引用)</legend>
      {findings.map(({ number, text }) => (
        <div key={number} className="j-question">
          <label className="j-field" htmlFor={`finding-${number}`}>
            第 {number} 条
            <Input.TextArea
              id={`finding-${number}`}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={1000}
              value={text}
              onChange={({ target }) => put(number, target.value)}
            />
          </label>
          <Button
            type="text"
            aria-label={`去掉第 ${number} 条`}
            onClick={() =>
              onChange({ ...content, findings: findings.filter((one) => one.number !== number) })
            }
          >
            去掉
          </Button>
        </div>
      ))}
      <Button
        type="dashed"
        onClick={() => onChange({ ...content, findings: [...findings, { number: next, text: '' }] })}
      >
        再加一条发现
      </Button>
    </fieldset>
  );
}

const noticed = ['idNumber', 'phone', 'bankCard', 'accusation', 'minor', 'secret'];

/** What would stand in the way of a signature, said while one writes. */
function Hints({ content }: { content: Content }) {
  const all = [content.text, ...[...content.answers, ...content.findings].map(({ text }) => text)].join('\n');
  const found = screen(all).filter(({ kind }) => noticed.includes(kind));
  if (found.length === 0) return null;
  return (
    <p className="j-ended" role="status">
      签发前请改写:{[...new Set(found.map(({ excerpt }) => excerpt))].slice(0, 5).join('、')}
      (个人信息、指名举报不能进入公共空间)
    </p>
  );
}
