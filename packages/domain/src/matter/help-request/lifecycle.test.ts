import { describe, expect, test } from 'vitest';
import { anActor } from '../../actor/examples.ts';
import { askForHelp, decideHelpRequest, openHelpRequestCommands } from './index.ts';

const at = '2026-03-02T01:00:00.000Z';
const guyuan = anActor('countyStaff');
const kangbao = anActor('countyStaff', 'kangbao');
const facts = { id: 'h-1', number: '沽源求助〔2026〕1号', regulationVersion: 0 };
const words = { title: '请支援检测设备', summary: '借用水质快检箱两天。' };

function asked() {
  const decision = askForHelp(words, facts, { actor: guyuan, at });
  if (!decision.ok) throw new Error('refused');
  return decision.next;
}

describe('a request for help', () => {
  test('is asked by a committee’s staff, the city’s as well as a county’s, and by no unit', () => {
    expect(askForHelp(words, facts, { actor: anActor('cityStaff', 'zhangjiakou'), at }).ok).toBe(true);
    expect(askForHelp(words, facts, { actor: anActor('unitClerk'), at }).ok).toBe(false);
    expect(askForHelp(words, facts, { actor: anActor('countyLeader'), at }).ok).toBe(false);
  });

  test('is closed with thanks once somebody answered, and withdrawn while nobody has', () => {
    const close = { type: 'close' as const, thanks: '谢谢支援,已用上。' };
    const withdraw = { type: 'withdraw' as const, reason: '已自行解决' };
    expect(decideHelpRequest(asked(), close, { actor: guyuan, at, answered: 0 })).toMatchObject({
      refusal: { code: 'helpRequest.unanswered' },
    });
    expect(decideHelpRequest(asked(), close, { actor: guyuan, at, answered: 1 })).toMatchObject({
      ok: true,
      next: { status: 'closed', thanks: close.thanks },
    });
    expect(decideHelpRequest(asked(), withdraw, { actor: guyuan, at, answered: 1 }).ok).toBe(false);
    expect(decideHelpRequest(asked(), withdraw, { actor: guyuan, at, answered: 0 }).ok).toBe(true);
  });

  test('leaves whoever was asked no step of it but those of their own invitation', () => {
    expect(openHelpRequestCommands(asked(), { actor: kangbao, at, answered: 1 })).toEqual([]);
  });
});
