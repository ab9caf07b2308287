import { worksFor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { Draft } from '@concord/domain/dispatch';
import {
  countAdoption,
  FeedbackSide,
  OutcomeCommand,
  OutcomeForm,
  OutcomeStatus,
  OutcomeText,
  openOutcomeCommands,
  outcomeConsequences,
  suggestionLines,
} from '@concord/domain/matter/outcome';
import { z } from 'zod';
import { closedResearchOf } from '../../activity/repository.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { outcomeAround, researchedFor } from './circumstances.ts';
import { beginOutcome, prepareFeedback, preparePaper, runOutcome } from './handling.ts';
import { contributorsOf } from './joint.ts';
import { findOutcome, listOutcomes, outcomesOf, readableMatter } from './repository.ts';

const Command = OutcomeCommand.refine(({ type }) => !outcomeConsequences.includes(type), '不能执行此操作');
const Id = z.string().nullable().default(null);
const versioned = { id: z.string(), version: z.number().int(), key: Key };

/** 协商成果 */
export const outcomeRouter = router({
  list: signedIn
    .input(
      z.object({
        scope: z.enum(['own', 'others']).default('own'),
        status: OutcomeStatus.optional(),
        form: OutcomeForm.optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listOutcomes(ctx.store.db, ctx.actor, input)),

  /** Those of a joint matter, as far as the reader sees them. */
  onMatter: signedIn
    .input(z.object({ jointMatterId: z.string() }))
    .query(({ ctx, input }) => outcomesOf(ctx.store.db, ctx.actor, input.jointMatterId)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const outcome = await findOutcome(db, ctx.actor, input.id);
    const isOwn = worksFor(ctx.actor, outcome.committeeId);
    const around = await outcomeAround(db, outcome, { actor: ctx.actor, at: ctx.now() });
    const { received, isResearched, owing, text } = around;
    return {
      ...outcome,
      body: text,
      // Whom it was told to and with whom it was shared is the business of whoever tells.
      feedback: isOwn ? outcome.feedback : [],
      readers: isOwn ? outcome.readers : [],
      paperId: isOwn ? outcome.paperId : null,
      jointMatterId: await readableMatter(db, ctx.actor, outcome.jointMatterId),
      isOwn,
      isResearched,
      research: await closedResearchOf(db, researchedFor(outcome), ctx.actor),
      owing: isOwn ? owing : 0,
      received: isOwn ? received : [],
      contributors: await contributorsOf(db, outcome.jointMatterId, outcome.committeeId),
      commands: openOutcomeCommands(outcome, around),
    };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findOutcome(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id]);
  }),

  /** Each suggestion with who was given it and what they said, as far as the reader may see; and the counts of it. */
  suggestions: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { parts } = await findOutcome(ctx.store.db, ctx.actor, input.id);
    const lines = suggestionLines(parts, await assignmentsOn(ctx.store.db, ctx.actor, input.id));
    return { lines, counts: countAdoption(lines) };
  }),

  open: signedIn
    .input(z.object({ text: OutcomeText, jointMatterId: Id, documentId: Id, key: Key }))
    .mutation(({ ctx, input: { text, jointMatterId, documentId, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { text, jointMatterId, documentId } }, async (writing) => {
        const { id } = await beginOutcome(writing, text, jointMatterId, documentId);
        return { id };
      }),
    ),

  run: signedIn
    .input(z.object({ ...versioned, command: Command }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const outcome = await findOutcome(writing.tx, ctx.actor, id);
        if (outcome.version !== version) throw new Refused({ code: 'stale' });
        const next = await runOutcome(writing, outcome, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** The paper that carries it begins, with its words and suggestions as they stand. */
  prepare: signedIn
    .input(z.object({ ...versioned, addressees: Draft.shape.addressees }))
    .mutation(({ ctx, input: { id, version, addressees, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, addressees } }, async (writing) => {
        const outcome = await findOutcome(writing.tx, ctx.actor, id);
        if (outcome.version !== version) throw new Refused({ code: 'stale' });
        const { paper } = await preparePaper(writing, outcome, { addressees });
        return { id, paperId: paper.id };
      }),
    ),

  /** The paper by which one of the three sides is told. */
  feedback: signedIn
    .input(z.object({ ...versioned, side: FeedbackSide, draft: Draft.omit({ kindCode: true }) }))
    .mutation(({ ctx, input: { id, version, side, draft, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, side, draft } }, async (writing) => {
        const outcome = await findOutcome(writing.tx, ctx.actor, id);
        if (outcome.version !== version) throw new Refused({ code: 'stale' });
        const { id: paperId } = await prepareFeedback(writing, outcome, side, draft);
        return { id, paperId };
      }),
    ),
});
