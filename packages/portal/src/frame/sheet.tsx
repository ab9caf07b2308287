import { guarded } from '@concord/domain/import';

export type SheetKind = 'xlsx' | 'csv';
type Cells = readonly string[];

/** Rows as a file the office's spreadsheet opens; no cell of it is taken for a formula. */
export async function saveSheet(
  kind: SheetKind,
  name: string,
  head: Cells,
  rows: readonly Cells[],
): Promise<void> {
  save(`${name}.${kind}`, kind === 'csv' ? csvOf(head, rows) : await workbookOf(head, rows));
}

/** UTF-8 with a byte order mark: without it the program takes the text for another encoding. */
function csvOf(head: Cells, rows: readonly Cells[]): Blob {
  const line = (cells: Cells) => cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',');
  const text = `\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`;
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** Its library is loaded by whoever first wants a workbook. */
async function workbookOf(head: Cells, rows: readonly Cells[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const cells = (row: Cells, isHead: boolean) =>
    row.map((value) => ({
      value: guarded(value),
      type: String,
      ...(isHead && { fontWeight: 'bold' as const }),
    }));
  return writeExcelFile([cells(head, true), ...rows.map((row) => cells(row, false))]).toBlob();
}

/** Hands a file to the person. */
export function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
