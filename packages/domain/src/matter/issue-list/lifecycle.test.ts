import { expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system, unitClerk } from '../../actor/examples.ts';
import { accept } from '../../decision/index.ts';
import { anIssueList } from './examples.ts';
import { decideIssueList, type IssueListCommand, openIssueList, openIssueListCommands } from './index.ts';
import { canReadIssueList, shareOf } from './policy.ts';

const around = (facts = {}) => ({
  actor: clerk,
  at: '2026-03-02T01:00:00.000Z',
  openItems: 0,
  usedAspects: [1],
  drawable: 8,
  ...facts,
});
const codeOf = (list: ReturnType<typeof anIssueList>, command: IssueListCommand, facts = {}) => {
  const outcome = decideIssueList(list, command, around(facts));
  return outcome.ok ? undefined : outcome.refusal.code;
};
const supervision = anActor('supervisionOffice', 'guyuan', 'guyuan-supervision');

test('a committee’s staff opens a list for their own committee, and nobody else does', () => {
  const opened = { id: 'l', number: '2026-1', committeeId: 'guyuan' };
  const given = { name: '清单', inspection: '视察', aspects: ['清雪'] };
  for (const actor of [leader, siblingClerk, cityClerk, unitClerk])
    expect(openIssueList(given, opened, { actor, at: around().at }).ok).toBe(false);
  expect(accept(openIssueList(given, opened, around())).next.aspects).toEqual([{ number: 1, name: '清雪' }]);
});

test('a list is closed only when nothing in it is open, and an aspect in use stays', () => {
  const list = anIssueList();
  expect(codeOf(list, { type: 'close' }, { openItems: 2 })).toBe('issueList.open_items');
  expect(codeOf(list, { type: 'close' })).toBeUndefined();
  const { name, inspection } = list;
  const revise = (aspects: { number: number; name: string }[]) =>
    codeOf(list, { type: 'revise', name, inspection, aspects });
  expect(revise([{ number: 2, name: '污水排放' }])).toBe('issueList.aspect_missing');
  expect(
    revise([
      { number: 1, name: '一样' },
      { number: 2, name: '一样' },
    ]),
  ).toBe('invalid');
  expect(revise([{ number: 1, name: '街道' }])).toBeUndefined();
});

test('a draw takes no more than can be drawn, and is made by the committee or its supervision office', () => {
  const draw = (size: number): IssueListCommand => ({ type: 'draw', size, countyId: null, seed: 's' });
  expect(codeOf(anIssueList(), draw(9))).toBe('issueList.too_many_to_draw');
  expect(codeOf(anIssueList(), draw(1), { drawable: 0 })).toBe('issueList.nothing_to_draw');
  expect(codeOf(anIssueList(), draw(3), { actor: supervision })).toBeUndefined();
  expect(openIssueListCommands(anIssueList(), around({ actor: cityClerk }))).toEqual([]);
});

test('sharing is with one committee at a time, never with oneself, and can be ended', () => {
  const list = anIssueList();
  expect(codeOf(list, { type: 'share', withId: 'guyuan' })).toBe('issueList.own');
  expect(codeOf(list, { type: 'unshare', withId: 'zhangjiakou' })).toBe('issueList.not_shared');
  const shared = accept(decideIssueList(list, { type: 'share', withId: 'zhangjiakou' }, around())).next;
  expect(shared.readers).toEqual(['zhangjiakou']);
  expect(codeOf(shared, { type: 'share', withId: 'zhangjiakou' })).toBe('issueList.already_shared');
});

test('a list is seen whole by its committee and whom it was shared with, in part by who answers for an item, else not', () => {
  const list = anIssueList();
  const shared = anIssueList({ readers: ['zhangjiakou'] });
  expect(shareOf(cityClerk, list, [])).toBe('none');
  expect(shareOf(cityClerk, shared, [])).toBe('all');
  expect(shareOf(clerk, list, [])).toBe('all');
  expect(shareOf(supervision, list, [])).toBe('given');
  expect(shareOf(unitClerk, list, ['guyuan-water'])).toBe('held');
  expect(shareOf(siblingClerk, list, ['kangbao'])).toBe('held');
  expect(shareOf(siblingClerk, list, ['guyuan-water'])).toBe('none');
  expect(shareOf(system, list, [])).toBe('all');
  expect(canReadIssueList(anActor('auditor', 'guyuan', 'guyuan'), shared, ['guyuan'])).toBe(false);
});
