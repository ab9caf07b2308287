import { dateInShanghai } from '../../calendar/index.ts';
import { type CellRow, parseMoment, type RowProblem } from '../../import/index.ts';
import type { Aspect } from '../issue-list/issue-list.ts';
import { IssueFacts } from './issue.ts';

/** What a column of an inspection team's sheet may mean, and by which headings it is known. */
// biome-ignore format: a table is read in columns
export const issueColumns = {
  aspect:   { label: '方面',     required: true,  names: ['方面', '问题方面', '问题类别', '类别'] },
  title:    { label: '问题',     required: true,  names: ['问题', '存在问题', '问题名称'] },
  text:     { label: '具体情况', required: false, names: ['具体情况', '问题描述', '情况', '说明'] },
  county:   { label: '县区',     required: false, names: ['县区', '县(区)', '县'] },
  township: { label: '乡镇街道', required: false, names: ['乡镇街道', '乡镇', '乡(镇)', '街道'] },
  village:  { label: '村(社区)', required: false, names: ['村(社区)', '村', '社区', '行政村', '地点'] },
  foundBy:  { label: '发现人',   required: true,  names: ['发现人', '检查人', '督导组', '发现单位'] },
  foundOn:  { label: '发现日期', required: true,  names: ['发现日期', '发现时间', '检查日期', '日期'] },
} as const;
type Column = keyof typeof issueColumns;

/** A county or township and everything it may be called. */
export type NamedPlace = { id: string; names: readonly string[] };
export type Surroundings = {
  aspects: readonly Aspect[];
  counties: readonly NamedPlace[];
  townships: readonly (NamedPlace & { countyId: string })[];
  /** `YYYY-MM-DD` */
  today: string;
};
export type ReadIssue = { row: number; facts: IssueFacts };
/** What a sheet would add, and a sentence for each thing that is wrong with it. */
export type SheetPreview = { items: ReadIssue[]; problems: string[] };

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The rows of a sheet as items, and everything that is wrong with the others, in sentences. */
export function readIssues(
  headings: readonly string[],
  rows: readonly CellRow[],
  around: Surroundings,
): { items: ReadIssue[]; problems: RowProblem[] } {
  const columns = columnsOf(headings);
  const missing = (Object.keys(issueColumns) as Column[]).filter(
    (column) => issueColumns[column].required && columns[column] === undefined,
  );
  if (missing.length > 0) {
    const message = `缺少列:${missing.map((column) => issueColumns[column].label).join('、')}`;
    return { items: [], problems: [{ row: 1, column: '', message }] };
  }
  const items: ReadIssue[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const read = readRow(row, columns, around);
    if ('facts' in read) items.push(read);
    else problems.push(...read.problems);
  }
  return { items, problems };
}

type Columns = Partial<Record<Column, number>>;

function columnsOf(headings: readonly string[]): Columns {
  const known = headings.map(plain);
  const columns: Columns = {};
  for (const column of Object.keys(issueColumns) as Column[]) {
    const at = issueColumns[column].names
      .map((name) => known.indexOf(plain(name)))
      .find((index) => index >= 0 && !Object.values(columns).includes(index));
    if (at !== undefined) columns[column] = at;
  }
  return columns;
}

function readRow(
  { row, cells }: CellRow,
  columns: Columns,
  around: Surroundings,
): ReadIssue | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const fault = (column: Column, message: string) =>
    problems.push({ row, column: issueColumns[column].label, message });
  const cell = (column: Column): string => {
    const at = columns[column];
    return at === undefined ? '' : (cells[at]?.trim() ?? '');
  };
  const aspect = around.aspects.find(
    ({ number, name }) => plain(name) === plain(cell('aspect')) || String(number) === cell('aspect'),
  );
  if (!cell('aspect')) fault('aspect', '没有填写');
  else if (!aspect) fault('aspect', `清单没有“${cell('aspect').slice(0, 20)}”这个方面`);
  const place = placeOf(cell, around, fault);
  const foundOn = dayOf(cell('foundOn'));
  if (!foundOn)
    fault(
      'foundOn',
      cell('foundOn') ? `“${cell('foundOn').slice(0, 20)}”不是日期,应写作 2026/3/2` : '没有填写',
    );
  else if (foundOn > around.today) fault('foundOn', '晚于今天');
  const parsed = IssueFacts.safeParse({
    aspect: aspect?.number ?? 1,
    title: cell('title'),
    text: cell('text'),
    place: { ...place, village: cell('village') },
    foundBy: cell('foundBy'),
    foundOn: foundOn ?? around.today,
  });
  for (const { path, message } of parsed.error?.issues ?? []) {
    const column = path.at(-1);
    if (column !== 'countyId' && typeof column === 'string' && column in issueColumns)
      fault(column as Column, message === '请填写' ? '没有填写' : message);
  }
  return parsed.success && problems.length === 0 ? { row, facts: parsed.data } : { problems };
}

/** A list of one county needs no column for it. */
function placeOf(
  cell: (column: Column) => string,
  { counties, townships }: Surroundings,
  fault: (column: Column, message: string) => void,
): { countyId: string; townshipId: string | null } {
  const isCalled =
    (written: string) =>
    ({ names }: NamedPlace) =>
      names.some((name) => plain(name) === plain(written));
  const [only] = counties;
  const county = cell('county')
    ? counties.find(isCalled(cell('county')))
    : counties.length === 1
      ? only
      : undefined;
  if (!county) fault('county', cell('county') ? `没有“${cell('county').slice(0, 20)}”这个县区` : '没有填写');
  const township = cell('township')
    ? townships.filter(({ countyId }) => countyId === county?.id).find(isCalled(cell('township')))
    : undefined;
  if (county && cell('township') && !township)
    fault('township', `该县区没有“${cell('township').slice(0, 20)}”`);
  return { countyId: county?.id ?? '', townshipId: township?.id ?? null };
}

const dayOf = (written: string): string | undefined => {
  const instant = written ? parseMoment(written) : undefined;
  return instant && dateInShanghai(instant);
};
