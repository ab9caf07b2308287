import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  NewTheme,
  openTheme,
  openThemeCommands,
  ThemeCommand,
  themePlatformCommands,
} from '@concord/domain/matter/theme';
import { similarity } from '@concord/domain/text';
import { z } from 'zod';
import { assignmentsOn } from '../../assignment/repository.ts';
import { newId } from '../../db/ids.ts';
import { timelineOf } from '../../event/timeline.ts';
import { anyone, carryOut, Key, router, signedIn } from '../../trpc.ts';
import { findOpinion } from '../citizen-opinion/repository.ts';
import { runOpinion, runTheme } from '../handling.ts';
import { addTheme, findTheme, listThemes, publishedThemes } from './repository.ts';

const Command = ThemeCommand.refine(({ type }) => !themePlatformCommands.includes(type), '不能执行此操作');

/** 专题: many opinions, one cause. */
export const themeRouter = router({
  list: signedIn
    .input(
      z.object({
        open: z.boolean().optional(),
        after: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listThemes(ctx.store.db, ctx.actor, input)),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const theme = await findTheme(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return {
      ...theme,
      commands: openThemeCommands(theme, ctx.actor),
      assignments: assignments.map(({ id }) => id),
    };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findTheme(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  /** Opens a theme, and gathers the opinions named into it in the same transaction. */
  open: signedIn
    .input(z.object({ theme: NewTheme, opinionIds: z.array(z.string()).max(500).default([]), key: Key }))
    .mutation(({ ctx, input: { theme, opinionIds, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { theme, opinionIds } }, async (writing) => {
        const { committeeId } = ctx.actor;
        const { calendar, on } = writing.rules;
        const regulation = on(committeeId, dateInShanghai(writing.at));
        const change = accept(
          openTheme(theme, committeeId, newId(), ctx.actor, { at: writing.at, calendar, regulation }),
        );
        await addTheme(writing, change);
        const themeId = change.next.id;
        for (const id of opinionIds)
          await runOpinion(writing, await findOpinion(writing.tx, ctx.actor, id), { type: 'merge', themeId });
        return { id: themeId };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const theme = await findTheme(writing.tx, ctx.actor, id);
        if (theme.version !== version) throw new Refused({ code: 'stale' });
        const next = await runTheme(writing, theme, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** Published themes like what somebody is writing; open to everybody, says only what was published. */
  published: anyone
    .input(z.object({ committeeId: z.string().optional(), like: z.string().max(1500).optional() }))
    .query(async ({ ctx, input: { committeeId, like } }) => {
      const themes = await publishedThemes(ctx.store.db, committeeId);
      const shown = themes.map(({ id, title, summary, personCount }) => ({
        id,
        title,
        summary,
        personCount,
      }));
      if (like === undefined) return shown;
      return shown
        .map((theme) => ({ ...theme, score: similarity(like, `${theme.title}${theme.summary}`) }))
        .filter(({ score }) => score > 0.12)
        .sort((a, b) => b.score - a.score)
        .slice(0, 3);
    }),
});
