import { assignmentRouter } from './assignment/router.ts';
import { documentRouter } from './document/router.ts';
import { auditRouter } from './event/router.ts';
import { importRouter } from './import/router.ts';
import { lineageRouter } from './lineage/router.ts';
import { publicationRouter } from './matter/citizen-opinion/publication-router.ts';
import { receiptRouter } from './matter/citizen-opinion/receipt-router.ts';
import { opinionRouter } from './matter/citizen-opinion/router.ts';
import { plenaryRouter } from './matter/plenary-suggestion/router.ts';
import { themeRouter } from './matter/theme/router.ts';
import { noticeRouter } from './notice/router.ts';
import { organizationRouter } from './organization/router.ts';
import { outboxRouter } from './outbox/router.ts';
import { regulationRouter } from './regulation/router.ts';
import { sessionRouter } from './session/router.ts';
import { statisticsRouter } from './statistics/router.ts';
import { router } from './trpc.ts';
import { viewRouter } from './view/router.ts';
import { workbenchRouter } from './workbench/router.ts';

/** Every slice the portals may call. */
export const appRouter = router({
  assignment: assignmentRouter,
  audit: auditRouter,
  document: documentRouter,
  import: importRouter,
  lineage: lineageRouter,
  notice: noticeRouter,
  opinion: opinionRouter,
  organization: organizationRouter,
  outbox: outboxRouter,
  plenary: plenaryRouter,
  publication: publicationRouter,
  receipt: receiptRouter,
  regulation: regulationRouter,
  session: sessionRouter,
  statistics: statisticsRouter,
  theme: themeRouter,
  view: viewRouter,
  workbench: workbenchRouter,
});
export type AppRouter = typeof appRouter;
