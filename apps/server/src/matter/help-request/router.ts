import { readsAs } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import {
  HelpRequestCommand,
  isAsker,
  isOfAsker,
  openHelpRequestCommands,
} from '@concord/domain/matter/help-request';
import { z } from 'zod';
import { assignmentsOn } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { Asked, askAlso, beginHelpRequest, HelpAsked, runHelpRequest } from './handling.ts';
import { askedOn, findHelpRequest, listHelpRequests } from './repository.ts';

/** 求助: one committee asks another for help. */
export const helpRequestRouter = router({
  list: signedIn
    .input(
      z.object({
        view: z.enum(['asked', 'helping', 'all']).default('all'),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listHelpRequests(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const request = await findHelpRequest(db, ctx.actor, input.id);
    const stands = (await askedOn(db, [request.id])).get(request.id) ?? [];
    const answered = stands.filter(({ stand }) => stand === 'given').length;
    const asks = isOfAsker(ctx.actor, request);
    return {
      ...request,
      asked: stands.filter(({ committeeId }) => asks || committeeId === readsAs(ctx.actor)),
      commands: openHelpRequestCommands(request, { actor: ctx.actor, at: ctx.now(), answered }),
      mayAsk: request.status === 'open' && isAsker(ctx.actor, request),
    };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findHelpRequest(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  ask: signedIn.input(HelpAsked.extend({ key: Key })).mutation(({ ctx, input: { key, ...asked } }) =>
    carryOut(ctx, ctx.actor, { key, request: asked }, async (writing) => {
      const { id, number } = await beginHelpRequest(writing, ctx.actor, asked);
      return { id, number };
    }),
  ),

  /** Another committee beside those asked before. */
  askAlso: signedIn
    .input(z.object({ id: z.string(), asked: Asked, key: Key }))
    .mutation(({ ctx, input: { id, asked, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, asked } }, async (writing) => {
        const request = await findHelpRequest(writing.tx, ctx.actor, id);
        if (!isAsker(ctx.actor, request)) throw new Refused({ code: 'matter.not_yours' });
        const placed = await askAlso(writing, id, asked);
        return { count: placed.length };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: HelpRequestCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const request = await findHelpRequest(writing.tx, ctx.actor, id);
        if (request.version !== version) throw new Refused({ code: 'stale' });
        const next = await runHelpRequest(writing, request, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});
