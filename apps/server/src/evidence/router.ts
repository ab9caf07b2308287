import { accept, Refused } from '@concord/domain/decision';
import { decideEvidence, EvidenceFacts, keepAfter, keepBefore } from '@concord/domain/evidence';
import { z } from 'zod';
import { findAssignment } from '../assignment/repository.ts';
import { newId } from '../db/ids.ts';
import { findMatter } from '../matter/repository.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { addEvidence, findEvidence, saveEvidence } from './repository.ts';
import { shownEvidence, takeOver } from './showing.ts';

/** 佐证照片: how it was, and how it is now. */
export const evidenceRouter = router({
  /** What of a matter's photos the reader may see, and which of them they may take back. */
  onMatter: signedIn
    .input(z.object({ matterId: z.string() }))
    .query(({ ctx, input }) => shownEvidence(ctx.store.db, ctx.actor, input.matterId, ctx.now())),

  /** A photo from before: by the committee whose matter it is. */
  addBefore: signedIn
    .input(z.object({ matterId: z.string(), facts: EvidenceFacts, key: Key }))
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const { committeeId } = await findMatter(writing.tx, ctx.actor, request.matterId);
        const keeping = { id: newId(), matterId: request.matterId, committeeId };
        const change = accept(keepBefore(request.facts, keeping, { actor: ctx.actor, at: writing.at }));
        await addEvidence(writing, change);
        return { id: change.next.id };
      }),
    ),

  /** A photo from after: by whoever handles the assignment it answers. */
  addAfter: signedIn
    .input(z.object({ assignmentId: z.string(), facts: EvidenceFacts, key: Key }))
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const assignment = await findAssignment(writing.tx, ctx.actor, request.assignmentId);
        const { matterId, committeeId } = assignment;
        const keeping = { id: newId(), matterId, committeeId };
        const change = accept(
          keepAfter(request.facts, keeping, assignment, { actor: ctx.actor, at: writing.at }),
        );
        await addEvidence(writing, change);
        return { id: change.next.id };
      }),
    ),

  /** Photos from below, taken over into one's own answer. */
  takeOver: signedIn
    .input(z.object({ assignmentId: z.string(), ids: z.array(z.string()).min(1).max(50), key: Key }))
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, (writing) =>
        takeOver(writing, request.assignmentId, request.ids),
      ),
    ),

  withdraw: signedIn
    .input(
      z.object({
        id: z.string(),
        version: z.number().int(),
        reason: z.string().trim().min(1, '请填写原因').max(200, '最多 200 字'),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const { id, version, reason } = request;
        const evidence = await findEvidence(writing.tx, ctx.actor, id);
        if (evidence.version !== version) throw new Refused({ code: 'stale' });
        const assignment = evidence.assignmentId
          ? await findAssignment(writing.tx, ctx.actor, evidence.assignmentId)
          : undefined;
        const around = { actor: ctx.actor, at: writing.at, assignment };
        await saveEvidence(
          writing,
          evidence,
          accept(decideEvidence(evidence, { type: 'withdraw', reason }, around)),
        );
        return { id };
      }),
    ),
});
