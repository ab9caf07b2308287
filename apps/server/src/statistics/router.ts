import { dateInShanghai } from '@concord/domain/calendar';
import { z } from 'zod';
import { router, signedIn } from '../trpc.ts';
import { figuresByCommittee, figuresByOrganization, monthly, themesAcross } from './repository.ts';

const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请选择日期');
const Period = z.object({ from: DateOnly, to: DateOnly });

/** 统计 (domain.md §8): every number is a sum of facts counted when they happened; what stands, as of the last day. */
export const statisticsRouter = router({
  byCommittee: signedIn
    .input(Period)
    .query(({ ctx, input }) =>
      figuresByCommittee(ctx.store.db, ctx.actor, { ...input, today: dateInShanghai(ctx.now()) }),
    ),

  byOrganization: signedIn
    .input(Period)
    .query(({ ctx, input }) =>
      figuresByOrganization(ctx.store.db, ctx.actor, { ...input, today: dateInShanghai(ctx.now()) }),
    ),

  monthly: signedIn
    .input(Period.extend({ committeeId: z.string().optional() }))
    .query(({ ctx, input: { committeeId, ...period } }) =>
      monthly(ctx.store.db, ctx.actor, { ...period, today: dateInShanghai(ctx.now()) }, committeeId),
    ),

  themesAcross: signedIn.query(({ ctx }) => themesAcross(ctx.store.db, ctx.actor)),
});
