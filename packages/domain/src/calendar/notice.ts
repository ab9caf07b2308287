import type { CalendarYear, DayKind } from './calendar.ts';
import { DateOnly, monthOf, yearOf } from './date.ts';

/** A holiday notice as read: the good days, and a sentence for each bad line. Save only when `errors` is empty. */
export type HolidayNotice = {
  /** The year most of its days lie in; undefined when it holds none. */
  year: number | undefined;
  days: Record<DateOnly, DayKind>;
  names: Record<DateOnly, string>;
  errors: NoticeError[];
};
/** `line` counts from 1; in JSON it is the entry's place. */
export type NoticeError = { line: number; message: string };

type Entry = { line: number; date: string; kind: string; name: string };

const kinds: Readonly<Record<string, DayKind>> = {
  off: 'off',
  work: 'work',
  休: 'off',
  放假: 'off',
  班: 'work',
  上班: 'work',
  调休上班: 'work',
};

/**
 * Reads JSON `{ holidays: { date: name }, makeUpWorkdays: { date: name } }`, or lines `2027-01-01,off,元旦`
 * separated by comma, tab or blanks (a header line is skipped). One year, with the preceding December.
 */
export function parseHolidayNotice(input: string): HolidayNotice {
  const text = input.replace(/^\uFEFF/, '').trim();
  const read = text.startsWith('{') ? readJson(text) : readLines(text);
  return collect(read.entries, read.errors);
}

function readJson(text: string): { entries: Entry[]; errors: NoticeError[] } {
  try {
    const { holidays, makeUpWorkdays } = JSON.parse(text) as Record<string, unknown>;
    const pairs = [
      ...Object.entries(Object(holidays)).map(([date, name]) => ({ date, name: String(name), kind: 'off' })),
      ...Object.entries(Object(makeUpWorkdays)).map(([date, name]) => ({
        date,
        name: String(name),
        kind: 'work',
      })),
    ];
    return { entries: pairs.map((pair, index) => ({ ...pair, line: index + 1 })), errors: [] };
  } catch {
    return { entries: [], errors: [{ line: 1, message: '内容不是有效的 JSON,请检查括号和引号是否成对' }] };
  }
}

function readLines(text: string): { entries: Entry[]; errors: NoticeError[] } {
  const entries: Entry[] = [];
  const errors: NoticeError[] = [];
  for (const [index, content] of text.split(/\r?\n/).entries()) {
    const [date = '', kind = '', ...name] = content.trim().split(/\s*[,\uFF0C\t]\s*|\s+/);
    const isHeader = index === 0 && !/\d/.test(content);
    if (!date || isHeader) continue;
    if (kind) entries.push({ line: index + 1, date, kind, name: name.join(' ') });
    else errors.push({ line: index + 1, message: `“${content.trim()}”缺少 off(放假)或 work(上班)` });
  }
  return { entries, errors };
}

function collect(entries: readonly Entry[], errors: NoticeError[]): HolidayNotice {
  const days: Record<DateOnly, DayKind> = {};
  const names: Record<DateOnly, string> = {};
  const year = mostFrequent(entries.filter(({ date }) => isDate(date)).map(({ date }) => yearOf(date)));
  for (const entry of entries) {
    const kind = kinds[entry.kind.toLowerCase()];
    const problem = problemOf(entry, year, days);
    if (problem || !kind)
      errors.push({ line: entry.line, message: problem ?? `“${entry.kind}”应为 off 或 work` });
    else {
      days[entry.date] = kind;
      if (entry.name) names[entry.date] = entry.name;
    }
  }
  if (entries.length === 0 && errors.length === 0) errors.push({ line: 1, message: '没有读到任何日期' });
  return { year, days, names, errors: errors.sort((a, b) => a.line - b.line) };
}

const isDate = (text: string) => DateOnly.safeParse(text).success;

function problemOf(
  { date }: Entry,
  year: number | undefined,
  days: Record<DateOnly, DayKind>,
): string | undefined {
  if (!isDate(date)) return `“${date}”不是有效日期,应写作 2027-01-01 这样的形式`;
  if (days[date]) return `${date} 重复出现`;
  const belongs = yearOf(date) === year || (yearOf(date) + 1 === year && monthOf(date) === 12);
  return belongs ? undefined : `${date} 不属于${year}年的放假安排,请逐年导入`;
}

function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}

export type DayChange = { date: DateOnly; before?: DayKind; after?: DayKind; name: string };
export type YearDiff = { added: DayChange[]; removed: DayChange[]; changed: DayChange[] };

/** What an import would change, for the preview. `old` is undefined when the year is new. */
export function diffYears(
  old: Pick<CalendarYear, 'days' | 'names'> | undefined,
  next: Pick<CalendarYear, 'days' | 'names'>,
): YearDiff {
  const diff: YearDiff = { added: [], removed: [], changed: [] };
  const dates = [...new Set([...Object.keys(old?.days ?? {}), ...Object.keys(next.days)])].sort();
  for (const date of dates) {
    const before = old?.days[date];
    const after = next.days[date];
    const name = next.names?.[date] ?? old?.names?.[date] ?? '';
    if (before && !after) diff.removed.push({ date, before, name });
    else if (after && !before) diff.added.push({ date, after, name });
    else if (before && after && before !== after) diff.changed.push({ date, before, after, name });
  }
  return diff;
}
