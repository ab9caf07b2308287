import { router, signedIn } from '../trpc.ts';
import { AuditFilter, listEvents, verifyOwn } from './audit.ts';

/** 审计: the history itself, for the auditor. */
export const auditRouter = router({
  list: signedIn.input(AuditFilter).query(({ ctx, input }) => listEvents(ctx.store.db, ctx.actor, input)),
  verify: signedIn.query(({ ctx }) => verifyOwn(ctx.store.db, ctx.actor)),
});
