import { AnswerDraft, complaintsAbout, drafted } from '@concord/domain/assignment';
import { CharacterCount } from '@concord/ui/CharacterCount';
import { FormSummary } from '@concord/ui/FormSummary';
import { SavedNote } from '@concord/ui/SavedNote';
import { Complaint, underOf } from '@concord/ui/staff/Complaint';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import type { AssignmentCase } from './AssignmentScreen.tsx';
import { idOf } from './answer.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { GradeCard } from './GradeCard.tsx';
import { PartList } from './PartList.tsx';

type DraftFormProps = {
  assignment: AssignmentCase;
  busy: boolean;
  onDraft: (command: ReturnType<typeof drafted>) => Promise<unknown>;
};

const blank: AnswerDraft = { text: '', answers: [], grade: null, commitments: [] };

/** 拟写答复: to the whole and to each suggestion, kept on this computer while it is written. */
export function DraftForm({ assignment, busy, onDraft }: DraftFormProps) {
  const { id, round, reply, procedure, parts } = assignment;
  const written = reply ? AnswerDraft.parse(reply) : blank;
  const key = `concord.answer.${id}.${round}`;
  const { draft, saving, change, forget, isKept, isBehind } = useKeptDraft(key, written, AnswerDraft);
  /** Complaints wait until somebody tries to hand in; from then on they follow what is typed. */
  const [tried, setTried] = useState(false);
  const at = new Date().toISOString();
  // `parts` are those this unit was given, with their words.
  const asked = { parts: [], contacts: assignment.contacts };
  const complaints = complaintsAbout(draft, { assignment: asked, procedure, at, matter: { parts } });
  const shown = tried ? complaints : [];
  const complaintOn = (field: string) => shown.find((one) => one.field === field)?.sentence;
  const submit = async () => {
    setTried(true);
    if (complaints.length > 0) return;
    const handedIn = drafted(draft);
    await onDraft(handedIn).then(
      () => {
        forget(AnswerDraft.parse(handedIn));
        setTried(false);
      },
      () => undefined, // the sentence was said, and what was typed stays
    );
  };
  return (
    <section className="p-card p-answer">
      <h2>
        <label htmlFor={idOf('text')}>拟写答复</label>
      </h2>
      <FormSummary errors={shown.map(({ field, sentence }) => ({ field: idOf(field), message: sentence }))} />
      {isBehind && (
        <p className="p-answer-first">
          您写的这一稿还没有提交,而别人已经提交了新的一稿。请核对后再保存,或者放弃修改。
        </p>
      )}
      <ContactNote assignment={assignment} complaint={complaintOn('contact')} />
      <Input.TextArea
        id={idOf('text')}
        autoSize={{ minRows: parts.length > 0 ? 4 : 8, maxRows: 24 }}
        value={draft.text}
        status={complaintOn('text') ? 'error' : ''}
        aria-describedby={underOf(idOf('text'))}
        onChange={({ target }) => change({ ...draft, text: target.value })}
      />
      <div className="p-answer-under">
        <Complaint of={idOf('text')}>{complaintOn('text')}</Complaint>
        <CharacterCount text={draft.text} max={5000} />
      </div>
      <PartList
        parts={parts}
        draft={draft}
        asksAdoption={procedure.adoption}
        complaintOn={complaintOn}
        onChange={change}
      />
      {procedure.grade && (
        <GradeCard
          grades={procedure.grades}
          draft={draft}
          complaint={complaintOn('grade')}
          onChange={change}
        />
      )}
      {(draft.grade === 'B' || draft.commitments.length > 0) && (
        <CommitmentList draft={draft} complaintOn={complaintOn} onChange={change} />
      )}
      <div className="p-answer-foot">
        <Button type={reply && !isKept ? 'default' : 'primary'} loading={busy} onClick={() => void submit()}>
          {reply ? '保存修改' : '提交答复稿'}
        </Button>
        {isKept && reply && (
          <Button type="text" onClick={() => forget(written)}>
            放弃修改,恢复已提交的稿
          </Button>
        )}
        <SavedNote saving={saving} />
      </div>
    </section>
  );
}

/** 联系提出人 comes before the answer; the step itself is beside the form. */
function ContactNote({
  assignment: { procedure, contacts },
  complaint,
}: {
  assignment: AssignmentCase;
  complaint: string | undefined;
}) {
  if (procedure.contact !== 'required' || contacts.length > 0) return null;
  return (
    <p
      id={idOf('contact')}
      className={complaint ? 'p-answer-first s-complaint' : 'p-answer-first'}
      tabIndex={-1}
    >
      答复前须先与提出人联系,请在“可以做的”里点“记录联系情况”。
    </p>
  );
}
