import type { StaffActor } from '@concord/domain/actor';
import { DateOnly } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import {
  givable,
  IssueCommand,
  IssueStatus,
  isInspector,
  issueBuckets,
  issuePlatformCommands,
  openIssueCommands,
} from '@concord/domain/matter/issue';
import { z } from 'zod';
import { assignmentsOn } from '../../assignment/repository.ts';
import { timelineOf } from '../../event/timeline.ts';
import { type Context, carryOut, Key, router, signedIn } from '../../trpc.ts';
import { platformOf } from '../handling.ts';
import { findIssueList } from '../issue-list/repository.ts';
import { runIssue } from './handling.ts';
import { listIssues } from './list.ts';
import { placesOf } from './places.ts';
import { findIssue, fixedBy } from './repository.ts';

const Command = IssueCommand.refine(({ type }) => !issuePlatformCommands.includes(type), '不能执行此操作');

/** 问题清单中的各项. */
export const issueRouter = router({
  list: signedIn
    .input(
      z.object({
        listId: z.string().optional(),
        aspect: z.number().int().optional(),
        countyId: z.string().optional(),
        holderId: z.string().optional(),
        status: IssueStatus.optional(),
        bucket: z.enum(issueBuckets).optional(),
        planBefore: DateOnly.optional(),
        isDrawn: z.boolean().optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(20),
      }),
    )
    .query(({ ctx, input }) => listIssues(ctx.store.db, ctx.actor, input)),

  byId: signedIn
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => shownIssue(ctx, ctx.actor, input.id)),

  /** Its own history and that of the assignments the reader may see. */
  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    await findIssue(ctx.store.db, ctx.actor, input.id);
    const assignments = await assignmentsOn(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id, ...assignments.map(({ id }) => id)]);
  }),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const issue = await findIssue(writing.tx, ctx.actor, id);
        if (issue.version !== version) throw new Refused({ code: 'stale' });
        const places = command.type === 'revise' ? await placesOf(writing.tx, issue.committeeId) : undefined;
        const next = await runIssue(writing, issue, command, places);
        return { id, version: next.version, status: next.status };
      }),
    ),
});

/** As a screen shows it: with its list's words, and what may be done with it now. Whom else it concerns is not told. */
async function shownIssue({ store, now }: Pick<Context, 'store' | 'now'>, actor: StaffActor, id: string) {
  const { db } = store;
  const issue = await findIssue(db, actor, id);
  const list = await findIssueList(db, platformOf(issue.committeeId), issue.listId);
  const around = { actor, at: now(), fixedBy: await fixedBy(db, issue) };
  const { readers: _, verifiedById: __, ...shown } = issue;
  return {
    ...shown,
    list: { id: list.id, name: list.name, inspection: list.inspection },
    aspectName: list.aspects.find(({ number }) => number === issue.aspect)?.name ?? '',
    commands: openIssueCommands(issue, around),
    mayGive: givable.includes(issue.status) && isInspector(actor, issue),
  };
}
