import { type Calendar, type CalendarYear, calendarOf } from './calendar.ts';
import { addDays, type DateOnly } from './date.ts';

type Holiday = [name: string, from: DateOnly, to: DateOnly, ...makeUpDays: DateOnly[]];

/** A year of the table from its holidays, as the notice tells them. */
export function aCalendarYear(year: number, holidays: readonly Holiday[]): CalendarYear {
  const days: CalendarYear['days'] = {};
  const names: Record<DateOnly, string> = {};
  for (const [name, from, to, ...makeUpDays] of holidays) {
    for (let date = from; date <= to; date = addDays(date, 1)) {
      days[date] = 'off';
      names[date] = name;
    }
    for (const date of makeUpDays) {
      days[date] = 'work';
      names[date] = `${name}调休`;
    }
  }
  return { year, version: 1, source: '国务院办公厅通知', days, names };
}

export const year2023 = aCalendarYear(2023, [
  ['元旦', '2022-12-31', '2023-01-02'],
  ['春节', '2023-01-21', '2023-01-27', '2023-01-28', '2023-01-29'],
  ['清明节', '2023-04-05', '2023-04-05'],
  ['劳动节', '2023-04-29', '2023-05-03', '2023-04-23', '2023-05-06'],
  ['端午节', '2023-06-22', '2023-06-24', '2023-06-25'],
  ['国庆节', '2023-09-29', '2023-10-06', '2023-10-07', '2023-10-08'],
]);

export const year2025 = aCalendarYear(2025, [
  ['元旦', '2025-01-01', '2025-01-01'],
  ['春节', '2025-01-28', '2025-02-04', '2025-01-26', '2025-02-08'],
  ['清明节', '2025-04-04', '2025-04-06'],
  ['劳动节', '2025-05-01', '2025-05-05', '2025-04-27'],
  ['端午节', '2025-05-31', '2025-06-02'],
  ['国庆节', '2025-10-01', '2025-10-08', '2025-09-28', '2025-10-11'],
]);

export const year2026 = aCalendarYear(2026, [
  ['元旦', '2026-01-01', '2026-01-03', '2026-01-04'],
  ['春节', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-28'],
  ['清明节', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05', '2026-05-09'],
  ['端午节', '2026-06-19', '2026-06-21'],
  ['中秋节', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07', '2026-09-20', '2026-10-10'],
]);

/** Knows 2025 and 2026; 2027 is provisional. */
export const calendar: Calendar = calendarOf([year2025, year2026]);
