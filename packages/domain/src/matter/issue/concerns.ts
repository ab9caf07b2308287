import type { DomainEvent } from '../../event/index.ts';
import { clerksOf, headsOf, supervisionOf, type Telling } from '../../notice/notice.ts';
import type { Issue } from './issue.ts';

/** Which step of an item concerns whom; what an assignment says of itself is not said again. */
export function issueConcerns(issue: Issue, { type, to }: DomainEvent): Telling[] {
  const own = clerksOf(issue.committeeId);
  const holder = issue.holderId ? [clerksOf(issue.holderId), headsOf(issue.holderId)] : [];
  switch (type) {
    case 'fix':
      return [['整改结果已报,请核查', own]];
    case 'plan':
      return [['已报长期整改计划,请审阅', own]];
    case 'verify':
      return [['核查通过,请销号', own]];
    case 'strikeOff':
      return holder.length > 0 ? [['问题已销号', ...holder]] : [];
    case 'draw':
      return [['问题被抽中,请安排抽查', own, supervisionOf(issue.committeeId)]];
    case 'spotCheck':
      return to === 'reopened' ? [['抽查不合格,须重新整改', own, headsOf(issue.committeeId), ...holder]] : [];
    case 'reopen':
      return [['问题重新整改', own, ...holder]];
    default:
      return [];
  }
}
