import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { z } from 'zod';
import { router, signedIn } from '../trpc.ts';
import { readCalendar } from './calendar.ts';
import { readDesk } from './repository.ts';
import { trays } from './tray.ts';

/** 工作台: what I must do now, by what is lost if I don't. */
export const workbenchRouter = router({
  desk: signedIn
    .input(z.object({ tray: z.enum(trays).default('todo') }))
    .query(({ ctx, input }) => readDesk(ctx.store.db, ctx.actor, input.tray)),

  /** Due days and activities as a calendar file. */
  calendar: signedIn.query(({ ctx }) => readCalendar(ctx.store.db, ctx.actor, ctx.now())),

  /** Numbers over the list; each opens its rows. `soon`: due within three days. */
  counts: signedIn.query(async ({ ctx }) => {
    const today = dateInShanghai(ctx.now());
    const soonUntil = addDays(today, 3);
    const [todo, waiting] = await Promise.all([
      readDesk(ctx.store.db, ctx.actor, 'todo'),
      readDesk(ctx.store.db, ctx.actor, 'waiting'),
    ]);
    const due = (test: (day: string) => boolean) =>
      todo.filter(({ dueOn }) => dueOn !== null && test(dueOn)).length;
    return {
      open: todo.length,
      overdue: due((day) => day < today),
      today: due((day) => day === today),
      soon: due((day) => day > today && day <= soonUntil),
      waiting: waiting.length,
    };
  }),
});
