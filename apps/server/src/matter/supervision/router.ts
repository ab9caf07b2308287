import { handlingOf } from '@concord/domain/assignment';
import { Refused } from '@concord/domain/decision';
import {
  NewSupervision,
  SupervisionCommand,
  SupervisionStatus,
  supervisionStage,
  supervisions,
} from '@concord/domain/matter/supervision';
import { z } from 'zod';
import { assignmentsOn, assignmentsOnEach } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { describe } from '../../lineage/describing.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { nameSupervisor, runSupervision } from './handling.ts';
import { findSupervision, listSupervisions, supervisionsOf } from './repository.ts';

/** 监督、督办: who pursues what, and what they brought back. */
export const supervisionRouter = router({
  list: signedIn
    .input(
      z.object({
        year: z.number().int().optional(),
        status: SupervisionStatus.optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(30),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { db } = ctx.store;
      const { rows, after } = await listSupervisions(db, ctx.actor, input);
      const givenOn = await assignmentsOnEach(
        db,
        ctx.actor,
        rows.map(({ id }) => id),
      );
      const lines = rows.map(({ id, title, year, leader, status, openedAt, ...one }) => {
        const [given] = givenOn(id);
        return {
          id,
          title,
          year,
          leader,
          openedAt,
          supervisorId: given?.organizationId ?? null,
          dueOn: given?.dueOn ?? null,
          stage: supervisionStage({ status, ...one }, handlingOf(given ? [given] : [])),
        };
      });
      return { rows: lines, after };
    }),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const one = await findSupervision(db, ctx.actor, input.id);
    const handling = handlingOf(await assignmentsOn(db, ctx.actor, one.id));
    const seen = one.about ? await describe(db, ctx.actor, [one.about]) : undefined;
    return {
      ...one,
      stage: supervisionStage(one, handling),
      pursued: one.about ? (seen?.get(one.about.id) ?? null) : null,
      commands: supervisions.openCommands(one, { actor: ctx.actor, at: ctx.now(), handling }),
    };
  }),

  /** Who pursues this. */
  on: signedIn
    .input(z.object({ aboutId: z.string() }))
    .query(({ ctx, input }) => supervisionsOf(ctx.store.db, ctx.actor, input.aboutId)),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findSupervision(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  name: signedIn
    .input(z.object({ supervision: NewSupervision, key: Key }))
    .mutation(({ ctx, input: { supervision, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: supervision }, async (writing) => {
        if (supervision.about) {
          const seen = await describe(writing.tx, ctx.actor, [supervision.about]);
          if (seen.size === 0) throw new Refused({ code: 'not_found' });
        }
        const { id } = await nameSupervisor(writing, supervision);
        return { id };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: SupervisionCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const one = await findSupervision(writing.tx, ctx.actor, id);
        if (one.version !== version) throw new Refused({ code: 'stale' });
        const next = await runSupervision(writing, one, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});
