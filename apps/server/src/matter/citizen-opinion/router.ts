import { dueDate, explain as explainDue } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import {
  type CitizenOpinion,
  clockTerm,
  NewOpinion,
  OpinionCommand,
  openCommands,
  platformCommands,
  scopeOf,
} from '@concord/domain/matter/citizen-opinion';
import { z } from 'zod';
import { assignmentsOn } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { append } from '../../event/writing.ts';
import { anyone, carryOut, Key, router, signedIn } from '../../trpc.ts';
import { joinTheme, runOpinion } from '../handling.ts';
import { takeIn } from './intake.ts';
import { listOpinions, OpinionFilter } from './list.ts';
import { findOpinion } from './repository.ts';
import { similarOpinions } from './similar.ts';

const Command = OpinionCommand.refine(({ type }) => !platformCommands.includes(type), '不能执行此操作');

/** 群众意见 */
export const opinionRouter = router({
  /** Hands in an opinion, as a citizen or as the station's clerk; the same key gives the same receipt. */
  submit: anyone.input(z.object({ opinion: NewOpinion, key: Key })).mutation(async ({ ctx, input }) => {
    const actor = ctx.session?.actor ?? { kind: 'citizen' as const };
    // A clerk with a paper register is known by name; an address in the open is not.
    if (!ctx.session) ctx.limits.submit(ctx.address);
    const { opinion, key } = input;
    const taken = await carryOut(ctx, actor, { key, request: opinion }, async (writing) => {
      const taken = await takeIn(writing, ctx.vault, opinion, key);
      if (opinion.themeId) await joinTheme(writing, taken, opinion.themeId);
      const { id, receivedAt, isQuarantined, dueOn } = taken;
      return { id, receivedAt, isQuarantined, checkBy: dueOn };
    });
    const { receivedAt, isQuarantined, checkBy } = taken;
    return { code: ctx.vault.codeOf(key), receivedAt, isQuarantined, checkBy };
  }),

  list: signedIn.input(OpinionFilter).query(({ ctx, input }) => listOpinions(ctx.store, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const opinion = await findOpinion(ctx.store.db, ctx.actor, input.id);
    const [assignments, photos] = await Promise.all([
      assignmentsOn(ctx.store.db, ctx.actor, input.id),
      ctx.store.db
        .selectFrom('attachment')
        .select(['id', 'name'])
        .where('matter_id', '=', input.id)
        .execute(),
    ]);
    return {
      ...opinion,
      commands: openCommands(opinion, ctx.actor),
      scope: scopeOf(opinion),
      assignments: assignments.map(({ id }) => id),
      photos,
    };
  }),

  /** Every step of every opinion a person may ask for goes through here. */
  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const opinion = await findOpinion(writing.tx, ctx.actor, id);
        if (opinion.version !== version) throw new Refused({ code: 'stale' });
        const next = await runOpinion(writing, opinion, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findOpinion(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  /** 为什么是这天: the due date, step by step. */
  whyDue: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const opinion = await findOpinion(ctx.store.db, ctx.actor, input.id);
    const rules = await ctx.rules();
    return whyDue(opinion, rules);
  }),

  similar: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const opinion = await findOpinion(ctx.store.db, ctx.actor, input.id);
    return similarOpinions(ctx.store, ctx.actor, opinion);
  }),

  /** The text before a redaction, for those who may see the quarantined one; reading it is on record. */
  originals: signedIn
    .input(z.object({ id: z.string(), reason: z.string().trim().min(2, '请写明查看原因'), key: Key }))
    .mutation(({ ctx, input: { id, reason, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, reason } }, async (writing) => {
        const opinion = await findOpinion(writing.tx, ctx.actor, id);
        if (
          ctx.actor.committeeId !== opinion.committeeId ||
          !['countyStaff', 'cityStaff'].includes(ctx.actor.role)
        )
          throw new Refused({ code: 'not_found' });
        const texts = await writing.tx
          .selectFrom('opinion_text')
          .select(['revision', 'body', 'is_sealed as sealed', 'at'])
          .where('opinion_id', '=', id)
          .orderBy('revision')
          .execute();
        await noteRead(writing, opinion, 'readOriginal', reason);
        return texts;
      }),
    ),

  /** Name and number of a citizen, in the clear, for a reason that is kept. */
  contact: signedIn
    .input(z.object({ id: z.string(), reason: z.string().trim().min(2, '请写明查看原因'), key: Key }))
    .mutation(async ({ ctx, input: { id, reason, key } }) => {
      const cipher = await carryOut(ctx, ctx.actor, { key, request: { id, reason } }, async (writing) => {
        const opinion = await findOpinion(writing.tx, ctx.actor, id);
        const mayCall =
          (ctx.actor.committeeId === opinion.committeeId &&
            ['countyStaff', 'cityStaff'].includes(ctx.actor.role)) ||
          ctx.actor.organizationId === opinion.stationId;
        if (!mayCall) throw new Refused({ code: 'not_found' });
        const row = await writing.tx
          .selectFrom('contact_vault')
          .select('cipher')
          .where('opinion_id', '=', id)
          .executeTakeFirst();
        if (!row) throw new Refused({ code: 'not_found' });
        await noteRead(writing, opinion, 'readContact', reason);
        return row.cipher;
      });
      return z.object({ name: z.string(), phone: z.string() }).parse(JSON.parse(ctx.vault.open(cipher)));
    }),
});

type RunningRules = Awaited<ReturnType<Parameters<Parameters<typeof signedIn.query>[0]>[0]['ctx']['rules']>>;

export function whyDue(
  opinion: CitizenOpinion,
  rules: RunningRules,
): { dueOn: string | null; steps: string[] } {
  if (!opinion.clock || !opinion.clockFrom) return { dueOn: null, steps: ['现在没有计时的环节'] };
  const regulation = rules.at(opinion.committeeId, opinion.regulationVersion);
  const term = clockTerm(opinion.clock, opinion.isConsultation, regulation);
  const { steps } = dueDate(rules.calendar, { start: opinion.clockFrom, term });
  return { dueOn: opinion.dueOn, steps: explainDue(steps) };
}

/** Reading what lies in a sealed compartment changes nothing but the history. */
async function noteRead(
  writing: Parameters<typeof append>[0],
  opinion: CitizenOpinion,
  type: string,
  reason: string,
): Promise<void> {
  await append(writing, {
    aggregate: 'session',
    aggregateId: `${opinion.id}:${type}:${writing.at}`,
    version: 1,
    committeeId: opinion.committeeId,
    type,
    from: null,
    to: null,
    by: eventBy(writing.actor),
    at: writing.at,
    patch: { opinionId: opinion.id },
    note: reason,
  });
}
