import { describe, expect, test } from 'vitest';
import { type AnswerDraft, type Asked, askedParts, complaintsAbout, drafted } from './answer.ts';
import { circumstancesFor, given, monday, said, twoParts } from './examples.ts';

const [proposal] = given('proposal');
if (!proposal) throw new Error('examples are broken');

const asked = (more: Partial<Asked> = {}): Asked => ({
  ...circumstancesFor('proposal'),
  assignment: {
    parts: [],
    contacts: [{ form: 'phone', who: '第一提案人', summary: '已沟通', at: monday }],
  },
  ...more,
});
const whole: AnswerDraft = {
  text: '已办理。',
  answers: [said(1, '已更换。'), said(2, '已检查。')],
  grade: 'A',
  commitments: [],
};
const complained = (draft: Partial<AnswerDraft>, more: Partial<Asked> = {}) =>
  complaintsAbout({ ...whole, ...draft }, asked(more)).map(({ field }) => field);

describe('an answer that is being written', () => {
  test('is held only against the suggestions its unit was given', () => {
    const matter = { parts: twoParts };
    expect(askedParts({ assignment: { parts: [], contacts: [] }, matter })).toEqual(twoParts);
    expect(askedParts({ assignment: { parts: [2], contacts: [] }, matter })).toEqual([twoParts[1]]);
    expect(
      complained({ answers: [said(2, '已检查。')] }, { assignment: { ...asked().assignment, parts: [2] } }),
    ).toEqual([]);
  });
  test('is told everything it lacks at once, each at its field, in the order of the form', () => {
    expect(complained({})).toEqual([]);
    expect(
      complained(
        { text: ' ', answers: [said(1, '  ')], grade: null },
        { assignment: { parts: [], contacts: [] } },
      ),
    ).toEqual(['contact', 'text', 'part-1', 'part-2', 'grade']);
  });
  test('of grade B wants a promise with words and a day that is still to come', () => {
    const promised = (...commitments: AnswerDraft['commitments']) => complained({ grade: 'B', commitments });
    expect(promised()).toEqual(['commitments']);
    expect(promised({ text: '', dueOn: '' })).toEqual(['commitments']);
    expect(promised({ text: '年内改造', dueOn: '' })).toEqual(['commitment-0']);
    expect(promised({ text: '年内改造', dueOn: '2026-03-01' })).toEqual(['commitment-0']);
    expect(promised({ text: '年内改造', dueOn: '2026-03-02' })).toEqual([]);
  });
  test('takes no grade the committee does not use', () => {
    expect(complained({ grade: 'D' })).toEqual(['grade']);
    expect(complained({ grade: 'A' }, { procedure: circumstancesFor('theme').procedure })).toContain('grade');
  });
  test('that is too long says where', () => {
    expect(
      complained({
        answers: [said(2, '字'.repeat(2001)), said(1, '一')],
      }),
    ).toEqual(['part-2']);
    expect(complained({ text: '字'.repeat(5001) })).toEqual(['text']);
    const undated = { ...whole, grade: 'B' as const, commitments: [{ text: '年内改造', dueOn: '' }] };
    expect(complaintsAbout(undated, asked())).toEqual([
      { field: 'commitment-0', sentence: '第 1 项承诺:请填写日期' },
    ]);
  });
  test('is handed in without what was left empty', () => {
    expect(
      drafted({ ...whole, answers: [said(1, ' ')], commitments: [{ text: ' ', dueOn: '' }] }),
    ).toMatchObject({ type: 'draft', text: '已办理。', answers: [], commitments: [] });
  });
});
