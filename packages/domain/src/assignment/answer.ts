import { z } from 'zod';
import { dateInShanghai } from '../calendar/index.ts';
import { explain, type Refusal } from '../decision/index.ts';
import type { MatterPart } from '../matter/matter.ts';
import { type Assignment, Commitment, Grade, PartAnswer } from './assignment.ts';
import type { Circumstances, MatterFacts } from './circumstances.ts';
import { AssignmentCommand } from './command.ts';

/** An answer while it is written: anything in it may still be empty. */
export const AnswerDraft = z.object({
  text: z.string(),
  answers: z.array(PartAnswer),
  grade: Grade.nullable(),
  commitments: z.array(Commitment),
});
export type AnswerDraft = z.infer<typeof AnswerDraft>;

/** What an answer is held against. */
export type Asked = Pick<Circumstances, 'procedure' | 'at'> & {
  assignment: Pick<Assignment, 'parts' | 'contacts'>;
  matter: Pick<MatterFacts, 'parts'>;
};

/** The suggestions this unit must answer: those its order names, else all of the matter's. */
export const askedParts = ({ assignment: { parts }, matter }: Pick<Asked, 'assignment' | 'matter'>) =>
  parts.length === 0
    ? matter.parts
    : parts.map(
        (number): MatterPart => matter.parts.find((part) => part.number === number) ?? { number, text: '' },
      );

/** The place in the form a complaint belongs to; commitments by their position. */
export type AnswerField =
  | 'contact'
  | 'text'
  | `part-${number}`
  | 'grade'
  | 'commitments'
  | `commitment-${number}`;
export type Lack = { field: AnswerField; refusal: Refusal };

/** Everything that still keeps an answer from being handed in, in the order of the form. */
export function lacksOf(draft: AnswerDraft, asked: Asked): Lack[] {
  const { assignment, procedure } = asked;
  const lacks: Lack[] = [];
  if (procedure.contact === 'required' && assignment.contacts.length === 0)
    lacks.push({ field: 'contact', refusal: { code: 'assignment.contact_needed' } });
  lacks.push(...partLacks(draft, asked));
  if (procedure.grade && !draft.grade)
    lacks.push({ field: 'grade', refusal: { code: 'assignment.grade_needed' } });
  if (draft.grade && !procedure.grades.includes(draft.grade))
    lacks.push({ field: 'grade', refusal: { code: 'assignment.grade_unknown' } });
  lacks.push(...commitmentLacks(draft, asked));
  return lacks;
}

function partLacks({ answers }: AnswerDraft, asked: Asked): Lack[] {
  const wanted = askedParts(asked).map(({ number }) => number);
  const given = answers.map(({ part }) => part);
  const missing = wanted.filter((part) => !given.includes(part));
  const differs = new Set(given).size < given.length || given.some((part) => !wanted.includes(part));
  return [
    ...(differs ? [{ field: 'text' as const, refusal: { code: 'assignment.answer_differs' as const } }] : []),
    ...missing.map(
      (part): Lack => ({
        field: `part-${part}`,
        refusal: { code: 'assignment.answer_parts', facts: { parts: String(part) } },
      }),
    ),
    ...(asked.procedure.adoption ? answers.filter(({ adoption }) => adoption === null) : []).map(
      ({ part }): Lack => ({
        field: `part-${part}`,
        refusal: { code: 'assignment.adoption_needed', facts: { parts: String(part) } },
      }),
    ),
  ];
}

function commitmentLacks({ grade, commitments }: AnswerDraft, { at }: Asked): Lack[] {
  if (grade === 'B' && commitments.length === 0)
    return [{ field: 'commitments', refusal: { code: 'assignment.commitment_needed' } }];
  const today = dateInShanghai(at);
  return commitments.flatMap(({ dueOn }, index): Lack[] =>
    dueOn && dueOn < today
      ? [{ field: `commitment-${index}`, refusal: { code: 'assignment.commitment_past' } }]
      : [],
  );
}

/** The one refusal for all that lacks; suggestions without an answer are named together. */
export function refusalOf(lacks: readonly Lack[]): Refusal | undefined {
  const first = lacks[0]?.refusal;
  if (first?.code !== 'assignment.answer_parts' && first?.code !== 'assignment.adoption_needed') return first;
  const parts = lacks.flatMap(({ refusal: { code, facts } }) =>
    code === first.code ? [facts?.parts ?? ''] : [],
  );
  return { code: first.code, facts: { parts: parts.join('、') } };
}

/** The command that hands a draft in: what was left empty stays out of it. */
export const drafted = ({ text, answers, grade, commitments }: AnswerDraft) => ({
  type: 'draft' as const,
  text: text.trim(),
  answers: answers.filter((answer) => answer.text.trim() !== ''),
  grade,
  commitments: commitments.filter((one) => one.text.trim() !== '' || one.dueOn !== ''),
});

export type Complaint = { field: AnswerField; sentence: string };

/** What a form says before anything is sent: too long, too short, and whatever `lacksOf` finds; one per field, from top to bottom. */
export function complaintsAbout(draft: AnswerDraft, asked: Asked): Complaint[] {
  const command = drafted(draft);
  const shape = AssignmentCommand.safeParse(command);
  const complaints: Complaint[] = [
    ...(shape.error?.issues ?? []).map(({ path, message }) => {
      const field = fieldAt(path, command);
      return { field, sentence: `${nameOf(field)}:${message}` };
    }),
    ...lacksOf(command, asked).map(({ field, refusal }) => ({ field, sentence: explain(refusal) })),
  ];
  return complaints
    .filter(({ field }, index) => complaints.findIndex((one) => one.field === field) === index)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

const places = ['contact', 'text', 'part', 'grade', 'commitments', 'commitment'];
const placeOf = ({ field }: Complaint): number => places.indexOf(field.split('-')[0] ?? '');

function fieldAt([name, index]: readonly PropertyKey[], { answers }: AnswerDraft): AnswerField {
  if (name === 'answers' && typeof index === 'number') return `part-${answers[index]?.part ?? index}`;
  if (name === 'commitments' && typeof index === 'number') return `commitment-${index}`;
  return name === 'grade' ? 'grade' : 'text';
}

function nameOf(field: AnswerField): string {
  const [kind, number] = field.split('-');
  if (kind === 'part') return `第 ${number} 条`;
  return kind === 'commitment' ? `第 ${Number(number) + 1} 项承诺` : '答复';
}
