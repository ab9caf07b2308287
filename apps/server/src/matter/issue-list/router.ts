import { readsAs } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { IssueFacts } from '@concord/domain/matter/issue';
import {
  IssueListCommand,
  NewIssueList,
  openIssueListCommands,
  shareOf,
} from '@concord/domain/matter/issue-list';
import { z } from 'zod';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { tellIssue } from '../issue/handling.ts';
import { placesOf } from '../issue/places.ts';
import { cellsOf, linesOf, standOf, totalsOf } from './board.ts';
import { drawableOf, drawsOf } from './drawing.ts';
import { beginIssueList, runIssueList } from './handling.ts';
import { findIssueList, listIssueLists } from './repository.ts';

/** 问题清单. */
export const issueListRouter = router({
  /** With how many items of each status the reader sees of it. */
  list: signedIn
    .input(z.object({ cursor: z.string().optional(), limit: z.number().int().min(1).max(100).default(20) }))
    .query(async ({ ctx, input }) => {
      const { lists, after } = await listIssueLists(ctx.store.db, ctx.actor, input);
      const totals = await totalsOf(
        ctx.store.db,
        ctx.actor,
        lists.map(({ id }) => id),
      );
      const rows = lists.map(({ readers: _, aspects, ...list }) => ({
        ...list,
        aspects: aspects.length,
        totals: totals.filter(({ listId }) => listId === list.id),
      }));
      return { rows, after };
    }),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const list = await findIssueList(db, ctx.actor, input.id);
    const share = shareOf(ctx.actor, list, [readsAs(ctx.actor)]);
    const drawable = (await drawableOf(db, list.id, null)).length;
    const around = { actor: ctx.actor, at: ctx.now(), ...(await standOf(db, list.id)), drawable };
    return {
      ...list,
      readers: share === 'all' ? list.readers : [],
      share,
      /** Whose items are counted, where the reader sees only what they answer for. */
      heldBy: share === 'held' ? readsAs(ctx.actor) : null,
      drawable: share === 'all' || share === 'given' ? drawable : 0,
      commands: openIssueListCommands(list, around),
    };
  }),

  /** Aspect × county × holder × status, from the counters. */
  board: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findIssueList(ctx.store.db, ctx.actor, input.id);
    return cellsOf(ctx.store.db, ctx.actor, input.id);
  }),

  /** Found, open, struck off and withdrawn at the end of each day on which something changed. */
  lines: signedIn
    .input(z.object({ id: z.string(), countyId: z.string().optional() }))
    .query(async ({ ctx, input }) => {
      await findIssueList(ctx.store.db, ctx.actor, input.id);
      return linesOf(ctx.store.db, ctx.actor, input.id, input.countyId);
    }),

  draws: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const list = await findIssueList(ctx.store.db, ctx.actor, input.id);
    return drawsOf(ctx.store.db, ctx.actor, list);
  }),

  /** Where the list may look: counties and their townships, by the names they are shown with. */
  places: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { committeeId } = await findIssueList(ctx.store.db, ctx.actor, input.id);
    const { counties, townships } = await placesOf(ctx.store.db, committeeId);
    return {
      counties: counties.map(({ id, names: [name = ''] }) => ({ id, name })),
      townships: townships.map(({ id, countyId, names: [name = ''] }) => ({ id, countyId, name })),
    };
  }),

  open: signedIn
    .input(
      z.object({
        list: NewIssueList,
        /** The matter because of which somebody went to look. */
        matterId: z.string().nullable().default(null),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { list, matterId, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { list, matterId } }, async (writing) => ({
        id: (await beginIssueList(writing, list, matterId)).id,
      })),
    ),

  /** One or several problems found; all of them or none. */
  find: signedIn
    .input(
      z.object({
        id: z.string(),
        items: z.array(IssueFacts).min(1, '没有可登记的问题').max(100, '一次最多登记 100 项'),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const list = await findIssueList(writing.tx, ctx.actor, request.id);
        const places = await placesOf(writing.tx, list.committeeId);
        const ids: string[] = [];
        for (const facts of request.items) ids.push((await tellIssue(writing, facts, list, places)).id);
        return { ids };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: IssueListCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const list = await findIssueList(writing.tx, ctx.actor, id);
        if (list.version !== version) throw new Refused({ code: 'stale' });
        const next = await runIssueList(writing, list, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});
