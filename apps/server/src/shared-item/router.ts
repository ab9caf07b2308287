import { Refused } from '@concord/domain/decision';
import {
  mayCite,
  NewSharedItem,
  Occasion,
  openSharedItemCommands,
  SharedItemCommand,
  SharedKind,
} from '@concord/domain/shared-item';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { timelineOf } from '../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { citeItem, runSharedItem, shareItem } from './handling.ts';
import { citationsOf, findSharedItem, listSharedItems } from './repository.ts';

/** 共享库: what committees chose to share with one another. */
export const sharedItemRouter = router({
  list: signedIn
    .input(
      z.object({
        kind: SharedKind.optional(),
        words: z.string().trim().max(60).optional(),
        committeeId: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listSharedItems(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const item = await findSharedItem(db, ctx.actor, input.id);
    const [files, used, sharedBy] = await Promise.all([
      filesOf(db, item.id),
      citationsOf(db, ctx.actor, item),
      db.selectFrom('person').select('name').where('id', '=', item.sharedById).executeTakeFirst(),
    ]);
    const isOwn = ctx.actor.committeeId === item.committeeId;
    return {
      ...item,
      // whom else it was shared with is between its owner and them
      readers: isOwn ? item.readers : [],
      isForAll: item.readers.length === 0,
      isOwn,
      sharedBy: sharedBy?.name ?? '',
      files,
      ...used,
      commands: openSharedItemCommands(item, { actor: ctx.actor, at: ctx.now() }),
      mayCite: mayCite(ctx.actor, item),
    };
  }),

  /** Its own committee's history of it; what others did with it stands in theirs. */
  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { committeeId } = await findSharedItem(ctx.store.db, ctx.actor, input.id);
    return committeeId === ctx.actor.committeeId ? timelineOf(ctx.store.db, [input.id]) : [];
  }),

  share: signedIn
    .input(z.object({ item: NewSharedItem, fileIds: z.array(z.string()).max(20).default([]), key: Key }))
    .mutation(({ ctx, input: { item, fileIds, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { item, fileIds } }, async (writing) => {
        const { id } = await shareItem(writing, item, fileIds);
        return { id };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: SharedItemCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const item = await findSharedItem(writing.tx, ctx.actor, id);
        if (item.version !== version) throw new Refused({ code: 'stale' });
        const next = await runSharedItem(writing, item, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** 登记引用: what another committee used it for. */
  cite: signedIn
    .input(z.object({ id: z.string(), occasion: Occasion, key: Key }))
    .mutation(({ ctx, input: { id, occasion, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, occasion } }, async (writing) => {
        const item = await findSharedItem(writing.tx, ctx.actor, id);
        return { id: await citeItem(writing, item, occasion) };
      }),
    ),
});

const filesOf = (db: Db, id: string) =>
  db
    .selectFrom('attachment')
    .select(['id', 'name', 'type', 'bytes'])
    .where('matter_id', '=', id)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
