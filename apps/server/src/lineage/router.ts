import { AggregateKind } from '@concord/domain/event';
import { z } from 'zod';
import { router, signedIn } from '../trpc.ts';
import { riverOf } from './repository.ts';

/** 来龙去脉: from the citizen's opinion to what came of it. */
export const lineageRouter = router({
  of: signedIn
    .input(z.object({ kind: AggregateKind, id: z.string() }))
    .query(({ ctx, input }) => riverOf(ctx.store.db, ctx.actor, input)),
});
