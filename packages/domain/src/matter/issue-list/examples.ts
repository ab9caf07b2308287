import { clerk } from '../../actor/examples.ts';
import { accept } from '../../decision/index.ts';
import type { IssueList } from './issue-list.ts';
import { openIssueList } from './lifecycle.ts';

/** A list of Guyuan's with three aspects, opened on a Monday. */
export const anIssueList = (facts: Partial<IssueList> = {}): IssueList => ({
  ...accept(
    openIssueList(
      {
        name: '人居环境整治问题清单',
        inspection: '农村人居环境整治专项视察',
        aspects: ['街道环境卫生', '污水排放', '清雪除雪'],
      },
      { id: 'list-1', number: '2026-1', committeeId: 'guyuan' },
      { actor: clerk, at: '2026-03-02T01:00:00.000Z' },
    ),
  ).next,
  ...facts,
});
