import { Refused } from '@concord/domain/decision';
import {
  type CitizenOpinion,
  OpinionCommand,
  openCommands,
  stageOf,
  stages,
} from '@concord/domain/matter/citizen-opinion';
import { z } from 'zod';
import { runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import { publicFlowOf } from '../../lineage/public.ts';
import { anyone, type Context, carryOut, Key, router } from '../../trpc.ts';
import { platformOf, runOpinion } from '../handling.ts';
import { citizenByCode } from './intake.ts';

const Code = z.string().trim().min(1).max(40);
const CitizenCommand = OpinionCommand.refine(
  ({ type }) => ['supplement', 'rate', 'reopen'].includes(type),
  '不能执行此操作',
);

/** What the holder of a receipt code may see and do. Codes travel in the body, never in an address. */
export const receiptRouter = router({
  byCode: anyone.input(z.object({ code: Code })).mutation(async ({ ctx, input }) => {
    const { opinion } = await lookUp(ctx, input.code);
    return progressOf(ctx.store.db, opinion);
  }),

  run: anyone
    .input(z.object({ code: Code, command: CitizenCommand, key: Key }))
    .mutation(async ({ ctx, input: { code, command, key } }) => {
      const { citizen, opinion } = await lookUp(ctx, code);
      await carryOut(ctx, citizen, { key, request: { id: opinion.id, command } }, async (writing) => {
        const { opinion: current } = await citizenByCode(writing.tx, ctx.vault, code);
        await runOpinion(writing, current, command);
        if (command.type === 'rate') await passOn(writing, current, command);
        return null;
      });
      const { opinion: after } = await citizenByCode(ctx.store.db, ctx.vault, code);
      return progressOf(ctx.store.db, after);
    }),
});

/** Only a miss counts against the address: whoever guesses misses, whoever holds a code does not. */
async function lookUp({ store, vault, limits, address }: Context, code: string) {
  const giveBack = limits.lookUp(address);
  const found = await citizenByCode(store.db, vault, code).catch((error: unknown) => {
    if (!(error instanceof Refused)) giveBack();
    throw error;
  });
  giveBack();
  return found;
}

/** The citizen's rating stands on the answer of whoever gave it, too. */
async function passOn(
  writing: Parameters<typeof runOpinion>[0],
  opinion: CitizenOpinion,
  { value, reasons }: Extract<OpinionCommand, { type: 'rate' }>,
): Promise<void> {
  const platform = platformOf(opinion.committeeId);
  for (const assignment of await assignmentsOn(writing.tx, platform, opinion.id)) {
    if (assignment.status !== 'delivered' || assignment.role === 'assist' || assignment.parentId) continue;
    await runAssignment(
      writing,
      assignment,
      { type: 'rate', sponsorId: opinion.id, value, reasons, evidence: '' },
      platform,
    );
  }
}

/** Four plain words with their dates, who has it now, and the answer; nothing of the inside. */
async function progressOf(db: Db, opinion: CitizenOpinion) {
  const names = await db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('id', 'in', [opinion.ownerId, opinion.stationId, opinion.committeeId])
    .execute();
  const nameOf = (id: string) => names.find((row) => row.id === id)?.name ?? '';
  const events = await db
    .selectFrom('event')
    .select(['to_status', 'type', 'at'])
    .where('aggregate_id', '=', opinion.id)
    .orderBy('version')
    .execute();
  const at = (...types: string[]) => events.find(({ type }) => types.includes(type))?.at ?? null;
  const now = stageOf(opinion);
  const dates = {
    received: opinion.receivedAt,
    checked: at('accept', 'askCitizen', 'merge', 'decline'),
    handled: at('route', 'merge', 'startAnswering'),
    answered: opinion.answeredAt,
  };
  if (opinion.status === 'closed' && !opinion.answer) throw new Refused({ code: 'not_found' });
  const holder = { kind: 'citizen' as const, opinionId: opinion.id };
  return {
    stages: stages.map((stage) => ({
      stage,
      at: dates[stage],
      reached: stages.indexOf(stage) <= stages.indexOf(now),
    })),
    stage: now,
    status: opinion.status,
    body: opinion.isQuarantined ? null : opinion.body,
    place: opinion.place,
    station: nameOf(opinion.stationId),
    holder: nameOf(opinion.ownerId),
    dueOn: opinion.clock === 'reply' ? opinion.dueOn : null,
    /** Until when we say whether it is accepted. */
    checkBy: opinion.clock === 'triage' ? opinion.dueOn : null,
    question: opinion.question,
    declined: opinion.declineReason,
    answer: opinion.answer,
    rating: opinion.rating,
    inTheme: opinion.themeId !== null,
    /** What it became part of, and what came of it, in plain words. */
    flow: await publicFlowOf(db, { ...opinion, mergedAt: at('merge') }),
    commands: openCommands(opinion, holder),
  };
}
