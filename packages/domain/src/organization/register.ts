import { organizationKindNames } from './labels.ts';
import { Organization, type OrganizationKind, organizationKinds } from './organization.ts';

/** One organisation of a city as a spreadsheet lists it; `parentCode` is empty for the city's own committee. */
export type RegisterRow = Pick<Organization, 'kind' | 'code' | 'name' | 'shortName'> & {
  parentCode: string | null;
  /** The code of the committee it belongs to; a committee's own. */
  committeeCode: string;
  /** `column,row` on the schematic map. */
  tile: string | null;
};

export type RegisterProblem = { row: number; column: string; message: string };
export type Register = { ok: true; rows: RegisterRow[] } | { ok: false; problems: RegisterProblem[] };

export const registerHeadings = ['编码', '名称', '简称', '类型', '上级编码', '地图列', '地图行'] as const;
type Heading = (typeof registerHeadings)[number];

type Cells = { row: number; cells: readonly (string | null)[] };
type Draft = Omit<RegisterRow, 'committeeCode'> & { row: number };

const shape = Organization.pick({ code: true, name: true, shortName: true });

/**
 * A city's organisations from a spreadsheet, superiors before those under them: one committee above all, every code
 * once, every superior known. Or everything that is wrong with it.
 */
export function readRegister(headings: readonly string[], rows: readonly Cells[]): Register {
  const missing = (['编码', '名称', '类型', '上级编码'] as const).filter((name) => !headings.includes(name));
  if (missing.length > 0)
    return { ok: false, problems: [{ row: 1, column: '', message: `缺少列:${missing.join('、')}` }] };
  const problems: RegisterProblem[] = [];
  const drafts = rows.flatMap((row) => readRow(headings, row, problems) ?? []);
  const byCode = new Map<string, Draft>();
  for (const draft of drafts) {
    if (byCode.has(draft.code))
      problems.push({ row: draft.row, column: '编码', message: `${draft.code} 重复出现` });
    byCode.set(draft.code, draft);
  }
  const tops = drafts.filter(({ parentCode }) => parentCode === null);
  if (tops.length !== 1 || tops[0]?.kind !== 'committee')
    problems.push({
      row: tops[1]?.row ?? 1,
      column: '上级编码',
      message: '须有且只有一个没有上级的政协委员会',
    });
  const ordered: RegisterRow[] = [];
  for (const draft of drafts) {
    const path = pathOf(draft, byCode);
    if (typeof path === 'string') problems.push({ row: draft.row, column: '上级编码', message: path });
    else ordered.push({ ...withoutRow(draft), committeeCode: committeeOf(path) });
  }
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.row - b.row) };
  const depth = (row: RegisterRow) => (pathOf({ ...row, row: 0 }, byCode) as Draft[]).length;
  return { ok: true, rows: ordered.sort((a, b) => depth(a) - depth(b)) };
}

function readRow(
  headings: readonly string[],
  { row, cells }: Cells,
  problems: RegisterProblem[],
): Draft | undefined {
  const cell = (heading: Heading) => cells[headings.indexOf(heading)]?.trim() || null;
  const name = cell('名称') ?? '';
  const given = { code: cell('编码') ?? '', name, shortName: cell('简称') ?? name };
  const kind = kindOf(cell('类型') ?? '');
  const before = problems.length;
  const parsed = shape.safeParse(given);
  if (!given.code) problems.push({ row, column: '编码', message: '没有填写' });
  else if (!name) problems.push({ row, column: '名称', message: '没有填写' });
  else if (!parsed.success) problems.push({ row, column: '名称', message: '编码或名称太长' });
  if (!kind)
    problems.push({
      row,
      column: '类型',
      message: `只能是${Object.values(organizationKindNames).join('、')}`,
    });
  const [column, line] = [cell('地图列'), cell('地图行')];
  const tile = column && line ? `${column},${line}` : null;
  if (tile && !/^\d{1,2},\d{1,2}$/.test(tile))
    problems.push({ row, column: '地图列', message: '地图列和地图行须为不大于 99 的数' });
  if (problems.length > before || !kind) return undefined;
  return { row, ...given, kind, parentCode: cell('上级编码'), tile };
}

const kindOf = (word: string): OrganizationKind | undefined =>
  organizationKinds.find((kind) => organizationKindNames[kind] === word);

/** From the organisation up to the top; a sentence where there is no way up. */
function pathOf(draft: Draft, byCode: ReadonlyMap<string, Draft>): Draft[] | string {
  const path = [draft];
  for (let at = draft; at.parentCode !== null; ) {
    const parent = byCode.get(at.parentCode);
    if (!parent) return `没有编码为 ${at.parentCode} 的组织`;
    if (path.includes(parent)) return '上级之间互为上级';
    path.push(parent);
    at = parent;
  }
  return path;
}

const committeeOf = (path: readonly Draft[]): string =>
  path.find(({ kind }) => kind === 'committee')?.code ?? '';
const withoutRow = ({ row: _, ...draft }: Draft): Omit<Draft, 'row'> => draft;
