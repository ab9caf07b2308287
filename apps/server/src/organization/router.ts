import { isAdministrator } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { z } from 'zod';
import { hashPassword } from '../session/hashing.ts';
import { anyone, carryOut, Key, router, signedIn } from '../trpc.ts';
import { AdministrationCommand, administer, firstPassword } from './administration.ts';
import {
  listAreas,
  listCommittees,
  listPeople,
  listStations,
  listTownships,
  listTree,
  listUnits,
  namesOf,
} from './repository.ts';
import { villageCalled } from './villages.ts';

/** 组织 */
export const organizationRouter = router({
  committees: anyone.query(({ ctx }) => listCommittees(ctx.store.db)),

  stations: anyone
    .input(z.object({ committeeId: z.string().optional() }))
    .query(({ ctx, input }) => listStations(ctx.store.db, input)),

  stationByCode: anyone.input(z.object({ code: z.string().min(1).max(40) })).query(async ({ ctx, input }) => {
    const [station] = await listStations(ctx.store.db, input);
    if (!station) throw new Refused({ code: 'not_found' });
    return station;
  }),

  areas: anyone.query(({ ctx }) => listAreas(ctx.store.db)),

  townships: anyone
    .input(z.object({ areaId: z.string() }))
    .query(({ ctx, input }) => listTownships(ctx.store.db, input.areaId)),

  units: signedIn.query(({ ctx }) => listUnits(ctx.store.db, ctx.actor)),

  tree: signedIn.query(({ ctx }) => listTree(ctx.store.db, ctx.actor)),

  people: signedIn.query(({ ctx }) => listPeople(ctx.store.db, ctx.actor, isAdministrator(ctx.actor))),

  names: signedIn
    .input(z.object({ ids: z.array(z.string()).max(300) }))
    .query(({ ctx, input }) => namesOf(ctx.store.db, input.ids)),

  /** A township names one of its villages, to hand something on to it. */
  village: signedIn
    .input(z.object({ name: z.string().trim().min(2, '请填写村名').max(30, '村名最多 30 字'), key: Key }))
    .mutation(({ ctx, input: { name, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { name } }, async (writing) => ({
        id: await villageCalled(writing, name),
      })),
    ),

  /** Every act of administration; the answer tells a one-time password once, and it is kept nowhere. */
  run: signedIn
    .input(z.object({ command: AdministrationCommand, key: Key }))
    .mutation(async ({ ctx, input: { command, key } }) => {
      const needsPassword = command.type === 'addPerson' || command.type === 'resetPassword';
      const password = needsPassword ? firstPassword() : null;
      const hash = password && (await hashPassword(password));
      const { id } = await carryOut(ctx, ctx.actor, { key, request: command }, (writing) =>
        administer(writing, command, hash),
      );
      return { id, firstPassword: password };
    }),
});
