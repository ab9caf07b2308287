import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { AggregateKind } from '@concord/domain/event';
import { digestWaits, NoticePreference } from '@concord/domain/notice';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { newId } from '../db/ids.ts';
import { describe } from '../lineage/describing.ts';
import { router, signedIn } from '../trpc.ts';
import { readDesk } from '../workbench/repository.ts';
import { follow, followedBy, unfollow } from './following.ts';
import { markDigestSeen, preferenceOf, savePreference } from './preference.ts';
import { countUnread, listNotices, markAllRead, markRead } from './repository.ts';

/** 通知: what came to the reader's desk, and which matters change while they look. */
export const noticeRouter = router({
  list: signedIn
    .input(
      z.object({
        unread: z.boolean().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listNotices(ctx.store.db, ctx.actor, input, ctx.now())),

  /** How many are unread, at most a hundred; `null` for whoever gets no notices. */
  unread: signedIn.query(({ ctx }) => countUnread(ctx.store.db, ctx.actor, ctx.now())),

  /** Reading twice is reading once, so it needs no key. */
  read: signedIn
    .input(
      z.union([
        z.object({ ids: z.array(z.string()).min(1).max(100) }),
        z.object({ upTo: z.string().max(40) }),
      ]),
    )
    .mutation(({ ctx, input }) =>
      ctx.store.write((tx) =>
        'ids' in input
          ? markRead(tx, ctx.actor, input.ids, ctx.now())
          : markAllRead(tx, ctx.actor, input.upTo, ctx.now()),
      ),
    ),

  preference: signedIn.query(async ({ ctx }) => (await preferenceOf(ctx.store.db, ctx.actor)).preference),

  /** A setting of the capacity’s own: keeping it twice is keeping it once. */
  savePreference: signedIn
    .input(NoticePreference)
    .mutation(({ ctx, input }) => ctx.store.write((tx) => savePreference(tx, ctx.actor, input))),

  /** 今日提要: what is open and due today, once a day; `null` when it is not wanted or was looked at. */
  digest: signedIn.query(async ({ ctx }) => {
    const { db } = ctx.store;
    const { preference, digestSeenOn } = await preferenceOf(db, ctx.actor);
    if (!digestWaits(preference, digestSeenOn, ctx.now())) return null;
    const today = dateInShanghai(ctx.now());
    const desk = await readDesk(db, ctx.actor, 'todo');
    const due = (test: (day: string) => boolean) =>
      desk.filter(({ dueOn }) => dueOn !== null && test(dueOn)).length;
    return {
      on: today,
      open: desk.length,
      overdue: due((day) => day < today),
      today: due((day) => day === today),
      soon: due((day) => day > today && day <= addDays(today, 3)),
    };
  }),

  seeDigest: signedIn.mutation(({ ctx }) =>
    ctx.store.write((tx) => markDigestSeen(tx, ctx.actor, ctx.now())),
  ),

  /** What the capacity follows, as far as it may still read it. */
  followed: signedIn.query(async ({ ctx }) => {
    const refs = await followedBy(ctx.store.db, ctx.actor);
    const seen = await describe(ctx.store.db, ctx.actor, refs);
    return refs.flatMap(({ kind, id }) => {
      const node = seen.get(id);
      return node ? [{ kind, id, title: node.title }] : [];
    });
  }),

  /** Whoever may read a matter may follow it. */
  follow: signedIn
    .input(z.object({ kind: AggregateKind, id: z.string() }))
    .mutation(async ({ ctx, input }) => {
      const seen = await describe(ctx.store.db, ctx.actor, [input]);
      if (!seen.has(input.id)) throw new Refused({ code: 'not_found' });
      await ctx.store.write((tx) => follow(tx, ctx.actor, input, ctx.now()));
    }),

  unfollow: signedIn
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => ctx.store.write((tx) => unfollow(tx, ctx.actor, input.id))),

  /** Live updates: which aggregates of the reader's committee changed; what they say is asked for as always. */
  changes: signedIn.subscription(async function* ({ ctx, signal }) {
    if (!signal) return;
    for await (const changed of ctx.live.listen(signal)) {
      const own = changed.filter(({ committeeId }) => committeeId === ctx.actor.committeeId);
      if (own.length > 0)
        yield tracked(
          newId(),
          own.map(({ aggregate, id }) => ({ aggregate, id })),
        );
    }
  }),
});
