import type { AnswerDraft } from '@concord/domain/assignment';
import { Complaint, underOf } from '@concord/ui/staff/Complaint';
import { Button, Input } from 'antd';
import { today } from '../frame/time.tsx';
import { type ComplaintOn, idOf } from './answer.tsx';

type CommitmentListProps = {
  draft: AnswerDraft;
  complaintOn: ComplaintOn;
  onChange: (draft: AnswerDraft) => void;
};

/** 承诺事项: what will be done by which day; looked back at when the day has come. */
export function CommitmentList({ draft, complaintOn, onChange }: CommitmentListProps) {
  const commitments = draft.commitments.length > 0 ? draft.commitments : [{ text: '', dueOn: '' }];
  const set = (next: AnswerDraft['commitments']) => onChange({ ...draft, commitments: next });
  const write = (at: number, facts: { text?: string; dueOn?: string }) =>
    set(commitments.map((one, index) => (index === at ? { ...one, ...facts } : one)));
  return (
    <section aria-label="承诺事项">
      <h3>承诺事项</h3>
      <p className="p-note">B 类答复须写明做什么、哪天完成;到期后会回头看。</p>
      <ol className="p-commitments">
        {commitments.map(({ text, dueOn }, index) => {
          const field = `commitment-${index}` as const;
          return (
            <li key={index}>
              <Input
                id={idOf(field)}
                aria-label={`第 ${index + 1} 项承诺`}
                placeholder="做什么"
                maxLength={300}
                value={text}
                status={complaintOn(field) ? 'error' : ''}
                aria-describedby={underOf(idOf(field))}
                onChange={({ target }) => write(index, { text: target.value })}
              />
              <Input
                type="date"
                aria-label={`第 ${index + 1} 项的完成日期`}
                min={today()}
                value={dueOn}
                status={complaintOn(field) ? 'error' : ''}
                onChange={({ target }) => write(index, { dueOn: target.value })}
              />
              <Button
                type="text"
                aria-label={`去掉第 ${index + 1} 项承诺`}
                disabled={commitments.length === 1 && text === '' && dueOn === ''}
                onClick={() => set(commitments.filter((_, at) => at !== index))}
              >
                去掉
              </Button>
              <Complaint of={idOf(field)}>{complaintOn(field)}</Complaint>
            </li>
          );
        })}
      </ol>
      <Button
        id={idOf('commitments')}
        type="dashed"
        onClick={() => set([...commitments, { text: '', dueOn: '' }])}
      >
        再加一项承诺
      </Button>{' '}
      <Complaint of={idOf('commitments')}>{complaintOn('commitments')}</Complaint>
    </section>
  );
}
