import { DateOnly, dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import {
  contactDueOn,
  NewTie,
  openTieCommands,
  TieCommand,
  tieKinds,
  tieKindsFor,
  tiePlatformCommands,
} from '@concord/domain/tie';
import { z } from 'zod';
import { timelineOf } from '../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { beginTie, runTie } from './handling.ts';
import { findTie, listTies, tieBoard } from './repository.ts';

const Command = TieCommand.refine(({ type }) => !tiePlatformCommands.includes(type), '不能执行此操作');

/** 联系: who keeps in touch with whom. */
export const tieRouter = router({
  /** The kinds the reader's committee keeps. */
  kinds: signedIn.query(({ ctx }) => tieKindsFor(ctx.actor.role)),

  /** Who keeps in touch with whom on a day, and by name who has nobody. */
  board: signedIn
    .input(z.object({ kind: z.enum(tieKinds), on: DateOnly.optional() }))
    .query(({ ctx, input: { kind, on } }) =>
      tieBoard(ctx.store.db, ctx.actor, kind, on ?? dateInShanghai(ctx.now())),
    ),

  list: signedIn
    .input(
      z.object({
        kind: z.enum(tieKinds).optional(),
        subjectId: z.string().optional(),
        on: DateOnly.optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listTies(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const tie = await findTie(db, ctx.actor, input.id);
    const names = await db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select(['person.name as holder', 'membership.title'])
      .where('membership.id', '=', tie.membershipId)
      .executeTakeFirst();
    const last = await db
      .selectFrom('activity')
      .select((eb) => eb.fn.max('from_on').as('on'))
      .where('tie_id', '=', tie.id)
      .where('status', 'in', ['held', 'closed'])
      .executeTakeFirst();
    const lastContactOn = last?.on ?? null;
    return {
      ...tie,
      holder: names?.holder ?? '',
      title: names?.title ?? '',
      lastContactOn,
      contactDueOn: tie.status === 'active' ? contactDueOn(tie, lastContactOn) : null,
      commands: openTieCommands(tie, { actor: ctx.actor, at: ctx.now() }),
    };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findTie(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id]);
  }),

  open: signedIn.input(z.object({ tie: NewTie, key: Key })).mutation(({ ctx, input: { tie, key } }) =>
    carryOut(ctx, ctx.actor, { key, request: tie }, async (writing) => {
      const { id } = await beginTie(writing, tie);
      return { id };
    }),
  ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const tie = await findTie(writing.tx, ctx.actor, id);
        if (tie.version !== version) throw new Refused({ code: 'stale' });
        const next = await runTie(writing, tie, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});
