import { accept, Refused } from '@concord/domain/decision';
import {
  decideImport,
  ImportCommand,
  importPlatformCommands,
  Mapping,
  openImportCommands,
} from '@concord/domain/import';
import { z } from 'zod';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { runImport } from './jobs.ts';
import { previewOf } from './preview.ts';
import { findBatch, listBatches, problemsOf, progressOf, saveBatch, topicsOf } from './repository.ts';
import { mustBeStation } from './taking.ts';

const Command = ImportCommand.refine(({ type }) => !importPlatformCommands.includes(type), '不能执行此操作');
const Id = z.object({ id: z.string() });

/** 导入: files of messages and topics; the files themselves come by plain HTTP (`upload.ts`). */
export const importRouter = router({
  list: signedIn
    .input(z.object({ after: z.string().optional(), limit: z.number().int().min(1).max(100).default(20) }))
    .query(({ ctx, input }) => listBatches(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(Id).query(async ({ ctx, input }) => {
    const batch = await findBatch(ctx.store.db, ctx.actor, input.id);
    const progress = await progressOf(ctx.store.db, batch.id);
    return { ...batch, progress, commands: openImportCommands(batch, ctx.actor) };
  }),

  /** What an import with this mapping would do, without doing it. */
  preview: signedIn.input(Id.extend({ mapping: Mapping })).query(async ({ ctx, input }) => {
    const batch = await findBatch(ctx.store.db, ctx.actor, input.id);
    return previewOf(ctx.store.db, batch, input.mapping);
  }),

  /** Rows that stayed outside, with their reasons; `after`: row of the last one of the page before. */
  problems: signedIn
    .input(Id.extend({ after: z.number().int().default(0) }))
    .query(async ({ ctx, input }) => {
      const batch = await findBatch(ctx.store.db, ctx.actor, input.id);
      return problemsOf(ctx.store.db, batch.id, { after: input.after, limit: 100 });
    }),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(async ({ ctx, input: { id, version, command, key } }) => {
      const answer = await carryOut(
        ctx,
        ctx.actor,
        { key, request: { id, version, command } },
        async (writing) => {
          const batch = await findBatch(writing.tx, ctx.actor, id);
          if (batch.version !== version) throw new Refused({ code: 'stale' });
          const change = accept(decideImport(batch, command, ctx.actor, writing.at));
          await mustBeStation(writing.tx, ctx.actor, change.next.stationId);
          await saveBatch(writing, batch, change);
          return { id, version: change.next.version, status: change.next.status };
        },
      );
      // goes on after the answer; what it has done so far stands in the rows
      if (['running', 'undoing'].includes(answer.status))
        runImport(ctx, id).catch((error: unknown) => console.error(`import ${id}`, error));
      return answer;
    }),

  /** 事项分类: the committee's own list of topics. */
  topics: signedIn.query(({ ctx }) => topicsOf(ctx.store.db, ctx.actor.committeeId)),
});
