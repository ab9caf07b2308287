import { accept, Refused } from '@concord/domain/decision';
import { FollowUpCommand, followUpPlatformCommands, followUps } from '@concord/domain/follow-up';
import { z } from 'zod';
import { findAssignment } from '../assignment/repository.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { findFollowUp, followUpsOf, listFollowUps, saveFollowUp } from './repository.ts';

const Command = FollowUpCommand.refine(
  ({ type }) => !followUpPlatformCommands.includes(type),
  '不能执行此操作',
);

/** 承诺跟踪 and 回头看. */
export const followUpRouter = router({
  list: signedIn
    .input(
      z.object({
        scope: z.enum(['promised', 'judged']).default('judged'),
        live: z.boolean().optional(),
        lookBackYear: z.number().int().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(30),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { rows, after } = await listFollowUps(ctx.store.db, ctx.actor, input);
      const around = { actor: ctx.actor, at: ctx.now() };
      return { rows: rows.map((row) => ({ ...row, commands: followUps.openCommands(row, around) })), after };
    }),

  /** What was promised in the answers to one assignment. */
  of: signedIn.input(z.object({ assignmentId: z.string() })).query(async ({ ctx, input }) => {
    await findAssignment(ctx.store.db, ctx.actor, input.assignmentId);
    const around = { actor: ctx.actor, at: ctx.now() };
    const rows = await followUpsOf(ctx.store.db, ctx.actor, input.assignmentId);
    return rows.map((row) => ({ ...row, commands: followUps.openCommands(row, around) }));
  }),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const one = await findFollowUp(writing.tx, ctx.actor, id);
        if (one.version !== version) throw new Refused({ code: 'stale' });
        const { actor, at } = writing;
        const change = accept(followUps.decide(one, command, { actor, at }));
        await saveFollowUp(writing, one, change);
        return { id, version: change.next.version, status: change.next.status };
      }),
    ),
});
