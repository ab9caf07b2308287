import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system, unitLeader } from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { canReadMatter } from '../matter.ts';
import type { OutcomeCommand } from './command.ts';
import { anOutcome, anOutcomeText, issuedOutcome, outcomeAfter, outcomeAround } from './examples.ts';
import {
  decideOutcome,
  type OutcomeCircumstances,
  openOutcome,
  openOutcomeCommands,
  sidesMissing,
} from './lifecycle.ts';
import { type FeedbackSide, feedbackSides, type Outcome, type OutcomeForm } from './outcome.ts';
import { paperText } from './paper.ts';

const decision = { body: '县政协主席会议', on: '2026-03-01', note: '' };
const prepare: OutcomeCommand = { type: 'prepare', paperId: 'd-1' };
const refusal = (
  outcome: Outcome,
  command: OutcomeCommand,
  facts: Partial<OutcomeCircumstances> = {},
  actor: Actor = clerk,
) => {
  const decided = decideOutcome(outcome, command, outcomeAround(actor, facts));
  return decided.ok ? undefined : decided.refusal.code;
};

describe('an outcome', () => {
  test('is begun by its committee’s staff; those who take part in its joint matter read along', () => {
    const joint = {
      id: 'r-2',
      committeeId: 'guyuan',
      jointMatterId: 'j-1',
      readers: ['kangbao'],
      regulationVersion: 0,
    };
    for (const actor of [leader, siblingClerk, cityClerk, unitLeader, anActor('auditor')])
      expect(openOutcome(joint, anOutcomeText(), outcomeAround(actor)).ok).toBe(false);
    const begun = { ...anOutcome({ readers: ['kangbao'], level: 'handling' }) };
    expect(canReadMatter(siblingClerk, begun, [])).toBe(true);
    expect(canReadMatter(siblingClerk, anOutcome(), [])).toBe(false);
  });

  test('numbers its suggestions anew as long as it is written', () => {
    const revised = outcomeAfter(anOutcome(), [
      [clerk, { type: 'revise', text: anOutcomeText({ suggestions: ['逐村检查管道', '加装井房保温层'] }) }],
    ]);
    expect(revised.parts).toEqual([
      { number: 1, text: '逐村检查管道' },
      { number: 2, text: '加装井房保温层' },
    ]);
    expect(refusal(issuedOutcome(), { type: 'revise', text: anOutcomeText() })).toBe('matter.wrong_step');
  });

  test('does not leave without research, without a word, or without saying what to do', () => {
    expect(refusal(anOutcome(), prepare, { isResearched: false })).toBe('outcome.research_needed');
    expect(refusal(anOutcome(), prepare, { text: '' })).toBe('outcome.text_needed');
    expect(refusal(anOutcome({}, { suggestions: [] }), prepare)).toBe('outcome.suggestion_needed');
    expect(refusal(anOutcome({}, { suggestions: [], form: 'minutes' }), prepare)).toBeUndefined();
  });

  test('that is a recommendation needs the decision of a body, which writing on it takes away', () => {
    const recommendation = anOutcome({}, { form: 'recommendation' });
    expect(refusal(recommendation, prepare)).toBe('outcome.decision_needed');
    const approved = outcomeAfter(recommendation, [[clerk, { type: 'approve', decision }]]);
    expect(approved).toMatchObject({ status: 'approved', decision });
    expect(refusal(approved, prepare)).toBeUndefined();
    const back = outcomeAfter(approved, [[clerk, { type: 'rework', reason: '补充数据' }]]);
    expect(back).toMatchObject({ status: 'drafting', decision: null });
  });

  test('is issued with its paper, and then read by whoever that was delivered to', () => {
    const issued = issuedOutcome();
    expect(issued).toMatchObject({ status: 'issued', number: '沽政协〔2026〕1号', issuedOn: '2026-03-02' });
    expect(canReadMatter(siblingClerk, issued, [])).toBe(true);
    const issue: OutcomeCommand = { type: 'issue', number: 'x', readers: [] };
    expect(refusal(outcomeAfter(anOutcome(), [[clerk, prepare]]), issue)).toBe('matter.not_yours');
    const unresearched = outcomeAfter(anOutcome(), [[clerk, prepare]]);
    expect(refusal(unresearched, issue, { isResearched: false }, system)).toBe('outcome.research_needed');
  });

  test('comes back to where it was when its paper does not go out, and only as long as that can be', () => {
    const approved = outcomeAfter(anOutcome(), [
      [clerk, { type: 'approve', decision }],
      [clerk, prepare],
    ]);
    const back: OutcomeCommand = { type: 'takeBack', reason: '再改改' };
    expect(outcomeAfter(approved, [[clerk, back]])).toMatchObject({ status: 'approved', paperId: null });
    expect(refusal(approved, back, { isPaperOpen: false })).toBe('outcome.paper_gone');
  });

  test('is written anew after its paper was withdrawn, unless somebody already works on it', () => {
    const recall: OutcomeCommand = { type: 'recall', reason: '数字有误', readers: [] };
    expect(refusal(issuedOutcome(), recall, { given: 1 }, system)).toBe('outcome.given_out');
    expect(outcomeAfter(issuedOutcome(), [[system, recall]])).toMatchObject({
      status: 'drafting',
      number: null,
      decision: null,
      readers: [],
      level: 'committee',
    });
  });

  test('is closed when nobody owes an answer and all three sides were told, or it stands why not', () => {
    const close: OutcomeCommand = { type: 'close', summary: '建议已基本落实' };
    const waive = (side: FeedbackSide): [Actor, OutcomeCommand] => [
      clerk,
      { type: 'waive', side, reason: '已在会上口头通报' },
    ];
    expect(refusal(issuedOutcome(), close, { owing: 2, received: feedbackSides })).toBe('outcome.still_owed');
    expect(refusal(issuedOutcome(), close, { received: ['party', 'government'] })).toBe(
      'outcome.feedback_needed',
    );
    const waived = outcomeAfter(issuedOutcome(), [waive('cppcc')]);
    expect(sidesMissing(waived, ['party'])).toEqual(['government']);
    expect(refusal(waived, close, { received: ['party', 'government'] })).toBeUndefined();
    expect(refusal(issuedOutcome(), waive('party')[1], { papers: ['party'] })).toBe('outcome.feedback_given');
    const told = outcomeAfter(waived, [[clerk, { type: 'giveFeedback', side: 'cppcc', dispatchId: 'd-9' }]]);
    expect(told.feedback).toEqual([{ side: 'cppcc', dispatchId: 'd-9', reason: null, on: '2026-03-02' }]);
  });

  test('is dealt with by its own staff alone', () => {
    for (const actor of [leader, siblingClerk, cityClerk, unitLeader, anActor('auditor')])
      for (const outcome of [anOutcome(), issuedOutcome()])
        expect(openOutcomeCommands(outcome, outcomeAround(actor))).toEqual([]);
  });
});

test('the paper says the text, the suggestions by number, and who gave something and who did not', () => {
  const text = paperText(anOutcome(), '正文。', [
    { name: '市政协', share: 'lead' },
    { name: '康保县政协', share: 'contributed' },
    { name: '尚义县政协', share: 'absent' },
  ]);
  expect(text).toBe(
    '正文。\n\n意见建议\n1. 加装井房保温层\n2. 管道埋深一米八\n3. 入冬前逐井检查\n\n参加单位\n牵头:市政协\n已提供材料:康保县政协\n未提供材料:尚义县政协',
  );
  expect(paperText({ parts: [] }, '正文。', [])).toBe('正文。');
});

test('whatever is tried by whomever, nothing is issued unresearched or undecided, and nothing closed untold', () => {
  const people: Actor[] = [clerk, leader, siblingClerk, cityClerk, anActor('auditor'), system];
  const forms: OutcomeForm[] = ['report', 'recommendation', 'minutes'];
  const aCommand = fc.oneof(
    fc.record({
      type: fc.constant('revise' as const),
      text: fc.record({
        form: fc.constantFrom(...forms),
        suggestions: fc.constantFrom<string[]>([], ['加装井房保温层']),
        title: fc.constant('关于机井的报告'),
        body: fc.constant('正文'),
      }),
    }),
    fc.constantFrom<OutcomeCommand>(
      { type: 'approve', decision },
      { type: 'rework', reason: '再改' },
      prepare,
      { type: 'takeBack', reason: '再改' },
      { type: 'issue', number: '沽政协〔2026〕1号', readers: [] },
      { type: 'recall', reason: '有误', readers: [] },
      { type: 'follow' },
      { type: 'close', summary: '已落实完毕' },
      { type: 'reopen', reason: '未落实' },
      { type: 'withdraw', reason: '不写了' },
    ),
    fc.record({
      type: fc.constant('waive' as const),
      side: fc.constantFrom(...feedbackSides),
      reason: fc.constant('口头通报'),
    }),
  );
  const onward: [Actor, OutcomeCommand][] = [
    [clerk, prepare],
    [system, { type: 'issue', number: '沽政协〔2026〕1号', readers: [] }],
    [clerk, { type: 'close', summary: '已落实完毕' }],
  ];
  // Half of the tries go the way an outcome goes, so that it gets somewhere.
  const aTry = fc.record({
    taken: fc.oneof(fc.tuple(fc.constantFrom(...people), aCommand), fc.constantFrom(...onward)),
    isResearched: fc.boolean(),
    received: fc.subarray([...feedbackSides]),
    owing: fc.nat({ max: 1 }),
    given: fc.nat({ max: 1 }),
  });
  const reached = { issued: 0, closed: 0 };
  fc.assert(
    fc.property(fc.array(aTry, { minLength: 30, maxLength: 80 }), (tries) => {
      let outcome = anOutcome();
      for (const {
        taken: [actor, command],
        ...facts
      } of tries) {
        const decided = decideOutcome(outcome, command, outcomeAround(actor, facts));
        if (!decided.ok) continue;
        const { next } = decided;
        if (next.status === 'issued' && outcome.status === 'issuing') {
          reached.issued += 1;
          expect(facts.isResearched).toBe(true);
          expect(next.parts.length > 0 || next.form === 'minutes').toBe(true);
          expect(next.form !== 'recommendation' || next.decision !== null).toBe(true);
        }
        if (next.status === 'closed') {
          reached.closed += 1;
          expect(facts.owing).toBe(0);
          expect(sidesMissing(next, facts.received)).toEqual([]);
        }
        if (['issued', 'followed', 'closed'].includes(outcome.status) && next.status !== 'drafting')
          expect([next.parts, next.number, next.body]).toEqual([outcome.parts, outcome.number, outcome.body]);
        outcome = next;
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(reached.issued, reached.closed)).toBeGreaterThan(50);
});
