import { Order } from '@concord/domain/assignment';
import { Refused } from '@concord/domain/decision';
import { DirectiveCommand, DirectiveText, openDirectiveCommands } from '@concord/domain/directive';
import { z } from 'zod';
import { timelineOf } from '../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { handOut, record, runDirective } from './handling.ts';
import { directivesOn, findDirective } from './repository.ts';

const Command = DirectiveCommand.refine(({ type }) => type !== 'handOut', '不能执行此操作');

/** 领导批示 */
export const directiveRouter = router({
  /** What was written on one paper, or on any paper about one thing, as far as the reader may see it. */
  list: signedIn
    .input(z.union([z.object({ dispatchId: z.string() }), z.object({ aboutId: z.string() })]))
    .query(async ({ ctx, input }) => {
      const all = await directivesOn(ctx.store.db, ctx.actor, input);
      const around = { actor: ctx.actor, at: ctx.now(), issuedOn: '' };
      return all.map((one) => ({ ...one, commands: openDirectiveCommands(one, around) }));
    }),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const directive = await findDirective(ctx.store.db, ctx.actor, input.id);
    const around = { actor: ctx.actor, at: ctx.now(), issuedOn: '' };
    return { ...directive, commands: openDirectiveCommands(directive, around) };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const directive = await findDirective(ctx.store.db, ctx.actor, input.id);
    if (directive.committeeId !== ctx.actor.committeeId) return [];
    return timelineOf(ctx.store.db, [input.id]);
  }),

  record: signedIn
    .input(z.object({ dispatchId: z.string(), directive: DirectiveText, key: Key }))
    .mutation(({ ctx, input: { dispatchId, directive, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { dispatchId, directive } }, async (writing) => {
        const { id } = await record(writing, dispatchId, directive);
        return { id };
      }),
    ),

  /** Nobody has written anything on it until that day. */
  recordNone: signedIn
    .input(
      z.object({
        dispatchId: z.string(),
        none: z.object({
          givenOn: DirectiveText.shape.givenOn,
          requirement: DirectiveText.shape.requirement,
        }),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { dispatchId, none, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { dispatchId, none } }, async (writing) => {
        const { id } = await record(writing, dispatchId, { none });
        return { id };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const directive = await findDirective(writing.tx, ctx.actor, id);
        if (directive.version !== version) throw new Refused({ code: 'stale' });
        const next = await runDirective(writing, directive, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** Gives parts of the matter behind its paper to several at once, because of it. */
  handOut: signedIn
    .input(z.object({ id: z.string(), orders: z.array(Order).min(1, '请选择承办单位').max(20), key: Key }))
    .mutation(({ ctx, input: { id, orders, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, orders } }, async (writing) => {
        const { assignments } = await handOut(writing, id, orders);
        return assignments.map((one) => ({ id: one.id, organizationId: one.organizationId }));
      }),
    ),
});
