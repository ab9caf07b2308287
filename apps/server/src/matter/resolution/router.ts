import { Refused } from '@concord/domain/decision';
import {
  isResolutionKeeper,
  openResolutionCommands,
  ResolutionCommand,
  ResolutionStatus,
} from '@concord/domain/matter/resolution';
import { z } from 'zod';
import { assignmentsOn } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { runResolution } from './handling.ts';
import { findResolution, listResolutions, owingOn } from './repository.ts';

/** 议定事项: what activities resolved and who does it. */
export const resolutionRouter = router({
  list: signedIn
    .input(
      z.object({
        status: ResolutionStatus.optional(),
        activityId: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listResolutions(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const resolution = await findResolution(db, ctx.actor, input.id);
    const owing = await owingOn(db, input.id);
    return {
      ...resolution,
      commands: openResolutionCommands(resolution, { actor: ctx.actor, at: ctx.now(), owing }),
      owing,
      mayGiveOut: resolution.status === 'open' && isResolutionKeeper(ctx.actor, resolution),
    };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findResolution(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: ResolutionCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const resolution = await findResolution(writing.tx, ctx.actor, id);
        if (resolution.version !== version) throw new Refused({ code: 'stale' });
        const next = await runResolution(writing, resolution, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});
