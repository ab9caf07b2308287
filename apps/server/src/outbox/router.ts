import { z } from 'zod';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { listDeadLetters, retryDeadLetter } from './repository.ts';

/** 对外发送: what left the building, or could not. */
export const outboxRouter = router({
  deadLetters: signedIn.query(({ ctx }) => listDeadLetters(ctx.store.db, ctx.actor)),

  retry: signedIn
    .input(z.object({ id: z.string(), key: Key }))
    .mutation(({ ctx, input: { id, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { retry: id } }, (writing) =>
        retryDeadLetter(writing, ctx.actor, id),
      ),
    ),
});
