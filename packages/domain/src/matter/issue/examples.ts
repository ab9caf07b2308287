import { clerk } from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import { anIssueList } from '../issue-list/examples.ts';
import type { IssueCommand } from './command.ts';
import type { Issue, IssueFacts } from './issue.ts';
import { decideIssue, findIssue, type IssueCircumstances } from './lifecycle.ts';

export const monday = '2026-03-02T01:00:00.000Z';

export const someFacts = (facts: Partial<IssueFacts> = {}): IssueFacts => ({
  aspect: 1,
  title: '杂物乱堆乱放',
  text: '村口沿街堆放柴草、砖石。',
  place: { countyId: 'guyuan', townshipId: null, village: '三道沟村' },
  foundBy: '第一视察组',
  foundOn: '2026-03-01',
  ...facts,
});

export const anIssue = (facts: Partial<Issue> = {}): Issue => ({
  ...accept(
    findIssue(
      someFacts(),
      anIssueList(),
      { id: 'issue-1', ordinal: 1, number: '2026-1-001', regulationVersion: 0 },
      { actor: clerk, at: monday },
    ),
  ).next,
  ...facts,
});

export const around = (actor: Actor = clerk, more: Partial<IssueCircumstances> = {}): IssueCircumstances => ({
  actor,
  at: monday,
  fixedBy: { organizations: ['guyuan-water'], persons: ['person-unitClerk-guyuan-water'] },
  ...more,
});

/** The item after these steps; throws the refusal of the first that is refused. */
export const after = (start: Issue, steps: readonly [Actor, IssueCommand][]): Issue =>
  steps.reduce((issue, [actor, command]) => accept(decideIssue(issue, command, around(actor))).next, start);
