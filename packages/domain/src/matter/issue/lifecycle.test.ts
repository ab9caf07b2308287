import { expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system, unitClerk } from '../../actor/examples.ts';
import { accept } from '../../decision/index.ts';
import { anIssueList } from '../issue-list/examples.ts';
import { after, anIssue, around, someFacts } from './examples.ts';
import { bucketOf, planDueOn } from './issue.ts';
import { decideIssue, findIssue, openIssueCommands, whyNotIssue } from './lifecycle.ts';

const supervision = anActor('supervisionOffice', 'guyuan', 'guyuan-supervision');
const opening = { id: 'issue-1', ordinal: 1, number: '2026-1-001', regulationVersion: 0 };
const told = { actor: clerk, at: '2026-03-02T01:00:00.000Z' };

const given = () =>
  after(anIssue(), [
    [clerk, { type: 'confirm', note: '' }],
    [system, { type: 'handOut', holderId: 'guyuan-water' }],
  ]);
const fixed = () => after(given(), [[system, { type: 'fix' }]]);
const struckOff = () =>
  after(fixed(), [
    [clerk, { type: 'verify', note: '现场查看,已清理' }],
    [leader, { type: 'strikeOff', note: '' }],
  ]);

test('an item goes from being found over confirmation, handing out, fixing and verification to being struck off', () => {
  const issue = struckOff();
  expect(issue).toMatchObject({
    status: 'struckOff',
    holderId: 'guyuan-water',
    round: 1,
    fixedOn: '2026-03-02',
    verifiedById: clerk.personId,
    struckOn: '2026-03-02',
    closedAt: told.at,
  });
  expect(bucketOf(issue.status)).toBe('struck');
});

test('only the committee whose list it is finds, confirms and strikes off; the unit only answers its assignment', () => {
  for (const actor of [siblingClerk, cityClerk, unitClerk, anActor('systemAdministrator')]) {
    expect(findIssue(someFacts(), anIssueList(), opening, { ...told, actor }).ok).toBe(false);
    expect(openIssueCommands(fixed(), around(actor))).toEqual([]);
  }
  expect(openIssueCommands(anIssue(), around(clerk))).toEqual(['confirm', 'revise', 'withdraw']);
});

test('nobody verifies what they or their organisation put right', () => {
  const verify = { type: 'verify', note: '看过' } as const;
  const asFixer = around(clerk, { fixedBy: { organizations: [], persons: [clerk.personId] } });
  const asOrganization = around(clerk, { fixedBy: { organizations: ['guyuan'], persons: [] } });
  for (const circumstances of [asFixer, asOrganization])
    expect(decideIssue(fixed(), verify, circumstances)).toEqual({
      ok: false,
      refusal: { code: 'issue.own_fix' },
    });
  expect(decideIssue(fixed(), verify, around(supervision)).ok).toBe(true);
});

test('a spot check wants a draw, and somebody other than who fixed and who verified it', () => {
  const check = { type: 'spotCheck', result: 'good', note: '抽查属实' } as const;
  const issue = struckOff();
  expect(whyNotIssue(issue, 'spotCheck', around(leader))?.code).toBe('issue.not_drawn');
  const drawn = after(issue, [[system, { type: 'draw', drawId: 'draw-1' }]]);
  expect(whyNotIssue(drawn, 'spotCheck', around(clerk))?.code).toBe('issue.own_verdict');
  const own = around(leader, { fixedBy: { organizations: [], persons: [leader.personId] } });
  expect(whyNotIssue(drawn, 'spotCheck', own)?.code).toBe('issue.own_fix');
  expect(accept(decideIssue(drawn, check, around(leader))).next).toMatchObject({
    status: 'spotChecked',
    drawId: null,
    round: 1,
  });
});

test('a bad spot check opens the item again in a new round, with its reason, and it can be given out once more', () => {
  const drawn = after(struckOff(), [[system, { type: 'draw', drawId: 'draw-1' }]]);
  const reopened = after(drawn, [[supervision, { type: 'spotCheck', result: 'bad', note: '垃圾又堆上了' }]]);
  expect(reopened).toMatchObject({
    status: 'reopened',
    round: 2,
    reason: '垃圾又堆上了',
    struckOn: null,
    verifiedById: null,
    closedAt: null,
    drawId: null,
  });
  const again = after(reopened, [[clerk, { type: 'sendBack', reason: '请再次清理' }]]);
  expect(again).toMatchObject({ status: 'assigned', round: 2, holderId: 'guyuan-water' });
  const elsewhere = after(reopened, [[system, { type: 'handOut', holderId: 'guyuan-roads' }]]);
  expect(elsewhere).toMatchObject({ status: 'assigned', round: 2, holderId: 'guyuan-roads' });
});

test('a long-term item has dated steps in place of a result, minds the next open one, and is called in when they are done', () => {
  const steps = [
    { text: '完成设计', dueOn: '2026-06-30' },
    { text: '完成管网改造', dueOn: '2026-10-31' },
  ];
  const planned = after(given(), [[system, { type: 'plan', steps }]]);
  expect(planned.status).toBe('planned');
  expect(planDueOn(planned)).toBe('2026-06-30');
  const done = after(planned, [
    [clerk, { type: 'recordStep', number: 1, doneOn: '2026-03-02', note: '设计已评审' }],
  ]);
  expect(planDueOn(done)).toBe('2026-10-31');
  expect(done.steps[0]).toMatchObject({ doneOn: '2026-03-02', note: '设计已评审' });
  const refusal = (number: number, doneOn: string) => {
    const outcome = decideIssue(done, { type: 'recordStep', number, doneOn, note: '' }, around());
    return outcome.ok ? undefined : outcome.refusal.code;
  };
  expect(refusal(1, '2026-03-02')).toBe('issue.step_done');
  expect(refusal(3, '2026-03-02')).toBe('issue.step_unknown');
  expect(refusal(2, '2026-03-03')).toBe('issue.day_ahead');
  const called = after(done, [[clerk, { type: 'sendBack', reason: '计划已完成,请报结果' }]]);
  expect(called).toMatchObject({ status: 'assigned', round: 2, steps: [] });
  expect(planDueOn(called)).toBeNull();
});

test('withdrawing and coming back both want a reason, and nothing is lost of what was found', () => {
  const withdrawn = after(given(), [[clerk, { type: 'withdraw', reason: '与第 7 项重复' }]]);
  expect(withdrawn).toMatchObject({ status: 'withdrawn', reason: '与第 7 项重复', holderId: null });
  expect(bucketOf(withdrawn.status)).toBe('withdrawn');
  const restored = after(withdrawn, [[clerk, { type: 'restore', reason: '核对后不重复' }]]);
  expect(restored).toMatchObject({ status: 'found', title: '杂物乱堆乱放', closedAt: null, isGiven: true });
});

test('what was taken back waits to be given to somebody else; what was given is not given twice', () => {
  expect(after(fixed(), [[system, { type: 'takeBack' }]])).toMatchObject({
    status: 'confirmed',
    holderId: null,
    fixedOn: null,
    isGiven: true,
  });
  expect(whyNotIssue(given(), 'handOut', around(system))?.code).toBe('matter.wrong_step');
  const nobodys = { ...fixed(), holderId: null };
  expect(whyNotIssue(nobodys, 'sendBack', around())?.code).toBe('issue.not_given');
});

test('an item needs an aspect of its list and a day that has come, and a closed list takes none', () => {
  const code = (facts: Parameters<typeof someFacts>[0], list = anIssueList()) => {
    const outcome = findIssue(someFacts(facts), list, opening, told);
    return outcome.ok ? undefined : outcome.refusal.code;
  };
  expect(code({ aspect: 9 })).toBe('issue.aspect_unknown');
  expect(code({ foundOn: '2026-03-03' })).toBe('issue.day_ahead');
  expect(code({}, anIssueList({ status: 'closed' }))).toBe('issueList.closed');
});
