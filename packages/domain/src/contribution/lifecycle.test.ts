import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, unitClerk } from '../actor/examples.ts';
import { accept } from '../decision/index.ts';
import { aParticipation } from '../matter/joint-matter/examples.ts';
import { aContent, aContribution, aroundContribution as around } from './examples.ts';
import {
  type ContributionCommand,
  canReadContribution,
  contributionConcerns,
  contributionLifecycle,
  contributionName,
  frozen,
  openContribution,
} from './index.ts';

const { decide, openCommands, whyNot, commandTypes } = contributionLifecycle;
const sign: ContributionCommand = { type: 'sign' };
const codeOf = (outcome: ReturnType<typeof decide>) => (outcome.ok ? undefined : outcome.refusal.code);

describe('a contribution', () => {
  test('is written by anybody of its committee and signed by its leader, who also may send it back', () => {
    const submitted = accept(decide(aContribution(), { type: 'submit' }, around({ actor: clerk }))).next;
    expect(openCommands(submitted, around({ actor: clerk }))).toEqual(['takeBack', 'discard']);
    expect(openCommands(submitted, around({ actor: leader }))).toEqual([
      'takeBack',
      'sendBack',
      'sign',
      'discard',
    ]);
    const signed = accept(decide(submitted, sign, around({ actor: leader, number: 1, hash: 'abc' })));
    expect(signed.next).toMatchObject({ status: 'signed', editions: 1, number: 1, hash: 'abc', draft: null });
    expect(signed.event.patch).toEqual({ version: 3, status: 'signed', editions: 1, number: 1, hash: 'abc' });
  });

  test('is touched by no other committee, at no time', () => {
    for (const status of ['drafting', 'submitted', 'signed', 'dropped'] as const)
      for (const actor of [siblingClerk, cityClerk, anActor('cityLeader', 'zhangjiakou'), unitClerk])
        for (const type of commandTypes)
          expect(whyNot(aContribution({ status }), type, around({ actor }))?.code).toBe('matter.not_yours');
  });

  test('crosses only when it says something, answers what was asked, and tells on nobody', () => {
    const signing = (draft: ReturnType<typeof aContent>, facts: Partial<ReturnType<typeof around>> = {}) =>
      codeOf(decide(aContribution({ draft }), sign, around({ actor: leader, ...facts })));
    expect(signing(aContent())).toBeUndefined();
    expect(signing(aContent({ text: '  ' }))).toBe('contribution.empty');
    expect(signing(aContent({ answers: [{ part: 1, text: '是' }] }))).toBe('contribution.unanswered');
    expect(signing(aContent({ answers: [] }), { asked: [] })).toBeUndefined();
    expect(signing(aContent({ text: '联系人电话15500001234。' }))).toBe('joint.personal');
    expect(signing(aContent(), { takesPart: false })).toBe('joint.not_part');
    expect(signing(aContent(), { isLive: false })).toBe('joint.room_closed');
  });

  test('of a partner crosses with the scanned paper, and is begun by the lead alone', () => {
    const paper = aContribution({ partnerId: 'p-1', committeeId: 'zhangjiakou' });
    const cityLeader = anActor('cityLeader', 'zhangjiakou');
    expect(codeOf(decide(paper, sign, around({ actor: cityLeader })))).toBe('contribution.scan_needed');
    expect(codeOf(decide(paper, sign, around({ actor: cityLeader, papers: 1 })))).toBeUndefined();
    const of = { id: 'c-2', matterId: 'j-1', partnerId: 'p-1' };
    expect(openContribution(of, { ...around({ actor: clerk }), leads: false }).ok).toBe(false);
    expect(openContribution(of, { ...around({ actor: cityClerk }), leads: true }).ok).toBe(true);
  });

  test('keeps its words out of the history, drafted or signed', () => {
    const content = aContent({ text: '三道沟村的井' });
    const saved = accept(
      decide(
        aContribution(),
        { type: 'save', text: '', answers: [], findings: [], citations: [] },
        around({ actor: clerk, content }),
      ),
    );
    expect(saved.next.draft).toEqual(content);
    const signed = accept(decide(saved.next, sign, around({ actor: leader, number: 1, hash: 'abc' })));
    for (const { event } of [saved, signed]) expect(JSON.stringify(event)).not.toContain('三道沟');
  });

  test('stores no classified word and no quotation that names somebody, not even in a draft', () => {
    const save: ContributionCommand = { type: 'save', text: '', answers: [], findings: [], citations: [] };
    const saving = (content: ReturnType<typeof aContent>) =>
      codeOf(decide(aContribution(), save, around({ actor: clerk, content })));
    expect(saving(aContent({ text: '秘密★一年 水源情况' }))).toBe('joint.secret');
    const evidence = [{ themeId: 't-1', title: '机井', people: 3, opinions: 3, quotation: '找 15500001234' }];
    expect(saving(aContent({ evidence }))).toBe('joint.personal');
    expect(saving(aContent({ text: '内部联系电话 15500001234' }))).toBeUndefined();
  });

  test('is replaced by a newer edition only; giving a revision up leaves the signed one', () => {
    const signed = aContribution({ status: 'signed', editions: 1, number: 1, hash: 'abc', draft: null });
    const revising = accept(
      decide(signed, { type: 'revise' }, around({ actor: clerk, newest: aContent() })),
    ).next;
    expect(revising).toMatchObject({ status: 'drafting', editions: 1, draft: aContent() });
    expect(accept(decide(revising, sign, around({ actor: leader, hash: 'def' }))).next).toMatchObject({
      editions: 2,
      number: 1,
      hash: 'def',
    });
    const discard: ContributionCommand = { type: 'discard', reason: '不改了' };
    expect(accept(decide(revising, discard, around({ actor: clerk }))).next.status).toBe('signed');
    expect(accept(decide(aContribution(), discard, around({ actor: clerk }))).next.status).toBe('dropped');
  });

  test('is proven by a text that changes with every word, with its edition and its owner', () => {
    const one = aContribution();
    const others = [
      aContribution({ draft: aContent({ text: '另一句话。' }) }),
      aContribution({ editions: 1 }),
      aContribution({ committeeId: 'kangbao' }),
    ];
    expect(new Set([one, ...others].map(frozen)).size).toBe(4);
    const blanks = aContent();
    const padded = { ...blanks, text: `${blanks.text}  `, findings: [{ number: 1, text: ' ' }] };
    expect(frozen(aContribution({ draft: padded }))).toBe(frozen(one));
  });

  test('is read by its committee at any time, and by the common room once it was signed', () => {
    const participation = aParticipation({
      invited: [
        { committeeId: 'guyuan', status: 'accepted' },
        { committeeId: 'kangbao', status: 'declined' },
      ],
    });
    const seen = (editions: number) =>
      [clerk, cityClerk, siblingClerk, unitClerk].map((actor) =>
        canReadContribution(actor, aContribution({ editions }), participation),
      );
    expect(seen(0)).toEqual([true, false, false, false]);
    expect(seen(1)).toEqual([true, true, false, false]);
  });

  test('concerns its own leader until signed, then the others', () => {
    const told = (type: 'submit' | 'sign', editions: number) =>
      contributionConcerns(type, aContribution({ editions }), aParticipation()).flatMap(([, ...desks]) =>
        desks.map(({ organizationId, group }) => `${organizationId} ${group}`),
      );
    expect(told('submit', 0)).toEqual(['guyuan heads']);
    expect(told('sign', 1)).toEqual(['guyuan clerks']);
    expect(told('sign', 2)).toEqual(['zhangjiakou clerks', 'guyuan clerks']);
  });
});

test('a contribution is called by its owner, number and edition', () => {
  expect(contributionName('蔚县', { number: 1, edition: 2 })).toBe('蔚县贡献第 1 号 第 2 版');
  expect(contributionName('蔚县', { number: null, edition: 0 })).toBe('蔚县贡献(未签发)');
});
