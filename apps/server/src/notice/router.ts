import { tracked } from '@trpc/server';
import { z } from 'zod';
import { newId } from '../db/ids.ts';
import { router, signedIn } from '../trpc.ts';
import { countUnread, listNotices, markAllRead, markRead } from './repository.ts';

/** 通知: what came to the reader's desk, and which matters change while they look. */
export const noticeRouter = router({
  list: signedIn
    .input(
      z.object({
        unread: z.boolean().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listNotices(ctx.store.db, ctx.actor, input)),

  /** How many are unread, at most a hundred; `null` for whoever gets no notices. */
  unread: signedIn.query(({ ctx }) => countUnread(ctx.store.db, ctx.actor)),

  /** Reading twice is reading once, so it needs no key. */
  read: signedIn
    .input(
      z.union([
        z.object({ ids: z.array(z.string()).min(1).max(100) }),
        z.object({ upTo: z.string().max(40) }),
      ]),
    )
    .mutation(({ ctx, input }) =>
      ctx.store.write((tx) =>
        'ids' in input
          ? markRead(tx, ctx.actor, input.ids, ctx.now())
          : markAllRead(tx, ctx.actor, input.upTo, ctx.now()),
      ),
    ),

  /** Live updates: which aggregates of the reader's committee changed; what they say is asked for as always. */
  changes: signedIn.subscription(async function* ({ ctx, signal }) {
    if (!signal) return;
    for await (const changed of ctx.live.listen(signal)) {
      const own = changed.filter(({ committeeId }) => committeeId === ctx.actor.committeeId);
      if (own.length > 0)
        yield tracked(
          newId(),
          own.map(({ aggregate, id }) => ({ aggregate, id })),
        );
    }
  }),
});
