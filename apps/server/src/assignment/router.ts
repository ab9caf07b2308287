import {
  AssignmentCommand,
  AssignmentStatus,
  assignmentPlatformCommands,
  Order,
  whyNotReminderPaper,
} from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { z } from 'zod';
import { timelineOf } from '../event/timeline.ts';
import { assignableKindNames } from '../matter/assignable.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { caseOf, isWrittenElsewhere } from './case.ts';
import { circumstancesOf, giveBelow, giveOut, runAssignment } from './handling.ts';
import { draftReminder } from './reminding.ts';
import { assignmentsOn, findAssignment, listAssignments, titleOfCase } from './repository.ts';

const Command = AssignmentCommand.refine(
  ({ type }) => !assignmentPlatformCommands.includes(type),
  '不能执行此操作',
);

/** 交办件 */
export const assignmentRouter = router({
  list: signedIn
    .input(
      z.object({
        scope: z.enum(['handling', 'issued']).default('handling'),
        owing: z.boolean().optional(),
        status: AssignmentStatus.optional(),
        organizationId: z.string().optional(),
        dueBefore: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listAssignments(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const assignment = await findAssignment(ctx.store.db, ctx.actor, input.id);
    const reading = {
      tx: ctx.store.db,
      engine: ctx.store.engine,
      actor: ctx.actor,
      at: ctx.now(),
      rules: await ctx.rules(),
      events: [],
    };
    return {
      ...caseOf(assignment, await circumstancesOf(reading, assignment, ctx.actor)),
      title: await titleOfCase(ctx.store.db, ctx.actor, assignment.id),
      mayRemindByPaper: !whyNotReminderPaper(assignment, ctx.actor, dateInShanghai(ctx.now())),
    };
  }),

  /** All on one matter that concern the reader. */
  onMatter: signedIn
    .input(z.object({ matterId: z.string() }))
    .query(({ ctx, input }) => assignmentsOn(ctx.store.db, ctx.actor, input.matterId)),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findAssignment(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id]);
  }),

  /** Gives a matter to one unit or several at once. */
  order: signedIn
    .input(
      z.object({
        matterKind: z.enum(assignableKindNames),
        matterId: z.string(),
        orders: z.array(Order).min(1, '请选择承办单位').max(20),
        proposed: z.boolean().default(false),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const { matterKind, matterId, orders, proposed } = request;
        const placed = await giveOut(writing, matterKind, matterId, orders, proposed);
        return placed.map(({ id, organizationId, dueOn }) => ({ id, organizationId, dueOn }));
      }),
    ),

  /** A unit breaks its task down to those below it. */
  orderBelow: signedIn
    .input(z.object({ parentId: z.string(), order: Order.omit({ role: true }), key: Key }))
    .mutation(({ ctx, input: { parentId, order, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { parentId, order } }, async (writing) => {
        const parent = await findAssignment(writing.tx, ctx.actor, parentId);
        const { id } = await giveBelow(writing, parent, order);
        return { id };
      }),
    ),

  /** 起草催办函: a paper about a late answer. */
  remindByPaper: signedIn
    .input(z.object({ id: z.string(), key: Key }))
    .mutation(({ ctx, input: { id, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id } }, async (writing) => {
        const assignment = await findAssignment(writing.tx, ctx.actor, id);
        return { paperId: await draftReminder(writing, ctx.actor, assignment) };
      }),
    ),

  /** Every step of every assignment goes through here: read, decide, save, follow — or refuse. */
  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const assignment = await findAssignment(writing.tx, ctx.actor, id);
        if (assignment.version !== version) throw new Refused({ code: 'stale' });
        if (isWrittenElsewhere(assignment, command.type)) throw new Refused({ code: 'assignment.not_used' });
        const next = await runAssignment(writing, assignment, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});
