import { dateInShanghai, diffYears, parseHolidayNotice } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { mayKeepCalendar, mayPublishRules, RegulationVersion } from '@concord/domain/regulation';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { provisionalCount, recomputeDates } from './jobs.ts';
import { readCalendarYears, readRegulations, readRules } from './repository.ts';
import { keepYear, publishVersion } from './writing.ts';

const Version = RegulationVersion.pick({
  version: true,
  effectiveFrom: true,
  changes: true,
  note: true,
}).extend({
  note: z.string().trim().min(2, '请写明依据,如会议名称和日期').max(200),
});
const Notice = z.object({ text: z.string().max(20_000) });

/** 办理规则与放假安排 (domain.md §7, §10). */
export const regulationRouter = router({
  /** The own committee's numbers: those in force today, and every version there was. */
  versions: signedIn.query(async ({ ctx }) => {
    const { committeeId } = ctx.actor;
    const versions = (await readRegulations(ctx.store.db)).filter((one) => one.committeeId === committeeId);
    const rules = await readRules(ctx.store.db);
    const inForce = rules.on(committeeId, dateInShanghai(ctx.now()));
    const newest = rules.at(committeeId, versions.at(-1)?.version ?? 0);
    return { versions, inForce, newest, mayPublish: mayPublishRules(ctx.actor, committeeId) };
  }),

  publish: signedIn
    .input(z.object({ version: Version, key: Key }))
    .mutation(({ ctx, input: { version, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: version }, async (writing) => {
        if (!mayPublishRules(ctx.actor, ctx.actor.committeeId))
          throw new Refused({ code: 'regulation.not_yours' });
        if (version.effectiveFrom < dateInShanghai(writing.at))
          throw new Refused({ code: 'regulation.invalid', facts: { message: '生效日期不能早于今天' } });
        await publishVersion(writing, ctx.actor, version);
        return { version: version.version };
      }),
    ),

  calendar: signedIn.query(async ({ ctx }) => ({
    years: await readCalendarYears(ctx.store.db),
    mayImport: mayKeepCalendar(ctx.actor, await cityId(ctx.store.db)),
  })),

  /** What a notice says, and what it would change: bad lines, days that differ, dates that wait for it. */
  previewYear: signedIn.input(Notice).query(async ({ ctx, input }) => {
    const notice = parseHolidayNotice(input.text);
    const known = (await readCalendarYears(ctx.store.db)).find(({ year }) => year === notice.year);
    return {
      year: notice.year ?? null,
      errors: notice.errors,
      diff: diffYears(known, notice),
      isNew: !known,
      // a number over all committees is for whoever keeps the calendar for them
      provisional: mayKeepCalendar(ctx.actor, await cityId(ctx.store.db))
        ? await provisionalCount(ctx.store.db)
        : 0,
    };
  }),

  importYear: signedIn
    .input(Notice.extend({ source: z.string().trim().min(2, '请写明文件名称或文号').max(200), key: Key }))
    .mutation(async ({ ctx, input: { text, source, key } }) => {
      if (!mayKeepCalendar(ctx.actor, await cityId(ctx.store.db)))
        throw new Refused({ code: 'calendar.not_yours' });
      const notice = parseHolidayNotice(text);
      const [bad] = notice.errors;
      if (bad || notice.year === undefined)
        throw new Refused({
          code: 'calendar.notice_unreadable',
          facts: { line: String(bad?.line ?? 1), message: bad?.message ?? '没有读到任何日期' },
        });
      const { year } = notice;
      const known = (await readCalendarYears(ctx.store.db)).find((one) => one.year === year);
      const { added, removed, changed } = diffYears(known, notice);
      if (added.length + removed.length + changed.length === 0)
        throw new Refused({ code: 'calendar.year_unchanged', facts: { year: String(year) } });
      const answer = await carryOut(ctx, ctx.actor, { key, request: { text, source } }, async (writing) => {
        await keepYear(writing, ctx.actor, year, notice, source);
        return { year };
      });
      return { ...answer, settled: await recomputeDates(ctx) };
    }),
});

/** The committee above all others. */
async function cityId(db: Db): Promise<string> {
  const row = await db
    .selectFrom('organization')
    .select('id')
    .where('kind', '=', 'committee')
    .where('parent_id', 'is', null)
    .executeTakeFirst();
  return row?.id ?? '';
}
