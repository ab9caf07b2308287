import { NewPlenaryRecord, RecordRow } from './plenary-suggestion.ts';

/** A row that cannot be taken in, and the sentence that says why. */
export type RowProblem = { row: number; message: string };

const headings: Record<keyof RecordRow, readonly string[]> = {
  category: ['类别', '分类', '领域'],
  text: ['意见建议', '建议', '内容', '意见'],
  groups: ['组别', '小组', '提出组', '讨论组'],
};

/**
 * The record as a spreadsheet lists it: one suggestion a row, a category that stands once for those below it. `rows`:
 * numbered as in the file, the cells of the table without its heading.
 */
export function readRecord(
  headingsOfFile: readonly string[],
  rows: readonly { row: number; cells: readonly (string | null)[] }[],
): { rows: RecordRow[]; problems: RowProblem[] } {
  const column = (name: keyof RecordRow): number =>
    headingsOfFile.findIndex((heading) => headings[name].some((word) => heading.includes(word)));
  const at = { category: column('category'), text: column('text'), groups: column('groups') };
  if (at.text < 0 || at.category < 0)
    return { rows: [], problems: [{ row: 1, message: '表头须有“类别”和“意见建议”两列' }] };
  const taken: RecordRow[] = [];
  const problems: RowProblem[] = [];
  let category = '';
  for (const { row, cells } of rows) {
    const cell = (index: number) => (index < 0 ? '' : (cells[index]?.trim() ?? ''));
    category = cell(at.category) || category;
    const read = RecordRow.safeParse({ category, text: cell(at.text), groups: cell(at.groups) });
    if (read.success) taken.push(read.data);
    else problems.push({ row, message: read.error.issues[0]?.message ?? '内容有误' });
  }
  const whole = NewPlenaryRecord.shape.rows.safeParse(taken);
  if (!whole.success && taken.length > 0)
    problems.push({ row: 1, message: whole.error.issues[0]?.message ?? '内容有误' });
  return { rows: taken, problems };
}
