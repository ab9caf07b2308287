import { OpinionCategory } from '@concord/domain/matter/citizen-opinion';
import { z } from 'zod';
import { anyone, router } from '../../trpc.ts';
import { listPublished } from './publication.ts';

/** 成果公开: what somebody released, open to everybody. */
export const publicationRouter = router({
  list: anyone
    .input(
      z.object({
        committeeId: z.string().optional(),
        stationCode: z.string().optional(),
        category: OpinionCategory.optional(),
        after: z.string().optional(),
        limit: z.number().int().min(1).max(50).default(10),
      }),
    )
    .query(({ ctx, input }) => listPublished(ctx.store.db, input)),
});
