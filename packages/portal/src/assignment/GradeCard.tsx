import { type AnswerDraft, type Grade, gradeNames } from '@concord/domain/assignment';
import { Complaint, underOf } from '@concord/ui/staff/Complaint';
import { idOf } from './answer.tsx';

type GradeCardProps = {
  grades: readonly string[];
  draft: AnswerDraft;
  complaint: string | undefined;
  onChange: (draft: AnswerDraft) => void;
};

/** 办理结果分类: all of them in view, for whoever does not know them by letter. */
export function GradeCard({ grades, draft, complaint, onChange }: GradeCardProps) {
  return (
    <fieldset className="p-grades" aria-describedby={underOf(idOf('grade'))}>
      <legend>办理结果分类</legend>
      {(grades as readonly Grade[]).map((grade, index) => (
        <label key={grade}>
          <input
            type="radio"
            name="grade"
            id={index === 0 ? idOf('grade') : undefined}
            checked={draft.grade === grade}
            onChange={() => onChange({ ...draft, grade })}
          />
          {gradeNames[grade]}
        </label>
      ))}
      <Complaint of={idOf('grade')}>{complaint}</Complaint>
    </fieldset>
  );
}
