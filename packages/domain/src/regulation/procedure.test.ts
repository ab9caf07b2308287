import { expect, test } from 'vitest';
import { aRegulationVersion, regulation } from './examples.ts';
import { procedureOf } from './procedure.ts';
import { regulationAt } from './regulation.ts';

const under = (changes: Record<string, number | boolean | string>) =>
  regulationAt([aRegulationVersion({ changes })], 'guyuan', 1);

test("a citizen's opinion is accepted, answered, signed, checked, delivered and rated", () => {
  expect(procedureOf('citizenOpinion', regulation)).toMatchObject({
    objection: true,
    contact: 'optional',
    countersign: false,
    signature: true,
    signatureSubmits: true,
    audit: true,
    grade: false,
    rating: 'sponsor',
    childAssignments: true,
    reply: { unit: 'workdays', amount: 13 },
    accept: { unit: 'workdays', amount: 3 },
  });
});

test('a question is answered sooner than a complaint, and nothing on the way takes longer than the answer', () => {
  const consultation = procedureOf('citizenOpinion', under({ 'citizen.consult.replyDays': 2 }), {
    isConsultation: true,
  });
  expect(consultation).toMatchObject({
    reply: { unit: 'workdays', amount: 2 },
    accept: { unit: 'workdays', amount: 2 },
    objectionWindow: { unit: 'workdays', amount: 2 },
  });
});

test('a committee may do without the signature on answers to citizens, not on replies to proposals', () => {
  const unsigned = under({ 'assignment.leadSignatureRequired': false });
  expect(procedureOf('citizenOpinion', unsigned).signature).toBe(false);
  expect(procedureOf('proposal', unsigned).signature).toBe(true);
});

test('a proposal uses every step but child assignments', () => {
  expect(procedureOf('proposal', under({ 'assignment.gradeScheme': 'A-D' }))).toMatchObject({
    contact: 'required',
    countersign: true,
    signatureSubmits: false,
    grade: true,
    grades: ['A', 'B', 'C', 'D'],
    rating: 'sponsor',
    childAssignments: false,
    reply: { unit: 'months', amount: 3 },
    hardCapMonths: 6,
  });
});

test('themes and issues are rated by nobody and may be handed further down', () => {
  for (const kind of ['theme', 'issue'] as const) {
    expect(procedureOf(kind, regulation)).toMatchObject({ rating: 'none', childAssignments: true });
  }
});
