import { activityRouter } from './activity/router.ts';
import { assignmentRouter } from './assignment/router.ts';
import { contributionRouter } from './contribution/router.ts';
import { directiveRouter } from './directive/router.ts';
import { dispatchRouter } from './dispatch/router.ts';
import { documentRouter } from './document/router.ts';
import { auditRouter } from './event/router.ts';
import { evidenceRouter } from './evidence/router.ts';
import { followUpRouter } from './follow-up/router.ts';
import { importRouter } from './import/router.ts';
import { lineageRouter } from './lineage/router.ts';
import { publicationRouter } from './matter/citizen-opinion/publication-router.ts';
import { receiptRouter } from './matter/citizen-opinion/receipt-router.ts';
import { opinionRouter } from './matter/citizen-opinion/router.ts';
import { helpRequestRouter } from './matter/help-request/router.ts';
import { issueRouter } from './matter/issue/router.ts';
import { issueListRouter } from './matter/issue-list/router.ts';
import { jointMatterRouter } from './matter/joint-matter/router.ts';
import { outcomeRouter } from './matter/outcome/router.ts';
import { plenaryRouter } from './matter/plenary-suggestion/router.ts';
import { resolutionRouter } from './matter/resolution/router.ts';
import { supervisionRouter } from './matter/supervision/router.ts';
import { themeRouter } from './matter/theme/router.ts';
import { noticeRouter } from './notice/router.ts';
import { organizationRouter } from './organization/router.ts';
import { outboxRouter } from './outbox/router.ts';
import { regulationRouter } from './regulation/router.ts';
import { sessionRouter } from './session/router.ts';
import { sharedItemRouter } from './shared-item/router.ts';
import { statisticsRouter } from './statistics/router.ts';
import { tieRouter } from './tie/router.ts';
import { router } from './trpc.ts';
import { viewRouter } from './view/router.ts';
import { workbenchRouter } from './workbench/router.ts';

/** Every slice the portals may call. */
export const appRouter = router({
  activity: activityRouter,
  assignment: assignmentRouter,
  audit: auditRouter,
  directive: directiveRouter,
  dispatch: dispatchRouter,
  followUp: followUpRouter,
  evidence: evidenceRouter,
  document: documentRouter,
  helpRequest: helpRequestRouter,
  import: importRouter,
  issue: issueRouter,
  issueList: issueListRouter,
  contribution: contributionRouter,
  jointMatter: jointMatterRouter,
  lineage: lineageRouter,
  notice: noticeRouter,
  opinion: opinionRouter,
  organization: organizationRouter,
  outbox: outboxRouter,
  outcome: outcomeRouter,
  plenary: plenaryRouter,
  publication: publicationRouter,
  receipt: receiptRouter,
  regulation: regulationRouter,
  resolution: resolutionRouter,
  session: sessionRouter,
  sharedItem: sharedItemRouter,
  statistics: statisticsRouter,
  supervision: supervisionRouter,
  theme: themeRouter,
  tie: tieRouter,
  view: viewRouter,
  workbench: workbenchRouter,
});
export type AppRouter = typeof appRouter;
