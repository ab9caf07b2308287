import { type Actor, worksFor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { isDirectiveStaff } from '@concord/domain/directive';
import {
  asReceived,
  type Dispatch,
  DispatchCommand,
  DispatchStatus,
  Draft,
  isUntouched,
  openDispatchCommands,
  ownPlace,
  PaperKind,
  toldToRecipients,
} from '@concord/domain/dispatch';
import { z } from 'zod';
import { sha256 } from '../event/repository.ts';
import { timelineOf } from '../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { listAddressees, paperKinds, saveKind } from './addressing.ts';
import { draftInstead, draftPaper, runPaper } from './handling.ts';
import { dispatchesAbout, findDispatch, listDispatches } from './repository.ts';

/** A paper as its reader may see it, and what they may do with it. */
const shown = (dispatch: Dispatch, actor: Actor, at: string) => {
  const isOwn = worksFor(actor, dispatch.committeeId);
  const { about, ...paper } = asReceived(actor, dispatch);
  return {
    ...paper,
    // What it is about may be more than its recipients are told.
    about: isOwn ? about : null,
    isOwn,
    isUntouched: isUntouched(dispatch, sha256),
    ownReceipt: ownPlace(actor, dispatch)?.receipt ?? null,
    mayDirect: isDirectiveStaff(actor, dispatch) && dispatch.status === 'issued',
    isAddressed: ownPlace(actor, dispatch) !== undefined,
    commands: openDispatchCommands(dispatch, { actor, at }),
  };
};

/** 公文: one pipeline for every paper that leaves a committee. */
export const dispatchRouter = router({
  list: signedIn
    .input(
      z.object({
        box: z.enum(['sent', 'received']).default('sent'),
        status: DispatchStatus.optional(),
        unreceived: z.boolean().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listDispatches(ctx.store.db, ctx.actor, input)),

  byId: signedIn
    .input(z.object({ id: z.string() }))
    .query(async ({ ctx, input }) =>
      shown(await findDispatch(ctx.store.db, ctx.actor, input.id), ctx.actor, ctx.now()),
    ),

  /** Every paper on one thing that the reader may see. */
  about: signedIn.input(z.object({ aboutId: z.string() })).query(async ({ ctx, input }) => {
    const all = await dispatchesAbout(ctx.store.db, ctx.actor, input.aboutId);
    return all.map((one) => shown(one, ctx.actor, ctx.now()));
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { committeeId } = await findDispatch(ctx.store.db, ctx.actor, input.id);
    const entries = await timelineOf(ctx.store.db, [input.id]);
    if (worksFor(ctx.actor, committeeId)) return entries;
    const mine = (one: (typeof entries)[number]) => one.type === 'receive' && one.role === ctx.actor.role;
    return entries
      .filter((one) => toldToRecipients.includes(one.type) || mine(one))
      .map((one) => (mine(one) ? one : { ...one, person: null, role: null }));
  }),

  kinds: signedIn.query(({ ctx }) => paperKinds(ctx.store.db, ctx.actor.committeeId)),

  saveKind: signedIn
    .input(z.object({ kind: PaperKind, key: Key }))
    .mutation(({ ctx, input: { kind, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: kind }, (writing) => saveKind(writing, kind)),
    ),

  /** Who may be written to. */
  addressees: signedIn.query(({ ctx }) => listAddressees(ctx.store.db, ctx.actor)),

  draft: signedIn
    .input(z.object({ draft: Draft, replacesId: z.string().nullable().default(null), key: Key }))
    .mutation(({ ctx, input: { draft, replacesId, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { draft, replacesId } }, async (writing) => {
        const { id } = replacesId
          ? await draftInstead(writing, draft, replacesId)
          : await draftPaper(writing, draft);
        return { id };
      }),
    ),

  /** Every step of every paper. A receipt asks for no version: many confirm at once. */
  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: DispatchCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const dispatch = await findDispatch(writing.tx, ctx.actor, id);
        if (dispatch.version !== version && command.type !== 'receive') throw new Refused({ code: 'stale' });
        const next = await runPaper(writing, dispatch, command);
        return { id, version: next.version, status: next.status, number: next.number };
      }),
    ),
});
