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
import { newestVersionsOn } from '../../document/versions.ts';
import { timelineOf } from '../../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { outcomeAround, researchedBy } from './circumstances.ts';
import {
  beginOutcome,
  citeResearch,
  prepareFeedback,
  preparePaper,
  runOutcome,
  takeText,
} from './handling.ts';
import { contributorsOf } from './joint.ts';
import { findOutcome, listOutcomes, readableMatter } from './repository.ts';

const Command = OutcomeCommand.refine(({ type }) => !outcomeConsequences.includes(type), '不能执行此操作');
const versioned = { id: z.string(), version: z.number().int(), key: Key };

/** 协商成果 */
export const outcomeRouter = router({
  list: signedIn
    .input(
      z.object({
        scope: z.enum(['own', 'others', 'all']).default('own'),
        status: OutcomeStatus.optional(),
        form: OutcomeForm.optional(),
        jointMatterId: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listOutcomes(ctx.store.db, ctx.actor, input)),

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
      research: await closedResearchOf(db, researchedBy(outcome), ctx.actor),
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
    .input(z.object({ text: OutcomeText, jointMatterId: z.string().nullable().default(null), key: Key }))
    .mutation(({ ctx, input: { text, jointMatterId, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { text, jointMatterId } }, async (writing) => {
        const { id } = await beginOutcome(writing, text, jointMatterId);
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

  /** 关联调研: closed research that led to it, beside what lies in its joint matter. */
  cite: signedIn
    .input(z.object({ ...versioned, activityId: z.string(), isCited: z.boolean() }))
    .mutation(({ ctx, input: { id, version, activityId, isCited, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, activityId, isCited } }, async (writing) => {
        const outcome = await findOutcome(writing.tx, ctx.actor, id);
        if (outcome.version !== version) throw new Refused({ code: 'stale' });
        const next = await citeResearch(writing, outcome, activityId, isCited ? 'cite' : 'uncite');
        return { id, version: next.version };
      }),
    ),

  /** The frozen texts written together on its joint matter, the newest of each document. */
  texts: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { jointMatterId } = await findOutcome(ctx.store.db, ctx.actor, input.id);
    return jointMatterId ? newestVersionsOn(ctx.store.db, ctx.actor, jointMatterId) : [];
  }),

  /** Its text becomes one of them. */
  takeText: signedIn
    .input(z.object({ ...versioned, documentId: z.string(), number: z.number().int().min(1) }))
    .mutation(({ ctx, input: { id, version, documentId, number, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, documentId, number } }, async (writing) => {
        const outcome = await findOutcome(writing.tx, ctx.actor, id);
        if (outcome.version !== version) throw new Refused({ code: 'stale' });
        const next = await takeText(writing, outcome, { documentId, number });
        return { id, version: next.version };
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
