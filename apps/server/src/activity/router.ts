import {
  ActivityCommand,
  invitationAlone,
  invitationOf,
  NewActivity,
  openActivityCommands,
  readsWhole,
} from '@concord/domain/activity';
import type { StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { timelineOf } from '../event/timeline.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { plan, runActivity } from './handling.ts';
import { ActivityFilter, listActivities } from './list.ts';
import { activitiesOn, findActivity } from './repository.ts';
import { membersOf, roomsOf } from './room.ts';

/** 活动 */
export const activityRouter = router({
  list: signedIn
    .input(ActivityFilter)
    .query(({ ctx, input }) => listActivities(ctx.store.db, ctx.actor, input)),

  /** All of it for the host and whoever takes part; for whoever was only asked, the invitation. */
  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const activity = await findActivity(db, ctx.actor, input.id);
    const members = await membersOf(db, activity.matterId);
    const isWhole = readsWhole(ctx.actor, activity, members);
    const [files, matterTitle] = await Promise.all([
      isWhole ? filesOf(db, activity.id) : [],
      activity.matterId ? titleOf(db, activity.matterId, members, ctx.actor) : null,
    ]);
    return {
      ...(isWhole ? activity : invitationAlone(ctx.actor, activity)),
      isWhole,
      myInvitation: invitationOf(ctx.actor, activity) ?? null,
      commands: openActivityCommands(activity, ctx.actor, ctx.now()),
      files,
      matterTitle,
    };
  }),

  timeline: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input }) => {
    const activity = await findActivity(ctx.store.db, ctx.actor, input.id);
    const members = await membersOf(ctx.store.db, activity.matterId);
    return readsWhole(ctx.actor, activity, members) ? timelineOf(ctx.store.db, [input.id]) : [];
  }),

  /** Those in a joint matter, in the rooms the reader sees, with what each found. */
  onMatter: signedIn.input(z.object({ matterId: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const activities = await activitiesOn(db, ctx.actor, input.matterId);
    const members = await membersOf(db, input.matterId);
    return activities.map((activity) => {
      const { id, kind, status, title, place, fromOn, toOn, startTime, committeeId, roomId } = activity;
      const findings = readsWhole(ctx.actor, activity, members) ? activity.findings : [];
      return { id, kind, status, title, place, fromOn, toOn, startTime, committeeId, roomId, findings };
    });
  }),

  /** The joint matters in which the reader's committee may put an activity. */
  rooms: signedIn.query(({ ctx }) => roomsOf(ctx.store.db, ctx.actor)),

  plan: signedIn.input(z.object({ activity: NewActivity, key: Key })).mutation(({ ctx, input }) =>
    carryOut(ctx, ctx.actor, { key: input.key, request: input.activity }, async (writing) => {
      const { id } = await plan(writing, input.activity);
      return { id };
    }),
  ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: ActivityCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const activity = await findActivity(writing.tx, ctx.actor, id);
        if (activity.version !== version) throw new Refused({ code: 'stale' });
        const { next, matterId } = await runActivity(writing, activity, command);
        return { id, version: next.version, status: next.status, matterId };
      }),
    ),
});

const filesOf = (db: Db, id: string) =>
  db
    .selectFrom('attachment')
    .select(['id', 'name', 'type', 'bytes'])
    .where('matter_id', '=', id)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();

/** A joint matter's title, for whoever takes part in it; a guest of one of its activities is not told. */
async function titleOf(
  db: Db,
  matterId: string,
  members: readonly string[],
  { committeeId }: StaffActor,
): Promise<string | null> {
  if (!members.includes(committeeId)) return null;
  const row = await db.selectFrom('matter').select('title').where('id', '=', matterId).executeTakeFirst();
  return row?.title ?? null;
}
