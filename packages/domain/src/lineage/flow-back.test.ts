import { describe, expect, test } from 'vitest';
import { clerk, leader, siblingClerk, unitClerk } from '../actor/examples.ts';
import { cameBackSentence, givenSentence, giversOf } from './flow-back.ts';
import { tellWord, whyNotTell, wordLifecycle } from './word.ts';

const at = '2026-07-01T01:00:00.000Z';
const joint = { id: 'j-1', kind: 'jointMatter', status: 'working', committeeId: 'guyuan' };
const say = (text: string, matter = joint, actor = clerk) =>
  tellWord(matter, { id: 'w-1', text }, { actor, at });
const codeOf = (decision: ReturnType<typeof say>) => (decision.ok ? undefined : decision.refusal.code);

describe('what the lead tells the public', () => {
  test('is told by whoever works for the lead, once there is something to tell', () => {
    for (const actor of [clerk, leader])
      expect(codeOf(say('机井防冻改造已完成', joint, actor))).toBeUndefined();
    for (const actor of [siblingClerk, unitClerk])
      expect(codeOf(say('机井防冻改造已完成', joint, actor))).toBe('matter.not_yours');
    for (const status of ['proposed', 'dropped'])
      expect(whyNotTell(clerk, { ...joint, status })?.code).toBe('lineage.nothing_to_tell');
    for (const status of ['drafting', 'approved', 'issuing', 'withdrawn'])
      expect(whyNotTell(clerk, { ...joint, kind: 'outcome', status })?.code).toBe('lineage.nothing_to_tell');
    expect(whyNotTell(clerk, { ...joint, kind: 'issue' })?.code).toBe('lineage.nothing_to_tell');
  });

  test('never names a number of somebody’s, nor what is secret', () => {
    expect(codeOf(say('有事请打 13800000001 找老王'))).toBe('joint.personal');
    expect(codeOf(say('此件系机密★文件,改造已完成'))).toBe('joint.secret');
  });

  test('may be taken back, once', () => {
    const told = say('机井防冻改造已完成');
    if (!told.ok) throw new Error('not told');
    const back = wordLifecycle.decide(told.next, { type: 'withdraw' }, { actor: leader, at });
    if (!back.ok) throw new Error('not taken back');
    expect(back.next.status).toBe('withdrawn');
    expect(wordLifecycle.openCommands(back.next, { actor: leader, at })).toEqual([]);
    expect(wordLifecycle.openCommands(told.next, { actor: siblingClerk, at })).toEqual([]);
  });
});

describe('flow-back', () => {
  test('puts together what each committee gave, one’s own first even when it is nothing yet', () => {
    const givers = giversOf('guyuan', [
      { committeeId: 'kangbao', contributions: 2 },
      { committeeId: 'kangbao', themes: 1, opinions: 5, persons: 3 },
      { committeeId: 'zhangbei', contributions: 0 },
    ]);
    expect(givers.map(({ committeeId }) => committeeId)).toEqual(['guyuan', 'kangbao']);
    expect(givers.map(givenSentence)).toEqual(['还没有给出', '贡献 2 份;群众专题 1 个(3 人、5 件意见)']);
  });

  test('says in one line what came back', () => {
    const none = { given: 0, answered: 0, lastAnsweredAt: null, issues: 0, struck: 0, promises: 0, kept: 0 };
    expect(cameBackSentence({ ...none, words: [] })).toBe('还没有结果');
    expect(cameBackSentence({ ...none, given: 6, answered: 4, issues: 2, struck: 1, words: [] })).toBe(
      '办理任务 6 项,已有结果 4 项;查出问题 2 个,已销号 1 个',
    );
  });
});
