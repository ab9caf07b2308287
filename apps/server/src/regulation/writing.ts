import type { StaffActor } from '@concord/domain/actor';
import type { HolidayNotice } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import { type RegulationVersion, validateVersion } from '@concord/domain/regulation';
import { append, type Writing } from '../event/writing.ts';
import { readRegulations } from './repository.ts';

/** A new version beside those there are; none is ever changed. */
export async function publishVersion(
  writing: Writing,
  actor: StaffActor,
  version: Omit<RegulationVersion, 'committeeId'>,
): Promise<void> {
  const { tx, at } = writing;
  const { committeeId } = actor;
  const next = { ...version, committeeId };
  const problems = validateVersion(await readRegulations(tx), next);
  const message = problems.map((problem) => problem.message).join(';');
  if (message) throw new Refused({ code: 'regulation.invalid', facts: { message } });
  await tx
    .insertInto('regulation_version')
    .values({
      committee_id: committeeId,
      version: next.version,
      effective_from: next.effectiveFrom,
      note: next.note,
      at,
    })
    .execute();
  await tx
    .insertInto('regulation_value')
    .values(
      Object.entries(next.changes).map(([key, value]) => ({
        committee_id: committeeId,
        version: next.version,
        key,
        value: JSON.stringify(value),
      })),
    )
    .execute();
  await append(writing, {
    aggregate: 'regulation',
    aggregateId: `regulation:${committeeId}`,
    version: next.version,
    committeeId,
    type: 'publishRules',
    from: null,
    to: null,
    by: eventBy(actor),
    at,
    patch: { effectiveFrom: next.effectiveFrom, changes: next.changes },
    note: next.note,
  });
}

/** A year's holidays in place of what was known of it; the version counts the imports. */
export async function keepYear(
  writing: Writing,
  actor: StaffActor,
  year: number,
  { days, names }: Pick<HolidayNotice, 'days' | 'names'>,
  source: string,
): Promise<void> {
  const { tx, at } = writing;
  const known = await tx
    .selectFrom('calendar_year')
    .select('version')
    .where('year', '=', year)
    .executeTakeFirst();
  const version = (known?.version ?? 0) + 1;
  await tx.deleteFrom('calendar_day').where('year', '=', year).execute();
  await tx.deleteFrom('calendar_day').where('day', 'in', Object.keys(days)).execute();
  await tx.deleteFrom('calendar_year').where('year', '=', year).execute();
  await tx.insertInto('calendar_year').values({ year, version, source, at }).execute();
  await tx
    .insertInto('calendar_day')
    .values(Object.entries(days).map(([day, kind]) => ({ day, year, kind, name: names[day] ?? '' })))
    .execute();
  await append(writing, {
    aggregate: 'calendar',
    aggregateId: `calendar:${year}`,
    version,
    committeeId: actor.committeeId,
    type: 'importYear',
    from: null,
    to: null,
    by: eventBy(actor),
    at,
    patch: { days },
    note: source,
  });
}
