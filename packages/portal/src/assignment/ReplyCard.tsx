import { adoptionNames, gradeNames } from '@concord/domain/assignment';
import type { AssignmentCase } from './AssignmentScreen.tsx';

type Answer = NonNullable<AssignmentCase['reply']>;
type ReplyCardProps = { reply: Answer; parts: AssignmentCase['parts']; title: string };

/** An answer to be read: as a whole, to each suggestion, and what was promised. */
export function ReplyCard({ reply, parts, title }: ReplyCardProps) {
  return (
    <section className="p-card">
      <h2>{title}</h2>
      <ReplyText reply={reply} parts={parts} />
      {(reply.grade || reply.number) && (
        <p className="p-note">
          {[reply.grade && `办理结果:${gradeNames[reply.grade]}`, reply.number && `文号:${reply.number}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </section>
  );
}

/** The words of an answer, on screen and on the letter. */
export function ReplyText({
  reply: { text, answers, commitments },
  parts,
}: Pick<ReplyCardProps, 'reply' | 'parts'>) {
  const asked = (part: number) => parts.find(({ number }) => number === part)?.text;
  return (
    <>
      <p className="p-text">{text}</p>
      {answers.map((answer) => (
        <div key={answer.part} className="p-answered">
          <h3>
            第 {answer.part} 条{asked(answer.part) && `:${asked(answer.part)}`}
          </h3>
          {answer.adoption && (
            <p className="p-note">
              {adoptionNames[answer.adoption]}
              {answer.doneOn && `,${answer.doneOn} 完成`}
            </p>
          )}
          <p className="p-text">{answer.text}</p>
        </div>
      ))}
      {commitments.length > 0 && (
        <div className="p-answered">
          <h3>承诺事项</h3>
          <ol className="p-parts">
            {commitments.map((one) => (
              <li key={`${one.text}${one.dueOn}`}>
                {one.text}({one.dueOn} 前)
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
