import { Refused } from '@concord/domain/decision';
import { z } from 'zod';
import { newId } from '../db/ids.ts';
import { router, signedIn } from '../trpc.ts';

const List = z.enum(['opinions', 'assignments']);
const viewsMax = 30;

/** 我的视图: nobody's but the capacity's own; no matter changes, so nothing of it is history. */
export const viewRouter = router({
  list: signedIn
    .input(z.object({ list: List }))
    .query(({ ctx, input }) =>
      ctx.store.db
        .selectFrom('saved_view')
        .select(['id', 'name', 'filters'])
        .where('capacity_id', '=', ctx.actor.capacityId)
        .where('list', '=', input.list)
        .orderBy('name')
        .execute(),
    ),

  /** Keeps the filters under a name; the same name is kept anew. */
  save: signedIn
    .input(
      z.object({
        list: List,
        name: z.string().trim().min(1, '请填写名称').max(20, '最多 20 字'),
        filters: z.string().max(500),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.store.write(async (tx) => {
        const own = await tx
          .selectFrom('saved_view')
          .select('name')
          .where('capacity_id', '=', ctx.actor.capacityId)
          .where('list', '=', input.list)
          .execute();
        const isNew = own.every(({ name }) => name !== input.name);
        if (isNew && own.length >= viewsMax)
          throw new Refused({
            code: 'invalid',
            facts: { message: `最多保存 ${viewsMax} 个视图,请先删除不用的` },
          });
        await tx
          .insertInto('saved_view')
          .values({ ...input, id: newId(), capacity_id: ctx.actor.capacityId, at: ctx.now() })
          .onConflict((conflict) =>
            conflict.columns(['capacity_id', 'list', 'name']).doUpdateSet({ filters: input.filters }),
          )
          .execute();
        return { name: input.name };
      }),
    ),

  remove: signedIn.input(z.object({ id: z.string() })).mutation(({ ctx, input }) =>
    ctx.store.write(async (tx) => {
      const { numDeletedRows } = await tx
        .deleteFrom('saved_view')
        .where('id', '=', input.id)
        .where('capacity_id', '=', ctx.actor.capacityId)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw new Refused({ code: 'not_found' });
      return { id: input.id };
    }),
  ),
});
