import { type Calendar, type CalendarYear, calendarOf, type DayKind } from '@concord/domain/calendar';
import {
  type Regulation,
  type RegulationVersion,
  regulationAt,
  regulationOn,
} from '@concord/domain/regulation';
import type { Db } from '../db/database.ts';

/** The rule book in force: the calendar, and each committee's numbers on a day or as a running case keeps them. */
export type Rules = {
  calendar: Calendar;
  /** In force for this committee on that day (`YYYY-MM-DD`). */
  on: (committeeId: string, day: string) => Regulation;
  /** As of the version a case began under. */
  at: (committeeId: string, version: number) => Regulation;
};

export async function readRules(db: Db): Promise<Rules> {
  const [versions, years] = await Promise.all([readRegulations(db), readCalendarYears(db)]);
  return {
    calendar: calendarOf(years),
    on: (committeeId, day) => regulationOn(versions, committeeId, day),
    at: (committeeId, version) => regulationAt(versions, committeeId, version),
  };
}

export async function readRegulations(db: Db): Promise<RegulationVersion[]> {
  const [versions, values] = await Promise.all([
    db.selectFrom('regulation_version').selectAll().orderBy('committee_id').orderBy('version').execute(),
    db.selectFrom('regulation_value').selectAll().execute(),
  ]);
  return versions.map(({ committee_id: committeeId, version, effective_from: effectiveFrom, note }) => ({
    committeeId,
    version,
    effectiveFrom,
    note,
    changes: Object.fromEntries(
      values
        .filter((value) => value.committee_id === committeeId && value.version === version)
        .map(({ key, value }) => [key, JSON.parse(value)]),
    ),
  }));
}

export async function readCalendarYears(db: Db): Promise<CalendarYear[]> {
  const [years, days] = await Promise.all([
    db.selectFrom('calendar_year').selectAll().orderBy('year').execute(),
    db.selectFrom('calendar_day').selectAll().orderBy('day').execute(),
  ]);
  return years.map(({ year, version, source }) => {
    const own = days.filter((day) => day.year === year);
    return {
      year,
      version,
      source,
      days: Object.fromEntries(own.map(({ day, kind }) => [day, kind as DayKind])),
      names: Object.fromEntries(own.map(({ day, name }) => [day, name])),
    };
  });
}
