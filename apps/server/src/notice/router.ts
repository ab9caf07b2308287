import { tracked } from '@trpc/server';
import { newId } from '../db/ids.ts';
import { router, signedIn } from '../trpc.ts';

/** Live updates: which aggregates of the reader's committee changed; what they say is asked for as always. */
export const noticeRouter = router({
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
