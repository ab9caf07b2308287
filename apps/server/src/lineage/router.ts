import { AggregateKind } from '@concord/domain/event';
import { WordCommand, WordText } from '@concord/domain/lineage';
import { z } from 'zod';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { listFlowBack } from './flow-back.ts';
import { riverOf } from './repository.ts';
import { listOfStation } from './station.ts';
import { addWord, runWord, wordsOn } from './words.ts';

const Page = z.object({
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(50).default(20),
});

/** 来龙去脉: from the citizen's opinion to what came of it. */
export const lineageRouter = router({
  of: signedIn
    .input(z.object({ kind: AggregateKind, id: z.string() }))
    .query(({ ctx, input }) => riverOf(ctx.store.db, ctx.actor, input)),

  /** 成果反哺: what was given to joint matters, where it went, what came back. */
  flowBack: signedIn
    .input(Page.extend({ view: z.enum(['all', 'led', 'joined']).default('all') }))
    .query(({ ctx, input }) => listFlowBack(ctx.store.db, ctx.actor, input)),

  /** What became of the opinions a station took in, in the words of their receipts. */
  station: signedIn.input(Page).query(({ ctx, input }) => listOfStation(ctx.store.db, ctx.actor, input)),

  /** 给群众的话: what the lead told everybody of a matter. */
  words: signedIn
    .input(z.object({ matterId: z.string() }))
    .query(({ ctx, input }) => wordsOn(ctx.store.db, ctx.actor, input.matterId)),

  tell: signedIn
    .input(z.object({ matterId: z.string(), text: WordText, key: Key }))
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const { id } = await addWord(writing, ctx.actor, request);
        return { id };
      }),
    ),

  runWord: signedIn
    .input(z.object({ matterId: z.string(), id: z.string(), command: WordCommand, key: Key }))
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        await runWord(writing, ctx.actor, request);
        return null;
      }),
    ),
});
