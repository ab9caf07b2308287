import { DateOnly } from '../calendar/index.ts';
import {
  type ImportedOpinion,
  OpinionCategory,
  opinionCategoryNames,
} from '../matter/citizen-opinion/index.ts';
import { unguarded } from './cell.ts';
import type { RowProblem } from './import.ts';
import { type ImportField, type Mapping, opinionFields } from './mapping.ts';
import { categoryOf, type Topic } from './topic.ts';

/** Cells of one row as text; an empty cell is `null`. `row` counts as the spreadsheet does. */
export type CellRow = { row: number; cells: readonly (string | null)[] };

export type ReadRow<T> = { ok: true; value: T } | { ok: false; problems: RowProblem[] };

const textMax = 20_000;
const hour = 3_600_000;

/** A row of messages as what the platform takes in, or everything that is wrong with it. */
export function readOpinion(
  { row, cells }: CellRow,
  mapping: Mapping,
  topics: readonly Topic[],
): ReadRow<ImportedOpinion> {
  const problems: RowProblem[] = [];
  const cell = reader(cells, mapping);
  const fault = (field: ImportField, message: string) =>
    problems.push({ row, column: opinionFields[field].label, message });
  const text = (field: ImportField, max: number): string => {
    const value = cell(field) ?? '';
    if ([...value].length > max) fault(field, `超过 ${max} 字`);
    return value;
  };
  const moment = (field: ImportField): string | null => {
    const value = cell(field)?.trim();
    if (!value) return null;
    const instant = parseMoment(value);
    if (!instant) fault(field, `“${value.slice(0, 30)}”不是日期,应写作 2019/4/23 17:03`);
    return instant ?? null;
  };
  const count = (field: ImportField): number => {
    const value = cell(field)?.trim() || '0';
    if (!/^\d{1,9}$/.test(value)) fault(field, `“${value.slice(0, 30)}”不是数目`);
    return Number(value);
  };
  const body = text('body', textMax);
  if ([...body.trim()].length < 2) fault('body', '没有内容');
  const writtenAt = moment('writtenAt');
  if (!writtenAt && !cell('writtenAt')?.trim()) fault('writtenAt', '没有填写');
  const answer = text('answer', textMax);
  const answeredAt = moment('answeredAt');
  if (answer.trim() && !answeredAt && !cell('answeredAt')?.trim())
    fault('answeredAt', '有答复而没有答复时间');
  if (!answer.trim() && answeredAt) fault('answer', '有答复时间而没有答复');
  if (writtenAt && answeredAt && answeredAt < dayOf(writtenAt)) fault('answeredAt', '早于反映时间');
  const path = topicPath(cell);
  const value = {
    number: text('number', 60).trim() || null,
    author: text('author', 60).trim() || null,
    title: text('title', 200),
    body,
    writtenAt: writtenAt ?? '',
    place: text('place', 200).trim() || null,
    category: named(cell('category')) ?? categoryOf(path, topics),
    topic: path.join('/') || null,
    answer: answer.trim() ? answer : null,
    answeredAt,
    supports: count('supports'),
    against: count('against'),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

/** A row of the list of topics. */
export function readTopic({ row, cells }: CellRow, mapping: Mapping): ReadRow<Topic> {
  const cell = reader(cells, mapping);
  const path = topicPath(cell);
  const problem = (column: string, message: string): ReadRow<Topic> => ({
    ok: false,
    problems: [{ row, column, message }],
  });
  if (!cell('topic')?.trim()) return problem('一级分类', '没有填写');
  if (path.some((name) => [...name].length > 40)) return problem('一级分类', '超过 40 字');
  const given = cell('category')?.trim();
  const category = named(given);
  if (given && !category)
    return problem(
      '类别',
      `“${given.slice(0, 20)}”不是类别,只能是${Object.values(opinionCategoryNames).join('、')}`,
    );
  return { ok: true, value: { path, category: category ?? categoryOf(path, []) } };
}

type Cell = (field: ImportField) => string | null;

/** Our own export keeps a cell from being taken for a formula by a leading apostrophe; here it goes off again. */
function reader(cells: readonly (string | null)[], mapping: Mapping): Cell {
  const isOwn = mapping.ownId !== undefined;
  return (field) => {
    const column = mapping[field];
    const value = column === undefined ? null : (cells[column] ?? null);
    return isOwn && value ? unguarded(value) : value;
  };
}

function topicPath(cell: Cell): string[] {
  const [first = '', ...rest] = (['topic', 'topicTwo', 'topicThree'] as const).map(
    (field) => cell(field)?.trim() ?? '',
  );
  return [...first.split('/'), ...rest].map((name) => name.trim()).filter(Boolean);
}

const named = (name: string | null | undefined): OpinionCategory | undefined =>
  OpinionCategory.options.find((category) => opinionCategoryNames[category] === name?.trim());

const dayOf = (instant: string): string =>
  new Date(Math.floor((Date.parse(instant) + 8 * hour) / (24 * hour)) * 24 * hour - 8 * hour).toISOString();

const written =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[T ]+(\d{1,2})[::时](\d{1,2})(?:[::分](\d{1,2})(?:\.(\d{1,3}))?秒?)?分?)?$/;

/**
 * A date as people and spreadsheets write it, with or without a time, meant in Asia/Shanghai; answered as a UTC
 * instant. Also reads full ISO 8601 and a spreadsheet's day number. `undefined`: there is no such moment.
 */
export function parseMoment(text: string): string | undefined {
  const value = text.normalize('NFKC').trim();
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value)) return isoOf(Date.parse(value));
  if (/^\d{5}(?:\.\d+)?$/.test(value)) return isoOf(ofDayNumber(Number(value)));
  const parts = written.exec(value);
  if (!parts) return undefined;
  const [, year = '', month = '', day = '', hours = '0', minutes = '0', seconds = '0', fraction = '0'] =
    parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!DateOnly.safeParse(date).success || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return undefined;
  const time = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
  return isoOf(Date.parse(`${date}T${time}.${fraction.padEnd(3, '0')}+08:00`));
}

/** Spreadsheets count days from 1899-12-30. */
const ofDayNumber = (days: number): number => Math.round((days - 25_569) * 86_400) * 1000 - 8 * hour;

const isoOf = (time: number): string | undefined =>
  Number.isNaN(time) ? undefined : new Date(time).toISOString();
