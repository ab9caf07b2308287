import { type Role, roleNames } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import { z } from 'zod';
import { newId } from '../db/ids.ts';
import { append } from '../event/writing.ts';
import { anyone, type Context, router, signedIn, signedInToChange } from '../trpc.ts';
import { capacitiesOf, closeSession, closeSessionsOf, listSessions, type SignedIn } from './repository.ts';
import { changePassword, signIn } from './sign-in.ts';

/** Which portal a capacity works in. */
const portalOf = (role: string, upperId: string | null): 'municipal' | 'county' | 'station' =>
  role.startsWith('station') || role === 'liaisonOfficer'
    ? 'station'
    : upperId === null
      ? 'municipal'
      : 'county';

/** Signing in and out, and what one is here. */
export const sessionRouter = router({
  /** Who is signed in; `null` when nobody is. */
  me: anyone.query(async ({ ctx }) => {
    if (!ctx.session) return null;
    const { personId, name, mustChange, actor } = ctx.session;
    const held = await capacitiesOf(ctx.store.db, personId, dateInShanghai(ctx.now()));
    const capacities = held.map(({ upperId, role, ...capacity }) => ({
      ...capacity,
      role: role as Role,
      roleName: roleNames[role as Role],
      portal: portalOf(role, upperId),
    }));
    const current = capacities.find(({ id }) => id === actor.capacityId);
    if (!current) return null;
    return { personId, name, mustChange, capacities, current };
  }),

  signIn: anyone
    .input(z.object({ loginName: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) }))
    .mutation(async ({ ctx, input }) => {
      const at = ctx.now();
      const { token, personId, capacityId } = await signIn(ctx.store, { ...input, address: ctx.address, at });
      ctx.setCookie(token);
      await record(ctx, { personId, capacityId }, 'signIn');
      return null;
    }),

  signOut: signedInToChange.mutation(async ({ ctx }) => {
    await ctx.store.write((tx) => closeSession(tx, ctx.session.sessionId));
    ctx.setCookie(null);
    await record(ctx, ctx.session.actor, 'signOut');
    return null;
  }),

  /** Ends all sessions of the person, this one too. */
  signOutEverywhere: signedInToChange.mutation(async ({ ctx }) => {
    await ctx.store.write((tx) => closeSessionsOf(tx, ctx.session.personId));
    ctx.setCookie(null);
    await record(ctx, ctx.session.actor, 'signOutEverywhere');
    return null;
  }),

  switchCapacity: signedIn.input(z.object({ capacityId: z.string() })).mutation(async ({ ctx, input }) => {
    const held = await capacitiesOf(ctx.store.db, ctx.session.personId, dateInShanghai(ctx.now()));
    if (!held.some(({ id }) => id === input.capacityId)) throw new Refused({ code: 'not_found' });
    await ctx.store.write((tx) =>
      tx
        .updateTable('session')
        .set({ capacity_id: input.capacityId })
        .where('id', '=', ctx.session.sessionId)
        .execute(),
    );
    await record(ctx, { personId: ctx.session.personId, capacityId: input.capacityId }, 'switchCapacity');
    return null;
  }),

  sessions: signedIn.query(async ({ ctx }) => {
    const rows = await listSessions(ctx.store.db, ctx.actor);
    return rows.map((row) => ({ ...row, isCurrent: row.id === ctx.session.sessionId }));
  }),

  revoke: signedIn.input(z.object({ id: z.string() })).mutation(async ({ ctx, input }) => {
    const own = await listSessions(ctx.store.db, ctx.actor);
    if (!own.some(({ id }) => id === input.id)) throw new Refused({ code: 'not_found' });
    await ctx.store.write((tx) => closeSession(tx, input.id));
    return null;
  }),

  changePassword: signedInToChange
    .input(z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx.store, ctx.session.personId, { ...input, at: ctx.now() });
      await ctx.store.write((tx) => closeSessionsOf(tx, ctx.session.personId, ctx.session.sessionId));
      await record(ctx, ctx.session.actor, 'changePassword');
      return null;
    }),
});

/** Account matters go into the history of the committee of the capacity; never what was typed. */
async function record(
  ctx: Context,
  { personId, capacityId }: Pick<SignedIn['actor'], 'personId' | 'capacityId'>,
  type: string,
): Promise<void> {
  const at = ctx.now();
  const rules = await ctx.rules();
  await ctx.store.write(async (tx) => {
    const capacity = await tx
      .selectFrom('membership')
      .selectAll()
      .where('id', '=', capacityId)
      .executeTakeFirstOrThrow();
    const actor: SignedIn['actor'] = {
      kind: 'staff',
      personId,
      capacityId,
      organizationId: capacity.organization_id,
      committeeId: capacity.committee_id,
      role: capacity.role as Role,
    };
    const writing = { tx, engine: ctx.store.engine, actor, at, rules, events: [] };
    await append(writing, {
      aggregate: 'session',
      aggregateId: `session ${newId()}`,
      version: 1,
      committeeId: capacity.committee_id,
      type,
      from: null,
      to: null,
      by: eventBy(actor),
      at,
      patch: { personId, address: ctx.address },
      note: null,
    });
  });
}
