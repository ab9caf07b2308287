import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anActor,
  cityClerk,
  clerk,
  leader,
  siblingClerk,
  system,
  unitClerk,
  unitLeader,
} from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import type { DispatchCommand } from './command.ts';
import { type Dispatch, isReceived, paperNumber, receiptsMissing } from './dispatch.ts';
import { aDispatch, aPaper, digest, dispatchAfter, dispatchAround, reportKind } from './examples.ts';
import { decideDispatch, isUntouched, openDispatch, openDispatchCommands } from './lifecycle.ts';
import { asReceived, canReadDispatch } from './policy.ts';

const colleague = { ...clerk, personId: 'a-colleague' };
const draft = { kindCode: 'report', title: '改过的标题', body: '改过的正文', addressees: [], fileIds: [] };
const way = [
  [clerk, { type: 'submit' }],
  [colleague, { type: 'pass', note: '' }],
  [leader, { type: 'sign' }],
  [clerk, { type: 'issue' }],
] as const;
const upTo = (steps: number) => dispatchAfter(aDispatch(), way.slice(0, steps));
const issued = () => upTo(4);
const refusal = (dispatch: Dispatch, command: DispatchCommand, actor: Actor) => {
  const decision = decideDispatch(dispatch, command, dispatchAround(actor));
  return decision.ok ? undefined : decision.refusal.code;
};

describe('a paper', () => {
  test('is written, checked by another, signed by a leader, numbered and sent out', () => {
    expect(aDispatch()).toMatchObject({ status: 'drafting', writerIds: [clerk.personId], number: null });
    expect(upTo(1).status).toBe('checking');
    expect(upTo(2)).toMatchObject({ status: 'signing', checkedById: 'a-colleague' });
    expect(upTo(3)).toMatchObject({
      status: 'signed',
      number: '沽政协〔2026〕1号',
      signedById: leader.personId,
    });
    expect(issued().recipients.every(({ deliveredAt }) => deliveredAt !== null)).toBe(true);
  });

  test('is begun by its committee’s staff and by nobody else', () => {
    const beginning = { id: 'd-2', committeeId: 'guyuan', about: null, replacesId: null, isBodyFixed: false };
    for (const actor of [leader, siblingClerk, cityClerk, unitClerk, anActor('auditor')])
      expect(openDispatch(beginning, aPaper(), dispatchAround(actor)).ok).toBe(false);
  });

  test('is checked and signed by nobody who wrote on it, in whatever capacity', () => {
    expect(refusal(upTo(1), { type: 'pass', note: '' }, clerk)).toBe('dispatch.own_draft');
    const revised = dispatchAfter(aDispatch(), [[colleague, { type: 'revise', draft }]], { paper: aPaper() });
    const submitted = dispatchAfter(revised, [[colleague, { type: 'submit' }]]);
    for (const actor of [clerk, colleague])
      expect(refusal(submitted, { type: 'pass', note: '' }, actor)).toBe('dispatch.own_draft');
    const asLeader = { ...leader, personId: clerk.personId };
    expect(refusal(upTo(2), { type: 'sign' }, asLeader)).toBe('dispatch.own_draft');
    expect(refusal(upTo(2), { type: 'sign' }, colleague)).toBe('matter.not_yours');
  });

  test('does not leave its drafter without words and somebody to read them, each once', () => {
    expect(refusal(aDispatch({ body: ' ' }), { type: 'submit' }, clerk)).toBe('dispatch.text_needed');
    const copies = aPaper().recipients.map((one) => ({ ...one, isCopy: true }));
    expect(refusal(aDispatch({}, { recipients: copies }), { type: 'submit' }, clerk)).toBe(
      'dispatch.recipient_needed',
    );
    const [first] = aPaper().recipients;
    const twice = aPaper({ recipients: first ? [first, { ...first, isCopy: true }] : [] });
    const decision = decideDispatch(
      aDispatch(),
      { type: 'revise', draft },
      dispatchAround(clerk, { paper: twice }),
    );
    expect(decision).toMatchObject({ refusal: { code: 'dispatch.recipient_twice' } });
  });

  test('whose words are those of a matter keeps them, whatever is typed', () => {
    const next = dispatchAfter(aDispatch({ isBodyFixed: true }), [[clerk, { type: 'revise', draft }]], {
      paper: aPaper({ body: '别的话', title: '关于机井的报告' }),
    });
    expect(next).toMatchObject({ body: aDispatch().body, title: '关于机井的报告' });
  });

  test('is in hand when everybody addressed confirmed: those here themselves, those outside by a note', () => {
    const paper = issued();
    expect(refusal(paper, { type: 'receive' }, cityClerk)).toBe('matter.not_yours');
    const received = dispatchAfter(paper, [[siblingClerk, { type: 'receive' }]]);
    expect(refusal(received, { type: 'receive' }, anActor('countyLeader', 'kangbao'))).toBe(
      'dispatch.received_before',
    );
    expect(isReceived(received)).toBe(false);
    const note = (place: number, on = '2026-03-02') =>
      ({ type: 'noteReceipt', place, on, by: '办公室值班' }) as const;
    expect(refusal(received, note(1), clerk)).toBe('dispatch.not_outside');
    expect(refusal(received, note(2, '2026-03-03'), clerk)).toBe('dispatch.receipt_day');
    const whole = dispatchAfter(received, [[clerk, note(2)]]);
    expect(isReceived(whole)).toBe(true);
    expect(receiptsMissing(whole).map(({ name }) => name)).toEqual(['县水务局']);
    expect(refusal(whole, note(2), clerk)).toBe('dispatch.nothing_outside');
  });

  test('is read by its committee, and by those it is addressed to only once it was delivered', () => {
    const others = [siblingClerk, unitClerk, unitLeader];
    for (const steps of [0, 1, 2, 3])
      for (const actor of others) expect(canReadDispatch(actor, upTo(steps))).toBe(false);
    for (const actor of [...others, clerk, leader, system])
      expect(canReadDispatch(actor, issued())).toBe(true);
    for (const actor of [cityClerk, anActor('auditor'), anActor('auditor', 'kangbao', 'kangbao')])
      expect(canReadDispatch(actor, issued())).toBe(false);
    const withdrawn = dispatchAfter(issued(), [[leader, { type: 'withdraw', reason: '数字有误' }]]);
    expect(canReadDispatch(siblingClerk, withdrawn)).toBe(true);
    const unsent = dispatchAfter(upTo(3), [[leader, { type: 'withdraw', reason: '数字有误' }]]);
    expect(canReadDispatch(siblingClerk, unsent)).toBe(false);
  });

  test('shows whoever receives it their own receipt and nobody else’s', () => {
    const paper = dispatchAfter(issued(), [
      [siblingClerk, { type: 'receive' }],
      [unitClerk, { type: 'receive' }],
    ]);
    const receipts = (actor: Actor) =>
      asReceived(actor, paper).recipients.map(({ receipt }) => receipt !== null);
    expect(receipts(clerk)).toEqual([true, false, true]);
    expect(receipts(siblingClerk)).toEqual([true, false, false]);
    expect(asReceived(unitClerk, paper)).toMatchObject({ writerIds: [], signedById: null });
  });

  test('may be given up before it is signed; afterwards a leader withdraws it, with a reason that stays', () => {
    for (const steps of [0, 1, 2])
      expect(openDispatchCommands(upTo(steps), dispatchAround(clerk))).toContain('discard');
    expect(openDispatchCommands(upTo(3), dispatchAround(clerk))).toEqual(['issue']);
    const withdrawn = dispatchAfter(issued(), [[leader, { type: 'withdraw', reason: '数字有误' }]]);
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      withdrawReason: '数字有误',
      number: issued().number,
    });
    expect(openDispatchCommands(withdrawn, dispatchAround(leader))).toEqual([]);
  });
});

test('a number is the committee’s word, the year in hexagonal brackets and the count without zeros', () => {
  expect(paperNumber('张政协', reportKind, 2026, 12)).toBe('张政协〔2026〕12号');
  expect(paperNumber('张政协', { ...reportKind, suffix: '函' }, 2026, 3)).toBe('张政协函〔2026〕3号');
});

test('whatever is tried by whomever, a signed paper keeps its words, was checked by another than wrote it, and signed by a leader', () => {
  const people: Actor[] = [
    clerk,
    colleague,
    leader,
    siblingClerk,
    unitClerk,
    cityClerk,
    anActor('auditor'),
    system,
  ];
  const commands: DispatchCommand[] = [
    { type: 'revise', draft },
    { type: 'submit' },
    { type: 'pass', note: '' },
    { type: 'sendBack', reason: '再改改' },
    { type: 'sign' },
    { type: 'issue' },
    { type: 'receive' },
    { type: 'noteReceipt', place: 2, on: '2026-03-02', by: '收发室' },
    { type: 'withdraw', reason: '数字有误' },
    { type: 'discard', reason: '不发了' },
  ];
  // Half of the tries go the way a paper goes, so that it gets somewhere.
  const anyTry = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...commands));
  const aStep = fc.record({
    taken: fc.oneof(
      anyTry,
      fc.constantFrom<[Actor, DispatchCommand]>(
        ...way.map(([actor, command]) => [actor, command] as [Actor, DispatchCommand]),
      ),
    ),
    title: fc.constantFrom('第一稿标题', '第二稿标题', '第三稿标题'),
  });
  let signed = 0;
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 30, maxLength: 80 }), (tries) => {
      let paper = aDispatch();
      for (const {
        taken: [actor, command],
        title,
      } of tries) {
        const around = dispatchAround(actor, { paper: aPaper({ title, body: `${title}的正文` }) });
        const decision = decideDispatch(paper, command, around);
        if (!decision.ok) continue;
        const { next } = decision;
        if (paper.hash !== null) expect([next.hash, next.number]).toEqual([paper.hash, paper.number]);
        expect(isUntouched(next, digest)).toBe(true);
        if (next.hash !== null) {
          signed += 1;
          expect(next.checkedById).not.toBeNull();
          expect(next.writerIds).not.toContain(next.checkedById);
          expect(next.signedById).toBe(leader.personId);
          expect(next.number).not.toBeNull();
        }
        paper = next;
      }
    }),
    { numRuns: 400 },
  );
  expect(signed).toBeGreaterThan(100);
});
