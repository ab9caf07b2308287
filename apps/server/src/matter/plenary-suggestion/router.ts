import { Adoption, handlings, Order } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import {
  NewPlenaryRecord,
  PlenaryRecordCommand,
  PlenarySuggestionCommand,
  PlenarySuggestionStatus,
  readRecord,
  records,
  suggestions,
} from '@concord/domain/matter/plenary-suggestion';
import { z } from 'zod';
import { giveOutEach } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { readFile } from '../../import/file.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { boardOf, matrixOf, within } from './board.ts';
import { handlingIn, openRecord, runRecord, runSuggestion } from './handling.ts';
import { findRecord, findSuggestion, listRecords, suggestionsOf } from './repository.ts';

const base64Max = 2_000_000;

/** 全会意见建议: what the groups said, who does what about it, and what the next plenary is told. */
export const plenaryRouter = router({
  records: signedIn.query(({ ctx }) => listRecords(ctx.store.db, ctx.actor)),

  record: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const record = await findRecord(db, ctx.actor, input.id);
    const lines = await boardOf(db, ctx.actor, input.id);
    const circumstances = {
      actor: ctx.actor,
      at: ctx.now(),
      openItems: lines.filter(({ status }) => status === 'open').length,
    };
    return {
      ...record,
      matrix: matrixOf(lines, dateInShanghai(ctx.now())),
      commands: records.openCommands(record, circumstances),
    };
  }),

  /** The rows behind every number of the matrix; `cursor` is the place of the last one shown. */
  items: signedIn
    .input(
      z.object({
        recordId: z.string(),
        category: z.string().optional(),
        handling: z.enum(handlings).optional(),
        organizationId: z.string().optional(),
        adoption: Adoption.optional(),
        status: PlenarySuggestionStatus.optional(),
        cursor: z.number().int().optional(),
        limit: z.number().int().min(1).max(1000).default(50),
      }),
    )
    .query(async ({ ctx, input: { recordId, cursor = 0, limit, ...filter } }) => {
      await findRecord(ctx.store.db, ctx.actor, recordId);
      const all = await boardOf(ctx.store.db, ctx.actor, recordId);
      const found = all.filter((line) => line.place > cursor && within(line, filter));
      const rows = found.slice(0, limit);
      return { rows, after: found.length > limit ? (rows.at(-1)?.place ?? null) : null };
    }),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const one = await findSuggestion(db, ctx.actor, input.id);
    const handling = await handlingIn(db, ctx.actor, one.id);
    const circumstances = { actor: ctx.actor, at: ctx.now(), handling };
    return { ...one, handling, commands: suggestions.openCommands(one, circumstances) };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findSuggestion(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  /** What a spreadsheet of the record would bring in; nothing is kept yet. */
  preview: signedIn
    .input(z.object({ base64: z.string().max(base64Max, '文件过大') }))
    .mutation(async ({ input }) => {
      const { headings, rows } = await readFile(Buffer.from(input.base64, 'base64'));
      return readRecord(headings, rows);
    }),

  open: signedIn
    .input(z.object({ record: NewPlenaryRecord, key: Key }))
    .mutation(({ ctx, input: { record, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: record }, async (writing) => {
        const { id } = await openRecord(writing, record);
        return { id };
      }),
    ),

  runRecord: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: PlenaryRecordCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const record = await findRecord(writing.tx, ctx.actor, id);
        if (record.version !== version) throw new Refused({ code: 'stale' });
        const next = await runRecord(writing, record, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  run: signedIn
    .input(
      z.object({ id: z.string(), version: z.number().int(), command: PlenarySuggestionCommand, key: Key }),
    )
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const one = await findSuggestion(writing.tx, ctx.actor, id);
        if (one.version !== version) throw new Refused({ code: 'stale' });
        const next = await runSuggestion(writing, one, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** Hands suggestions of a record to units, through the office that coordinates them, or at once without one. */
  handOut: signedIn
    .input(
      z.object({
        recordId: z.string(),
        ids: z.array(z.string()).min(1, '请选择意见建议').max(200),
        orders: z.array(Order).min(1, '请选择承办单位').max(10),
        coordinatorId: z.string().nullable().default(null),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        await findRecord(writing.tx, ctx.actor, request.recordId);
        const { ids, orders, coordinatorId } = request;
        const inRecord = await suggestionsOf(writing.tx, ctx.actor, request.recordId);
        if (!ids.every((id) => inRecord.some((one) => one.id === id)))
          throw new Refused({ code: 'not_found' });
        const isProposed = coordinatorId !== null;
        const kind = 'plenarySuggestion';
        const given = await giveOutEach(writing, kind, ids, orders, isProposed, coordinatorId);
        return { count: given.length };
      }),
    ),
});
